package dev.reproof.markdown;

import dev.reproof.text.SafeText;
import dev.reproof.text.Span;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Board;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes cells of a board row: the text between the blanks, nothing around it.
final class CellEdits {
  private CellEdits() {}

  static EditPlan set(Writing writing, Intent.SetCell set) {
    String id = writing.packet().id();
    Row row = writing.packet().row().orElse(null);
    if (row == null) {
      return new EditPlan.Refused("packet " + id + " has no row on the board");
    }
    String unfit = unfit(set.value());
    if (!unfit.isEmpty()) {
      return new EditPlan.Refused(unfit);
    }
    Board board = writing.tracker().boards().get(row.board());
    int column = column(board, set.column());
    if (column < 0) {
      return new EditPlan.Refused(
          "the board has no column “"
              + SafeText.oneLine(set.column(), 40)
              + "”; it has "
              + String.join(", ", board.columns()));
    }
    String now = column < row.cells().size() ? row.cells().get(column).text() : "";
    if (!now.equals(set.expected()) && now.equals(set.value().strip())) {
      return new EditPlan.Planned(List.of());
    }
    if (!now.equals(set.expected())) {
      return new EditPlan.Refused(
          "the cell %s of packet %s now holds “%s”, not “%s”; it was to become “%s”"
              .formatted(board.columns().get(column), id, now, set.expected(), set.value()));
    }
    return new EditPlan.Planned(
        column < row.cells().size()
            ? List.of(edit(writing, row, row.cells().get(column), set.value()))
            : lengthened(writing, row, column, set.value()));
  }

  /// The columns of a row in the order of its board; a name is matched ignoring case.
  private static int column(Board board, String name) {
    for (int i = 0; i < board.columns().size(); i++) {
      if (board.columns().get(i).equalsIgnoreCase(name.strip())) {
        return i;
      }
    }
    return -1;
  }

  /// Why a value cannot stand in a cell; empty if it can.
  ///
  /// Back-ticks that do not pair are refused, not escaped: GitHub ends a cell at any pipe, but
  /// other readers of the same table let such a code span run on over the cells behind it, and a
  /// backslash before the back-tick would read back as another value.
  private static String unfit(String value) {
    if (value.chars().anyMatch(c -> c == '\n' || c == '\r')) {
      return "a cell holds one line; the value has several";
    }
    List<CodeSpans.CodeSpan> spans = CodeSpans.of(value, 0, value.length());
    long whole = spans.stream().mapToLong(s -> ticks(s.whole().of(value))).sum();
    return ticks(value) == whole
        ? ""
        : "the back-ticks of “"
            + SafeText.oneLine(value, 60)
            + "” do not pair; a cell needs whole"
            + " code spans";
  }

  private static long ticks(String text) {
    return text.chars().filter(c -> c == '`').count();
  }

  /// The edit that writes a value into a cell that is there.
  private static TextEdit edit(Writing writing, Row row, Cell cell, String value) {
    String text = writing.text();
    String written = escaped(value.strip());
    Span trimmed = row.span(cell.span());
    if (cell.span().isEmpty() && !written.isEmpty()) {
      return TextEdit.replace(text, row.span(cell.inside()), " " + written + " ");
    }
    boolean touches = trimmed.end() < text.length() && text.charAt(trimmed.end()) == '|';
    boolean escapes = TableRow.isEscaped(written + "|", written.length(), 0);
    return TextEdit.replace(text, trimmed, touches && escapes ? written + " " : written);
  }

  /// The edit that gives a row, which is shorter than its header, the cells up to a column.
  private static List<TextEdit> lengthened(Writing writing, Row row, int column, String value) {
    return value.isBlank()
        ? List.of()
        : List.of(lengthened(writing, row, new TreeMap<>(Map.of(column, value))));
  }

  /// The same for several columns at once.
  private static TextEdit lengthened(Writing writing, Row row, SortedMap<Integer, String> values) {
    Span whole = row.span(row.span());
    String text = whole.of(writing.text()).stripTrailing();
    boolean closed = text.endsWith("|") && !TableRow.isEscaped(text, text.length() - 1, 0);
    StringBuilder added = new StringBuilder(closed ? "" : " |");
    for (int column = row.cells().size(); column <= values.lastKey(); column++) {
      String written = escaped(values.getOrDefault(column, "").strip());
      added.append(written.isEmpty() ? "  |" : " " + written + " |");
    }
    return TextEdit.insert(whole.start() + text.length(), added.toString());
  }

  /// The edit that writes into columns for which the packet's row has no cells; empty if it has no
  /// row, or the board none of them.
  static Optional<TextEdit> lengthen(Writing writing, Map<Column, String> values) {
    Row row = writing.packet().row().orElse(null);
    SortedMap<Integer, String> missing = new TreeMap<>();
    List<String> columns =
        row == null ? List.of() : writing.tracker().boards().get(row.board()).columns();
    for (int i = columns.size() - 1; row != null && i >= row.cells().size(); i--) {
      String value = values.get(Column.of(columns.get(i)));
      if (value != null && !value.isBlank() && row.cell(Column.of(columns.get(i))).isEmpty()) {
        missing.put(i, value);
      }
    }
    return row == null || missing.isEmpty()
        ? Optional.empty()
        : Optional.of(lengthened(writing, row, missing));
  }

  /// The edit that writes into the cell of a column by its meaning; empty if there is none.
  static Optional<TextEdit> edit(Writing writing, Column column, String value) {
    return writing
        .packet()
        .row()
        .flatMap(row -> row.cell(column).map(cell -> edit(writing, row, cell, value)));
  }

  /// A pipe splits a cell, also inside of code: each gets a backslash, unless it has one.
  static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '|' && !TableRow.isEscaped(value, i, 0)) {
        escaped.append('\\');
      }
      escaped.append(value.charAt(i));
    }
    return escaped.toString();
  }
}
