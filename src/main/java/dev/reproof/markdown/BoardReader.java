package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Place;
import dev.reproof.tracker.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a board's rows.
final class BoardReader {
  private static final Pattern PACKET = Pattern.compile("(?i)^packet\\s+");

  /// An underscore inside of a word is no mark (CommonMark 0.31, section 6.2).
  private static final Pattern MARKS =
      Pattern.compile("[*`~]{1,2}|(?<![A-Za-z0-9])_{1,2}|_{1,2}(?![A-Za-z0-9])");

  /// What stands for an exit code behind a command in a cell; other words only mention the command.
  private static final Pattern RESULT_WORD =
      Pattern.compile("(?i)(?:ok|pass(?:ed)?|fail(?:ed)?|green|build failed)\\b");

  private BoardReader() {}

  /// Whether a table can be a board: an id column, a status column, and at least one id row.
  static boolean isBoard(Lines lines, Table table) {
    return idColumn(table) >= 0 && column(table, Column.STATUS) >= 0 && holdsId(lines, table);
  }

  private static boolean holdsId(Lines lines, Table table) {
    for (int line = table.firstRow(); line < table.end(); line++) {
      if (id(lines, table, line) != null) {
        return true;
      }
    }
    return false;
  }

  /// The ids of the rows, in order.
  static List<String> ids(Lines lines, Table table) {
    List<String> ids = new ArrayList<>();
    for (int line = table.firstRow(); line < table.end(); line++) {
      String id = id(lines, table, line);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /// The packet id of a row; null for a row that has none, such as totals.
  static @Nullable String id(Lines lines, Table table, int line) {
    TableRow.Field cell =
        TableRow.field(lines.text(), lines.start(line), lines.end(line), idColumn(table));
    return cell == null ? null : id(cell.text(lines.text()));
  }

  /// The same of a row that was read.
  static @Nullable String id(Table table, Row row) {
    int column = idColumn(table);
    return column < row.cells().size() ? id(row.cells().get(column).text()) : null;
  }

  /// The packet id that a cell holds; null if it holds anything else.
  static @Nullable String id(String written) {
    String plain = written;
    if (!isBareId(plain)) {
      plain = Signs.without(MARKS.matcher(plain).replaceAll(""));
      plain = PACKET.matcher(plain).replaceFirst("").strip();
    }
    if (plain.startsWith("[") && plain.indexOf(']') > 1) {
      plain = plain.substring(1, plain.indexOf(']'));
    }
    return PacketHeading.isId(plain) ? plain : null;
  }

  /// Letters, digits and what joins them: nothing is around the id.
  private static boolean isBareId(String written) {
    for (int at = 0; at < written.length(); at++) {
      char c = written.charAt(at);
      if (!Scan.isLetter(c) && !Scan.isDigit(c) && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /// The row of a packet.
  static Row row(Lines lines, Table table, int board, int line) {
    int start = lines.start(line);
    List<TableRow.Field> fields = Table.cells(lines, line);
    List<Cell> cells = new ArrayList<>(fields.size());
    for (int i = 0; i < Math.min(fields.size(), table.columns().size()); i++) {
      TableRow.Field field = fields.get(i);
      String column = table.columns().get(i);
      cells.add(
          new Cell(
              column,
              Column.of(column),
              lines.texts().of(field.text(lines.text())),
              field.trimmed().shiftedBy(-start),
              field.inside().shiftedBy(-start)));
    }
    return new Row(
        new Place(start, line + 1),
        board,
        new Span(0, lines.end(line) - start),
        cells,
        records(lines, line, cells));
  }

  /// The commands with results in the evidence cell, `` `cmd` exit 0; `cmd` ok ``.
  private static List<CommandRecord> records(Lines lines, int line, List<Cell> cells) {
    List<CommandRecord> records = new ArrayList<>(0);
    int start = lines.start(line);
    for (Cell cell : cells) {
      if (cell.meaning() != Column.EVIDENCE || cell.text().indexOf('`') < 0) {
        continue;
      }
      Span text = cell.span().shiftedBy(start);
      for (CommandRecord told :
          new EntryReader(lines, line).inline(text.start(), text.end(), line, null, false)) {
        if (told.command().isPresent()
            && (told.exit().isPresent() || RESULT_WORD.matcher(told.result()).lookingAt())) {
          records.add(told);
        }
      }
    }
    return records;
  }

  private static int idColumn(Table table) {
    return column(table, Column.ID);
  }

  private static int column(Table table, Column meaning) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (Column.of(table.columns().get(i)) == meaning) {
        return i;
      }
    }
    return -1;
  }
}
