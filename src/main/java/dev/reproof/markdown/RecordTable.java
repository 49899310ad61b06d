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
      Pattern.compile("[*`_\\s]*(-?\\d{1,10})[*`_\\s]*(?:\\(.*)?");

  private RecordTable() {}

  /// Whether a table has a column of commands and one of exit codes or results.
  static boolean isOne(Table table) {
    return column(table, "command") >= 0 && resultColumn(table) >= 0;
  }

  static List<CommandRecord> read(
      Lines lines, int base, Table table, @Nullable Author author, boolean listed) {
    List<CommandRecord> records = new ArrayList<>();
    int commandColumn = column(table, "command");
    int resultColumn = resultColumn(table);
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
    Matcher bare = NUMBER.matcher(said);
    Integer exit = bare.matches() ? Integer.valueOf(bare.group(1)) : ResultText.statedExit(said);
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
        exit,
        ResultText.expectedExit(said));
  }

  private static int resultColumn(Table table) {
    int exit = column(table, "exit");
    return exit >= 0 ? exit : column(table, "result");
  }

  private static int column(Table table, String word) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).toLowerCase(Locale.ROOT).contains(word)) {
        return i;
      }
    }
    return -1;
  }
}
