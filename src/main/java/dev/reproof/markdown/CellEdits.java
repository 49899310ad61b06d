package dev.reproof.markdown;

import dev.reproof.text.SafeText;
import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import java.util.List;
import java.util.Optional;

/// Writes cells of a board row: the text between the blanks, nothing around it.
final class CellEdits {
  private CellEdits() {}

  static EditPlan set(SourceText source, Packet packet, Intent.SetCell set) {
    Row row = packet.row().orElse(null);
    if (row == null) {
      return new EditPlan.Refused("packet " + packet.id() + " has no row on the board");
    }
    Optional<Cell> cell = row.cell(set.column());
    if (cell.isEmpty()) {
      List<String> columns = row.cells().stream().map(Cell::column).toList();
      return new EditPlan.Refused(
          "the board has no column “"
              + SafeText.oneLine(set.column(), 40)
              + "”; it has "
              + String.join(", ", columns));
    }
    if (set.value().indexOf('\n') >= 0 || set.value().indexOf('\r') >= 0) {
      return new EditPlan.Refused("a cell holds one line; the value has several");
    }
    if (!cell.get().text().equals(set.expected())) {
      return new EditPlan.Refused(
          "the cell "
              + cell.get().column()
              + " of packet "
              + packet.id()
              + " now holds “"
              + cell.get().text()
              + "”, not “"
              + set.expected()
              + "”; it was to become “"
              + set.value()
              + "”");
    }
    return new EditPlan.Planned(List.of(edit(source, row, cell.get(), set.value())));
  }

  /// The edit that writes a value into a cell.
  static TextEdit edit(SourceText source, Row row, Cell cell, String value) {
    String written = escaped(value.strip());
    String text = source.text();
    Span trimmed = row.span(cell.span());
    if (trimmed.of(text).equals(written)) {
      return TextEdit.replace(text, trimmed, written);
    }
    if (cell.span().isEmpty()) {
      return TextEdit.replace(text, row.span(cell.inside()), " " + written + " ");
    }
    return TextEdit.replace(text, trimmed, written);
  }

  /// The cell of a column by its meaning, and the edit that writes into it.
  static Optional<TextEdit> edit(SourceText source, Packet packet, Column column, String value) {
    return packet
        .row()
        .flatMap(row -> row.cell(column).map(cell -> edit(source, row, cell, value)));
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
