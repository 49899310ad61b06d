package dev.reproof.markdown;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells the rows of a table with a column of packets that are of other packets than a section's
/// own, as a table of the checkpoints of a whole lane has them.
final class OwnRows {
  private final Lines lines;
  private final List<String> ids;

  /// The header of the table that was looked at last, and how far down.
  private int header = -1;

  private int lookedTo = -1;

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
    int top = headerAbove(line, from);
    String column = firstCell(top);
    if (top == line || column == null || !column.toLowerCase(Locale.ROOT).contains("packet")) {
      return false;
    }
    String cell = firstCell(line);
    String id = cell == null ? null : BoardReader.id(cell);
    return id != null && ids.stream().noneMatch(id::equalsIgnoreCase);
  }

  /// The first line of the table; the rows above are passed once, however many of them ask.
  private int headerAbove(int line, int from) {
    int top = line;
    while (top > from && lines.first(top - 1) == '|') {
      top--;
      if (top >= header && top <= lookedTo) {
        top = header;
        break;
      }
    }
    header = top;
    lookedTo = line;
    return top;
  }

  private @Nullable String firstCell(int line) {
    TableRow.Field cell = TableRow.field(lines.text(), lines.start(line), lines.end(line), 0);
    return cell == null ? null : cell.text(lines.text());
  }
}
