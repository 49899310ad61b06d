package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a table of commands and exit codes.
final class RecordTable {
  private static final Pattern NUMBER =
      Pattern.compile("[*`_\\s]*(-?\\d{1,10})[*`_\\s✅✓✔❌✗\uFE0F]*(?:\\(.*)?");

  private static final String EXPECTED = "expect";

  /// What the column of results is named by, the surest word first.
  private static final List<String> RESULTS = List.of("exit", "result", "actual");

  private RecordTable() {}

  /// Whether a table has a column of commands and one of exit codes or results.
  static boolean isOne(Lines lines, Table table) {
    return commandColumn(table) >= 0 && resultColumn(lines, table) >= 0;
  }

  static List<CommandRecord> read(
      Lines lines, int base, Table table, @Nullable Author author, boolean listed) {
    List<CommandRecord> records = new ArrayList<>();
    int commandColumn = commandColumn(table);
    int resultColumn = resultColumn(lines, table);
    int expectedColumn = column(table, EXPECTED);
    for (int line = table.firstRow(); line < table.end(); line++) {
      List<TableRow.Field> cells = Table.cells(lines, line);
      if (cells.size() <= Math.max(commandColumn, resultColumn)) {
        continue;
      }
      CommandRecord entry =
          record(
              lines,
              base,
              cells.get(commandColumn),
              cells.get(resultColumn),
              expectedColumn >= 0 && expectedColumn < cells.size()
                  ? exit(cells.get(expectedColumn).text(lines.text()))
                  : null,
              line,
              records.size() + 1,
              author,
              listed);
      if (entry != null) {
        records.add(entry);
      }
    }
    return records;
  }

  private static @Nullable CommandRecord record(
      Lines lines,
      int base,
      TableRow.Field command,
      TableRow.Field result,
      @Nullable Integer expected,
      int line,
      int number,
      @Nullable Author author,
      boolean listed) {
    String text = lines.text();
    List<CodeSpans.CodeSpan> code =
        CodeSpans.of(text, command.trimmed().start(), command.trimmed().end());
    if (code.isEmpty()) {
      return null;
    }
    Span written = code.getFirst().content();
    String literal = written.of(text).replace("\\|", "|");
    if (!CommandShape.looksLikeCommand(literal, true)) {
      return null;
    }
    String said = result.text(text);
    return new CommandRecord(
        line - lines.at(base),
        new Span(
            command.trimmed().start() - base,
            result.trimmed().end() - base >= command.trimmed().start() - base
                ? result.trimmed().end() - base
                : command.trimmed().end() - base),
        number,
        author,
        listed,
        new WrittenCommand(literal, written.shiftedBy(-base)),
        said,
        result.trimmed().shiftedBy(-base),
        exit(said),
        expected == null ? ResultText.expectedExit(said) : expected);
  }

  /// The exit code of a cell, which may be a bare number; null if it states none.
  private static @Nullable Integer exit(String said) {
    Matcher bare = NUMBER.matcher(said);
    return bare.matches() ? parsed(bare.group(1)) : ResultText.statedExit(said);
  }

  private static @Nullable Integer parsed(String digits) {
    try {
      return Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static int resultColumn(Lines lines, Table table) {
    for (String word : RESULTS) {
      int column = column(table, word);
      if (column >= 0) {
        return column;
      }
    }
    int code = Math.max(named(table, "rc"), named(table, "code"));
    if (code >= 0) {
      return code;
    }
    int status = column(table, "status");
    return status >= 0 && holdsCodes(lines, table, status) ? status : -1;
  }

  /// Whether each cell of a column states an exit code.
  private static boolean holdsCodes(Lines lines, Table table, int column) {
    for (int line = table.firstRow(); line < table.end(); line++) {
      TableRow.Field cell =
          TableRow.field(lines.text(), lines.start(line), lines.end(line), column);
      if (cell == null || exit(cell.text(lines.text())) == null) {
        return false;
      }
    }
    return table.firstRow() < table.end();
  }

  private static int commandColumn(Table table) {
    int command = column(table, "command");
    return command >= 0 ? command : named(table, "cmd");
  }

  /// The column whose whole name is a word.
  private static int named(Table table, String word) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).equalsIgnoreCase(word)) {
        return i;
      }
    }
    return -1;
  }

  /// The column whose name holds a word, and is not of what was expected unless that is asked for.
  private static int column(Table table, String word) {
    for (int i = 0; i < table.columns().size(); i++) {
      String name = table.columns().get(i).toLowerCase(Locale.ROOT);
      if (name.contains(word) && (word.equals(EXPECTED) || !name.contains(EXPECTED))) {
        return i;
      }
    }
    return -1;
  }
}
