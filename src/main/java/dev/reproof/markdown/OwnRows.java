package dev.reproof.markdown;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells the rows of a table with a column of packets that are of other packets than a section's
/// own, as a table of the checkpoints of a whole lane has them.
final class OwnRows {
  private final Lines lines;
  private final List<String> ids;

  /// `ids` are the section's own packets; where they are not known no row is another's.
  OwnRows(Lines lines, List<String> ids) {
    this.lines = lines;
    this.ids = List.copyOf(ids);
  }

  /// Whether a line, in a section that begins on the line `from`, is the row of another packet.
  boolean isOfOther(int line, int from) {
    if (ids.isEmpty() || lines.first(line) != '|') {
      return false;
    }
    int header = line;
    while (header > from && lines.first(header - 1) == '|') {
      header--;
    }
    String column = firstCell(header);
    if (header == line || column == null || !column.toLowerCase(Locale.ROOT).contains("packet")) {
      return false;
    }
    String cell = firstCell(line);
    String id = cell == null ? null : BoardReader.id(cell);
    return id != null && ids.stream().noneMatch(id::equalsIgnoreCase);
  }

  private @Nullable String firstCell(int line) {
    TableRow.Field cell = TableRow.field(lines.text(), lines.start(line), lines.end(line), 0);
    return cell == null ? null : cell.text(lines.text());
  }
}
