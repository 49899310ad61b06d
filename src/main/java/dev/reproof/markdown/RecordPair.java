package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a record in two lines: `- Command:` with a command in back-ticks, and `- Exit code: 0`
/// below.
final class RecordPair {
  private static final Pattern COMMAND =
      Pattern.compile("\\s*[-*+]\\s+\\**(?:Command|Cmd)\\**:\\**\\s*`");
  private static final Pattern EXIT =
      Pattern.compile("\\s*[-*+]\\s+\\**Exit[ -](?:code|status)\\**:\\**\\s*`?(-?\\d{1,9})\\b");

  /// So many characters of a detail of a record are its name at most.
  private static final int LONGEST_DETAIL = 30;

  private RecordPair() {}

  /// A cheap look before the expensive one: a list mark and a `C`, or a bold one.
  static boolean mayBegin(Lines lines, int line) {
    int at = EntryReader.marker(lines, line);
    if (at < 0) {
      return false;
    }
    while (at < lines.end(line) && lines.text().charAt(at) == '*') {
      at++;
    }
    return at < lines.end(line) && lines.text().charAt(at) == 'C';
  }

  static @Nullable CommandRecord at(
      Lines lines,
      int line,
      int limit,
      int base,
      int number,
      @Nullable Author author,
      boolean listed) {
    if (line + 1 >= limit || !mayBegin(lines, line)) {
      return null;
    }
    String text = lines.text();
    Matcher command = COMMAND.matcher(text).region(lines.start(line), lines.end(line));
    if (!command.lookingAt()) {
      return null;
    }
    Matcher exit = EXIT.matcher(text).region(lines.start(line + 1), lines.end(line + 1));
    List<CodeSpans.CodeSpan> code = CodeSpans.of(text, command.end() - 1, lines.end(line));
    if (code.isEmpty() || !exit.lookingAt()) {
      return null;
    }
    Span written = code.getFirst().content();
    Span result = new Span(exit.start(1), lines.end(line + 1));
    return new CommandRecord(
        line - lines.at(base),
        new Span(lines.firstInk(line) - base, lines.end(line + 1) - base),
        number,
        author,
        listed,
        new WrittenCommand(written.of(text), written.shiftedBy(-base)),
        "exit " + result.of(text).strip(),
        result.shiftedBy(-base),
        Integer.valueOf(exit.group(1)),
        ResultText.expectedExit(result.of(text)));
  }

  /// Behind the items that say more of a pair above them, `- Findings: none`.
  static int behindDetails(Lines lines, int[] body, int from) {
    int at = from;
    while (at < body.length && body[at] == body[at - 1] + 1 && isDetail(lines, body[at])) {
      at++;
    }
    return at;
  }

  private static boolean isDetail(Lines lines, int line) {
    int start = EntryReader.marker(lines, line);
    int end = lines.end(line);
    return start >= 0
        && BoxReader.mark(lines, line) < 0
        && lines.text().indexOf(':', start, Math.min(end, start + LONGEST_DETAIL)) > start
        && lines.text().indexOf('`', start, end) < 0
        && ResultText.arrow(lines.text(), start, end) < 0;
  }
}
