package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a fence under the label of a list of commands: a command on a line, or on several with
/// backslashes, and below it a line that says how it ended, `exit 0 — 13 passed`, or the answer to
/// `echo $?`. What stands between the two is output. A fence in which no line says so has no
/// records.
final class Transcript {
  private static final Pattern ENDED =
      Pattern.compile("(?i)\\W*(?:exit(?:ed|s)?\\b|exit[ _-]?code|return[ _-]?code|rc\\s*[:=]).*");

  /// The shell is asked for the exit code; a bare number below answers.
  private static final Pattern ASKED = Pattern.compile("echo \"?\\$\\{?\\?\\}?\"?");

  private static final Pattern CODE = Pattern.compile("\\d{1,3}");

  private final Lines lines;
  private final int base;
  private final @Nullable Author author;
  private final List<CommandRecord> records = new ArrayList<>();
  private int from = -1;
  private int to;

  private Transcript(Lines lines, int base, @Nullable Author author) {
    this.lines = lines;
    this.base = base;
    this.author = author;
  }

  /// The records of the fence that the first line with ink from `line` on opens; none if it opens
  /// none.
  static List<CommandRecord> at(Lines lines, int line, int end, int base, @Nullable Author author) {
    Fenced fence = Fenced.from(lines, line, end);
    if (fence == null) {
      return List.of();
    }
    Transcript transcript = new Transcript(lines, base, author);
    for (int at = fence.open() + 1; at < fence.close(); at++) {
      at = transcript.read(at, end);
    }
    transcript.flush();
    boolean told = transcript.records.stream().anyMatch(r -> r.exit().isPresent());
    return told ? transcript.records : List.of();
  }

  /// Reads a line, and those that continue it; the last of them.
  private int read(int line, int end) {
    int start = start(line);
    String text = lines.text().substring(start, lines.end(line)).strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return line;
    }
    if (from >= 0 && ENDED.matcher(text).matches() && ResultText.statedExit(text) != null) {
      add(start, trimmedEnd(line));
      from = -1;
      return line;
    }
    if (from >= 0 && line + 1 < end && ASKED.matcher(text).matches() && isCode(line + 1)) {
      add(lines.firstInk(line + 1), trimmedEnd(line + 1));
      from = -1;
      return line + 1;
    }
    boolean begins = start > lines.firstInk(line) || from < 0 || lines.isBlank(line - 1);
    if (!begins || !isCommand(text)) {
      return line;
    }
    flush();
    int last = line;
    while (last + 1 < end && endsOpen(last) && !lines.closesFence(last + 1)) {
      last++;
    }
    from = start;
    to = trimmedEnd(last);
    return last;
  }

  /// Whether a line holds an exit code and nothing else.
  private boolean isCode(int line) {
    return CODE.matcher(lines.text().substring(lines.firstInk(line), trimmedEnd(line))).matches();
  }

  private static boolean isCommand(String text) {
    return CommandShape.looksLikeCommand(text, true)
        && Programs.isEvident(text)
        && ResultText.arrow(text, 0, text.length()) < 0;
  }

  /// A command that nothing is said of.
  private void flush() {
    if (from >= 0) {
      add(to, to);
      from = -1;
    }
  }

  private void add(int resultStart, int resultEnd) {
    String result = lines.text().substring(resultStart, resultEnd);
    int line = lines.at(from);
    records.add(
        new CommandRecord(
            line - lines.at(base),
            new Span(from - base, Math.max(to, resultEnd) - base),
            records.size() + 1,
            author,
            true,
            new WrittenCommand(
                BoxReader.folded(lines.text().substring(from, to)),
                new Span(from - base, to - base)),
            result,
            new Span(resultStart - base, resultEnd - base),
            CODE.matcher(result).matches()
                ? Integer.valueOf(result)
                : ResultText.statedExit(result),
            ResultText.expectedExit(result)));
  }

  /// Behind the prompt of a shell, if one is shown.
  private int start(int line) {
    int ink = lines.firstInk(line);
    return lines.text().startsWith("$ ", ink) ? ink + 2 : ink;
  }

  private boolean endsOpen(int line) {
    int end = trimmedEnd(line);
    return end > lines.start(line) && lines.text().charAt(end - 1) == '\\';
  }

  private int trimmedEnd(int line) {
    return Scan.trimmedEnd(lines.text(), lines.start(line), lines.end(line));
  }
}
