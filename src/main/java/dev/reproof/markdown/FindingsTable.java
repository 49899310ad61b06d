package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table of findings in an evidence without a label above it, `| ID | Severity | Finding |`.
final class FindingsTable {
  private static final Pattern FINDING =
      Pattern.compile("(?i)(?:review )?findings?|issues?|required changes?|changes? requested");
  private static final Set<String> BESIDE =
      Set.of("id", "#", "no", "no.", "severity", "level", "priority", "prio", "status", "gate");
  private static final Pattern NONE = Pattern.compile("(?i)\\W*(?:none|nothing|n/?a)?\\W*");

  private FindingsTable() {}

  /// The block of the table whose header row is this line; null if none begins here, or it has no
  /// finding.
  static @Nullable Block at(Lines lines, int line, int limit, int baseLine) {
    Table table = lines.first(line) == '|' ? Table.at(lines, line, limit) : null;
    if (table == null || RecordTable.isOne(lines, table)) {
      return null;
    }
    int column = table.column(FINDING);
    boolean beside =
        table.columns().stream().anyMatch(c -> BESIDE.contains(c.toLowerCase(Locale.ROOT)));
    return column >= 0 && beside && saysOne(lines, table, column)
        ? block(lines, table, baseLine)
        : null;
  }

  /// Whether a block is a table without a label.
  static boolean isOne(Block block) {
    return block.label().isEmpty();
  }

  private static boolean saysOne(Lines lines, Table table, int column) {
    for (int row = table.firstRow(); row < table.end(); row++) {
      TableRow.Field cell = TableRow.field(lines.text(), lines.start(row), lines.end(row), column);
      String said = cell == null ? "" : cell.text(lines.text());
      if (!NONE.matcher(said).matches() && !Placeholder.isPlaceholder(said)) {
        return true;
      }
    }
    return false;
  }

  private static Block block(Lines lines, Table table, int baseLine) {
    int base = lines.start(baseLine);
    List<Block.Item> items = new ArrayList<>();
    int end = lines.end(table.header());
    for (int line = table.header(); line < table.end(); line++) {
      int ink = lines.firstInk(line);
      end = Scan.trimmedEnd(lines.text(), ink, lines.end(line));
      items.add(new Block.Item(line - baseLine, ink - base, lines.phrase(ink, end).text()));
    }
    Span span = new Span(lines.start(table.header()) - base, end - base);
    return new Block(BlockKind.FINDINGS, "", null, table.header() - baseLine, span, span, items);
  }
}
