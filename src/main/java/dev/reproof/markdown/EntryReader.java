package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads lists of commands and results: `1. ` a command in back-ticks, an arrow, what came of it.
final class EntryReader {
  private final Lines lines;
  private final int base;
  private final int baseLine;

  /// Reads entries of the part that begins on the line `baseLine`.
  EntryReader(Lines lines, int baseLine) {
    this.lines = lines;
    this.base = lines.start(baseLine);
    this.baseLine = baseLine;
  }

  /// The offset behind the list mark of a line (`- `, `1. `), or -1 if it has none.
  static int marker(Lines lines, int line) {
    if (!mayHaveMark(lines, line)) {
      return -1;
    }
    int marker = lines.words(line).marker();
    return marker < 0 ? -1 : lines.start(line) + marker;
  }

  /// A cheap look before the closer one.
  static boolean mayHaveMark(Lines lines, int line) {
    byte first = lines.first(line);
    return first == '-' || first == '*' || first == '+' || first >= '0' && first <= '9';
  }

  /// The entries of a list between two lines; boxes are none, deeper list items belong to the entry
  /// above them.
  List<CommandRecord> list(int[] body, @Nullable Author author) {
    List<CommandRecord> entries = new ArrayList<>();
    int i = 0;
    while (i < body.length) {
      int line = body[i];
      int start = marker(lines, line);
      if (lines.isBlank(line) || BoxReader.mark(lines, line) >= 0) {
        i++;
        continue;
      }
      CommandRecord pair =
          RecordPair.at(
              lines, line, lines.count(), base, number(line, entries.size() + 1), author, true);
      if (pair != null && i + 1 < body.length && body[i + 1] == line + 1) {
        entries.add(pair);
        i += 2;
        continue;
      }
      if (start >= 0 && opensGroup(line, start, i + 1 < body.length ? body[i + 1] : -1)) {
        i++;
        continue;
      }
      int indent = lines.indent(line);
      int last = i;
      while (last + 1 < body.length && continues(body[last + 1], body[last], indent, start >= 0)) {
        last++;
      }
      int from = start >= 0 ? start : lines.firstInk(line);
      List<CommandRecord> several =
          start >= 0 && last == i ? severalOn(line, from, author) : List.of();
      if (!several.isEmpty()) {
        entries.addAll(several);
        i++;
        continue;
      }
      add(
          entries,
          from,
          lines.end(body[last]),
          line,
          number(line, entries.size() + 1),
          author,
          true,
          start >= 0);
      i = last + 1;
    }
    return entries;
  }

  /// Whether an item is only the name of a group, `- Backend:`, with its entries as deeper items.
  private boolean opensGroup(int line, int start, int next) {
    int end = Scan.trimmedEnd(lines.text(), start, lines.end(line));
    while (end > start && lines.text().charAt(end - 1) == '*') {
      end--;
    }
    return next == line + 1
        && end > start
        && lines.text().charAt(end - 1) == ':'
        && lines.text().indexOf('`', start, end) < 0
        && marker(lines, next) >= 0
        && lines.indent(next) > lines.indent(line);
  }

  private boolean continues(int line, int before, int indent, boolean inList) {
    if (line != before + 1 || lines.isBlank(line) || BoxReader.mark(lines, line) >= 0) {
      return false;
    }
    boolean item = marker(lines, line) >= 0;
    return item ? lines.indent(line) > indent : inList || lines.indent(line) > indent;
  }

  /// Several entries on one line, parted by semicolons, or by commas before a code span.
  List<CommandRecord> inline(int from, int to, int line, @Nullable Author author, boolean listed) {
    List<CommandRecord> entries = new ArrayList<>();
    String text = lines.text();
    List<CodeSpans.CodeSpan> code = CodeSpans.of(text, from, to);
    int next = 0;
    int depth = 0;
    int start = from;
    for (int at = from; at < to; at++) {
      if (next < code.size() && at == code.get(next).whole().start()) {
        at = code.get(next++).whole().end() - 1;
        continue;
      }
      char c = text.charAt(at);
      depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
      boolean comma =
          c == ','
              && next < code.size()
              && next > 0
              && text.substring(at + 1, code.get(next).whole().start()).isBlank();
      if (depth == 0 && (c == ';' || comma)) {
        add(entries, start, at, line, entries.size() + 1, author, listed, true);
        start = at + 1;
      }
    }
    add(entries, start, to, line, entries.size() + 1, author, listed, true);
    return entries;
  }

  private int number(int line, int position) {
    int at = lines.firstInk(line);
    int number = 0;
    int digits = 0;
    while (at < lines.end(line) && digits < 9 && Character.isDigit(lines.text().charAt(at))) {
      number = number * 10 + (lines.text().charAt(at++) - '0');
      digits++;
    }
    return digits > 0 ? number : position;
  }

  private void add(
      List<CommandRecord> entries,
      int from,
      int to,
      int line,
      int number,
      @Nullable Author author,
      boolean listed,
      boolean item) {
    CommandRecord entry = entry(from, to, line, number, author, listed, item);
    if (entry != null && !isTemplate(entry)) {
      entries.add(entry);
    }
  }

  /// The word `command` in the place of one.
  private static boolean isTemplate(CommandRecord entry) {
    String text = entry.command().map(WrittenCommand::text).orElse("");
    return text.equals("command") || text.equals("cmd");
  }

  /// The entries of one item that holds a list of commands, each with its own code: `` - `a` (exit
  /// 0), `b` (exit 1) ``. None where it is one entry.
  private List<CommandRecord> severalOn(int line, int from, @Nullable Author author) {
    if (lines.text().indexOf(", `", from, lines.end(line)) < 0) {
      return List.of();
    }
    List<CommandRecord> entries = inline(from, lines.end(line), line, author, true);
    boolean each =
        entries.size() > 1
            && entries.stream().allMatch(e -> e.command().isPresent() && e.exit().isPresent());
    return each ? entries : List.of();
  }

  /// One entry; null where nothing is recorded: a template, a reference, a remark.
  @Nullable CommandRecord entry(
      int from,
      int to,
      int line,
      int number,
      @Nullable Author author,
      boolean listed,
      boolean item) {
    int start = skipBlanks(from, to);
    int end = Scan.trimmedEnd(lines.text(), start, to);
    if (end == start) {
      return null;
    }
    EntryWords words = lines.phrase(start, end).entry(item);
    if (words.isNone()) {
      return null;
    }
    int at = start - base;
    WrittenCommand command = words.command();
    return new CommandRecord(
        line - baseLine,
        new Span(at, end - base),
        number,
        author,
        listed,
        command == null ? null : command.shiftedBy(at),
        words.result(),
        new Span(at + words.resultStart(), end - base),
        words.statedExit(),
        words.expectedExit());
  }

  private int skipBlanks(int from, int to) {
    int at = from;
    while (at < to && (Lines.isBlank(lines.text().charAt(at)) || lines.text().charAt(at) == '\n')) {
      at++;
    }
    return at;
  }
}
