package dev.reproof.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A pipe table outside fences: the line of its header row, from 0, its columns, and its body from
/// `firstRow` to before `end`.
record Table(int header, List<String> columns, int firstRow, int end) {
  Table {
    columns = List.copyOf(columns);
  }

  /// The table whose header row is this line; null if none begins here.
  static @Nullable Table at(Lines lines, int line, int limit) {
    if (line + 1 >= limit
        || !mayBeDelimiterRow(lines, line + 1)
        || !mayBeRow(lines, line)
        || !isDelimiterRow(lines, line + 1)) {
      return null;
    }
    List<String> columns = new ArrayList<>();
    for (TableRow.Field field : TableRow.split(lines.text(), lines.start(line), lines.end(line))) {
      columns.add(field.text(lines.text()));
    }
    int delimiters =
        TableRow.split(lines.text(), lines.start(line + 1), lines.end(line + 1)).size();
    if (columns.size() != delimiters) {
      return null;
    }
    int end = line + 2;
    while (end < limit && mayBeRow(lines, end)) {
      end++;
    }
    return new Table(line, columns, line + 2, end);
  }

  /// The place of the first column with such a name, from 0; -1 if there is none.
  int column(Pattern name) {
    for (int i = 0; i < columns.size(); i++) {
      if (name.matcher(columns.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /// The cells of a body row.
  static List<TableRow.Field> cells(Lines lines, int line) {
    return TableRow.split(lines.text(), lines.start(line), lines.end(line));
  }

  private static boolean mayBeRow(Lines lines, int line) {
    byte first = lines.first(line);
    return lines.isOpen(line)
        && first != LineSplit.NONE
        && first != '#'
        && first != '>'
        && lines.indent(line) <= 3
        && (first == '|' || lines.text().indexOf('|', lines.start(line), lines.end(line)) >= 0);
  }

  /// A cheap look before the expensive one.
  private static boolean mayBeDelimiterRow(Lines lines, int line) {
    byte first = lines.first(line);
    return first == '|' || first == '-' || first == ':';
  }

  private static boolean isDelimiterRow(Lines lines, int line) {
    if (!mayBeRow(lines, line)) {
      return false;
    }
    boolean dash = false;
    for (int at = lines.start(line); at < lines.end(line); at++) {
      char c = lines.text().charAt(at);
      if (c == '-') {
        dash = true;
      } else if (c != '|' && c != ':' && !Lines.isBlank(c)) {
        return false;
      }
    }
    return dash;
  }
}
