package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Intent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A gate's row of a table, whose value lies in one cell, or with its reason in two.
record GateRow(Writing writing, Span value) {
  /// Whether a value stands in such a row.
  static boolean isOne(Writing writing, Span value) {
    return RecordRow.isRow(writing, value.start());
  }

  /// The value as the row holds it: a word, and the reason in its own cell where there is one.
  String with(Intent.GateValue gate, Quoted quoted) {
    String reason = CellEdits.escaped(GateHand.reason(gate, quoted));
    List<TableRow.Field> cells = cells();
    int first = cell(cells, value.start());
    int last = cell(cells, value.end());
    if (last <= first) {
      return gate.word() + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
    Span from = cells.get(first).trimmed();
    Span to = cells.get(last).trimmed();
    String parting = writing.text().substring(from.end(), to.start());
    String between = parting.startsWith("|") ? " " + parting : parting;
    if (reason.isEmpty() || to.length() > 0) {
      return gate.word() + between + reason;
    }
    return gate.word() + between + (between.endsWith("|") ? " " : "") + reason + " ";
  }

  /// A further row like it.
  String further(String level, Intent.GateValue gate, Quoted quoted) {
    List<TableRow.Field> cells = cells();
    int first = cell(cells, value.start());
    int last = cell(cells, value.end());
    String reason = CellEdits.escaped(GateHand.reason(gate, quoted));
    boolean apart = last > first;
    String said = apart || reason.isEmpty() ? gate.word() : gate.word() + " (" + reason + ")";
    int levelCell =
        IntStream.range(0, first)
            .filter(i -> text(cells.get(i)).matches("[*`_]*P[0-9]\\b.*"))
            .findFirst()
            .orElse(0);
    return IntStream.range(0, cells.size())
        .mapToObj(
            i -> i == levelCell ? level : i == first ? said : apart && i == last ? reason : "")
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /// The offset behind the row.
  int end() {
    return writing.source().lineEnd(line());
  }

  private int line() {
    return writing.source().lineAt(value.start());
  }

  private List<TableRow.Field> cells() {
    return TableRow.split(writing.text(), writing.source().lineStart(line()), end());
  }

  private String text(TableRow.Field cell) {
    return cell.text(writing.text());
  }

  private static int cell(List<TableRow.Field> cells, int offset) {
    for (int i = cells.size() - 1; i > 0; i--) {
      if (cells.get(i).inside().start() <= offset) {
        return i;
      }
    }
    return 0;
  }
}
