package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table of gates in an evidence, `| Gate | Result | Reason |`: its columns by their places, that
/// of the reason -1 where there is none.
record GateTable(Table table, int gate, int result, int reason) {
  private static final Pattern GATE = Pattern.compile("(?i)(?:review )?gates?|level");
  private static final Pattern RESULT =
      Pattern.compile("(?i)results?|status|verdict|outcome|state|decision|pass\\s*/\\s*fail");
  private static final Pattern REASON =
      Pattern.compile("(?i)reasons?|notes?|evidence|comments?|details?|rationale|why|basis");
  private static final Pattern LEVEL = Pattern.compile("[*`_\\s]*(P[0-9])\\b.*");

  /// The table whose header row is this line; null if none of gates begins here.
  static @Nullable GateTable at(Lines lines, int line, int limit) {
    Table table = lines.first(line) == '|' ? Table.at(lines, line, limit) : null;
    if (table == null || table.firstRow() >= table.end()) {
      return null;
    }
    int gate = table.column(GATE);
    int result = table.column(RESULT);
    GateTable found = new GateTable(table, gate, result, table.column(REASON));
    boolean named = gate >= 0 && result > gate && !found.level(lines, table.firstRow()).isEmpty();
    return named && !RecordTable.isOne(lines, table) ? found : null;
  }

  /// The gates of its rows; of a row that is still to be filled in without a word.
  List<Gate> gates(Lines lines, int baseLine) {
    List<Gate> gates = new ArrayList<>();
    for (int row = table.firstRow(); row < table.end(); row++) {
      String level = level(lines, row);
      List<TableRow.Field> cells = Table.cells(lines, row);
      if (!level.isEmpty() && cells.size() > result) {
        gates.add(gate(lines, baseLine, row, level, cells));
      }
    }
    return gates;
  }

  private Gate gate(Lines lines, int baseLine, int row, String level, List<TableRow.Field> cells) {
    String said = cells.get(result).text(lines.text());
    GateWords words = GateWords.of(level + ": " + said, lines.texts()).getFirst();
    boolean reasoned = reason > result && cells.size() > reason;
    String why = reasoned ? cells.get(reason).text(lines.text()) : "";
    Span first = cells.get(result).trimmed();
    int end = reasoned ? cells.get(reason).trimmed().end() : first.end();
    return new Gate(
        row - baseLine,
        level,
        words.word(),
        lines.texts().of(why.isEmpty() ? words.reason() : why),
        new Span(first.start(), Math.max(first.start(), end)).shiftedBy(-lines.start(baseLine)));
  }

  private String level(Lines lines, int row) {
    TableRow.Field cell = TableRow.field(lines.text(), lines.start(row), lines.end(row), gate);
    Matcher level = LEVEL.matcher(cell == null ? "" : cell.text(lines.text()));
    return level.matches() ? level.group(1) : "";
  }
}
