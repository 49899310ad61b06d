package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads lists of commands and results: `1. ` a command in back-ticks, an arrow, what came of it.
final class EntryReader {
  private static final Pattern NAME = Pattern.compile("\\**[\\p{L}\\d][\\p{L}\\d /&+-]{0,40}");

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

  /// The entries of a list between two lines; deeper list items belong to the entry above them. A
  /// box is an entry where `ofBoxes` says so and it is a ticked command with an exit code.
  List<CommandRecord> list(int[] body, @Nullable Author author, boolean ofBoxes) {
    List<CommandRecord> entries = new ArrayList<>();
    int i = 0;
    while (i < body.length) {
      int line = body[i];
      int start = marker(lines, line);
      if (lines.isBlank(line) || BoxReader.mark(lines, line) >= 0) {
        CommandRecord ticked = ofBoxes ? ticked(line, entries.size() + 1, author) : null;
        if (ticked != null) {
          entries.add(ticked);
        }
        i++;
        continue;
      }
      CommandRecord pair =
          RecordPair.at(
              lines, line, lines.count(), base, number(line, entries.size() + 1), author, true);
      if (pair != null && i + 1 < body.length && body[i + 1] == line + 1) {
        entries.add(pair);
        i = RecordPair.behindDetails(lines, body, i + 2);
        continue;
      }
      if (start >= 0 && opensGroup(line, start, i + 1 < body.length ? body[i + 1] : -1)) {
        i++;
        continue;
      }
      int indent = lines.indent(line);
      int last = i;
      boolean deeperItems = false;
      while (last + 1 < body.length && continues(body[last + 1], body[last], indent, start >= 0)) {
        last++;
        deeperItems |= marker(lines, body[last]) >= 0;
      }
      int from = start >= 0 ? start : lines.firstInk(line);
      List<CommandRecord> several =
          start >= 0 && !deeperItems
              ? each(from, lines.end(body[last]), entries.size(), author, true)
              : List.of();
      if (!several.isEmpty()) {
        entries.addAll(several);
        i = last + 1;
        continue;
      }
      last = withResultBelow(body, last, from, indent);
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

  /// The claim of a ticked box; null if the line is none, or states no exit code.
  private @Nullable CommandRecord ticked(int line, int number, @Nullable Author author) {
    int mark = BoxReader.mark(lines, line);
    if (mark < 0 || lines.text().charAt(mark) == ' ') {
      return null;
    }
    int end = lines.end(line);
    CommandRecord told = entry(Math.min(mark + 2, end), end, line, number, author, true, true);
    return told != null && told.command().isPresent() && told.exit().isPresent() ? told : null;
  }

  /// The place in the body of the result that a loose list has below a blank line: an arrow, deeper
  /// than the item; `last` if there is none.
  private int withResultBelow(int[] body, int last, int from, int indent) {
    int below = last + 2;
    boolean gap =
        below < body.length && body[below] == body[last] + 2 && lines.isBlank(body[last + 1]);
    if (!gap || lines.isBlank(body[below]) || lines.indent(body[below]) <= indent) {
      return last;
    }
    int ink = lines.firstInk(body[below]);
    boolean result = ResultText.arrowLength(lines.text(), ink, lines.end(body[below])) > 0;
    return result && ResultText.arrow(lines.text(), from, lines.end(body[last])) < 0 ? below : last;
  }

  /// Whether an item is only the name of a group, `- Backend:`, with its entries as deeper items.
  private boolean opensGroup(int line, int start, int next) {
    int end = Scan.trimmedEnd(lines.text(), start, lines.end(line));
    while (end > start && lines.text().charAt(end - 1) == '*') {
      end--;
    }
    return next == line + 1
        && end > start
        && lines.text().indexOf('`', start, end) < 0
        && marker(lines, next) >= 0
        && lines.indent(next) > lines.indent(line)
        && (lines.text().charAt(end - 1) == ':'
            || isName(lines.text().substring(start, end)) && beginsWithCommand(next));
  }

  /// Whether a few words are a name and say nothing of what came.
  private static boolean isName(String words) {
    return NAME.matcher(words).matches() && ResultText.statedExit(words) == null;
  }

  /// Whether an item is a command, and what came of it is said.
  private boolean beginsWithCommand(int line) {
    int start = marker(lines, line);
    CommandRecord told = entry(start, lines.end(line), line, 1, null, true, true);
    return told != null && saysWhatCame(told) && lines.text().charAt(start) == '`';
  }

  private boolean continues(int line, int before, int indent, boolean inList) {
    if (line != before + 1 || lines.isBlank(line) || BoxReader.mark(lines, line) >= 0) {
      return false;
    }
    boolean item = marker(lines, line) >= 0;
    return item ? lines.indent(line) > indent : inList || lines.indent(line) > indent;
  }

  /// Several entries on one line, parted by semicolons, or by what stands before a code span.
  List<CommandRecord> inline(int from, int to, int line, @Nullable Author author, boolean listed) {
    List<CommandRecord> entries = each(from, to, 0, author, listed);
    if (entries.isEmpty()) {
      for (Span part : EntrySplit.atMarks(lines.text(), from, to)) {
        int number = entries.size() + 1;
        add(entries, part.start(), part.end(), line, number, author, listed, true);
      }
    }
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

  /// The entries of a stretch that holds several commands, each with its own result: `` `a` (exit
  /// 0), `b` -> FAIL ``. None where it is one entry.
  private List<CommandRecord> each(
      int from, int to, int before, @Nullable Author author, boolean listed) {
    if (!EntrySplit.mayBeSeveral(lines.text(), from, to)) {
      return new ArrayList<>();
    }
    List<Span> parts = EntrySplit.beforeCode(lines.text(), from, to);
    List<CommandRecord> entries = new ArrayList<>(parts.size());
    for (Span part : parts) {
      int line = lines.at(part.start());
      int number = number(line, before + entries.size() + 1);
      add(entries, part.start(), part.end(), line, number, author, listed, true);
    }
    boolean all =
        parts.size() > 1
            && entries.size() == parts.size()
            && entries.stream().allMatch(this::saysWhatCame);
    return all ? entries : new ArrayList<>();
  }

  /// Whether an entry has a command, and a code or an arrow behind it.
  private boolean saysWhatCame(CommandRecord entry) {
    WrittenCommand command = entry.writtenCommand();
    return command != null
        && (entry.exit().isPresent()
            || ResultText.arrow(
                    lines.text(),
                    base + command.span().end() + 1,
                    base + entry.resultSpan().start())
                >= 0);
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
