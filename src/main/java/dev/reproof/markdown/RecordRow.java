package dev.reproof.markdown;

import dev.reproof.tracker.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A row of a table of commands and exit codes, and further rows like it.
final class RecordRow {
  private static final String NUMBER = "\\d{1,6}";

  private final Writing writing;
  private final int line;

  /// `line` counts from 1.
  RecordRow(Writing writing, int line) {
    this.writing = writing;
    this.line = line;
  }

  /// Whether what stands at an offset is a cell of a table's row.
  static boolean isRow(Writing writing, int offset) {
    return writing.before(offset).strip().startsWith("|");
  }

  /// The text of a result for a cell: without the word "exit" where the cell held a bare number.
  static String cell(String before, Intent.RecordedLine run, Quoted quoted) {
    String said = CellEdits.escaped(quoted.prose(run.result()));
    return before.strip().matches("[*`_]*-?\\d+[*`_]*(?:\\s*\\(.*)?")
        ? said.replaceFirst("^exit (?=-?\\d)", "")
        : said;
  }

  /// The offset behind the row, where a further one may begin.
  int end() {
    return writing.source().lineEnd(line);
  }

  /// The row's line, counted from 1.
  int line() {
    return line;
  }

  /// A table like the row's own with a row for each run, line by line.
  List<String> table(List<Intent.RecordedLine> runs, Quoted quoted) {
    List<String> lines = new ArrayList<>();
    lines.add(writing.source().line(header()).strip());
    lines.add(writing.source().line(header() + 1).strip());
    for (int i = 0; i < runs.size(); i++) {
      lines.add(of(runs.get(i), quoted, i + 1));
    }
    return lines;
  }

  /// A further row for a run, without its line end.
  String of(Intent.RecordedLine run, Quoted quoted) {
    String first = texts(line).getFirst();
    return of(run, quoted, first.matches(NUMBER) ? Integer.parseInt(first) + 1 : 0);
  }

  private String of(Intent.RecordedLine run, Quoted quoted, int number) {
    List<String> names = texts(header());
    List<String> like = texts(line);
    int command = column(names, "command");
    int result = column(names, "exit") >= 0 ? column(names, "exit") : column(names, "result");
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String model = i < like.size() ? like.get(i) : "";
      cells.add(
          i == command
              ? CellEdits.escaped(Quoted.code(run.command()))
              : i == result
                  ? cell(model, run, quoted)
                  : i == 0 && model.matches(NUMBER) ? String.valueOf(number) : "");
    }
    return "| " + String.join(" | ", cells) + " |";
  }

  private int header() {
    int at = line;
    while (at > 1 && writing.source().line(at - 1).indexOf('|') >= 0) {
      at--;
    }
    return at;
  }

  private List<String> texts(int row) {
    int start = writing.source().lineStart(row);
    return TableRow.split(writing.text(), start, writing.source().lineEnd(row)).stream()
        .map(f -> f.text(writing.text()))
        .toList();
  }

  private static int column(List<String> names, String word) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).toLowerCase(Locale.ROOT).contains(word)) {
        return i;
      }
    }
    return -1;
  }
}
