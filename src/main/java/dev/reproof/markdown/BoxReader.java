package dev.reproof.markdown;

import dev.reproof.tracker.Box;
import dev.reproof.tracker.BoxKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the boxes of a section.
final class BoxReader {
  private static final Pattern FINDINGS =
      Pattern.compile("(?i)(?:open |review(?:er)? |blocking )?findings?\\b.*");

  private final Lines lines;
  private final int base;
  private final int baseLine;

  /// Reads boxes of the section that begins on the line `baseLine`.
  BoxReader(Lines lines, int baseLine) {
    this.lines = lines;
    this.base = lines.start(baseLine);
    this.baseLine = baseLine;
  }

  /// The offset of the character between the brackets if the line is a box, else -1.
  static int mark(Lines lines, int line) {
    if (!EntryReader.mayHaveMark(lines, line)) {
      return -1;
    }
    int mark = lines.words(line).mark();
    return mark < 0 ? -1 : lines.start(line) + mark;
  }

  /// The box on a line whose mark is at this offset. `group` is the heading or label above it.
  Box read(int line, int mark, @Nullable Phrase group, int limit) {
    LineWords whole = lines.words(line);
    int start = lines.start(line) + whole.boxStart();
    Phrase own = whole.boxWords();
    int end = start + own.text().length();
    int itemEnd = withContinuation(line, start, end, limit);
    boolean inCommandGroup = group != null && group.asksForCommands();
    BoxWords words =
        itemEnd == end
            ? own.box(inCommandGroup)
            : BoxWords.of(
                own.text(), lines.text().substring(start, itemEnd), inCommandGroup, lines.texts());
    if (words.kind() == BoxKind.GATE && group != null && FINDINGS.matcher(group.text()).matches()) {
      words = BoxWords.PLAIN;
    }
    int at = start - base;
    return new Box(
        line - baseLine,
        mark - base,
        lines.text().charAt(mark) != ' ',
        lines.indent(line),
        group == null ? null : group.text(),
        own.text(),
        at,
        words.kind(),
        words.commandAt(at),
        words.statedExit(),
        words.expectedExit(),
        words.gateAt(line - baseLine, at));
  }

  static String folded(String content) {
    return content.indexOf('\n') < 0 && content.indexOf('\r') < 0
        ? content
        : content.replaceAll("\\s*\\\\?\\R\\s*", " ");
  }

  /// The end of the item: a code span that is still open at the end of the line goes on below.
  private int withContinuation(int line, int start, int end, int limit) {
    int itemEnd = end;
    for (int next = line + 1; next < limit && next < line + 40; next++) {
      boolean stops =
          !lines.isOpen(next)
              || lines.isBlank(next)
              || lines.indent(next) <= lines.indent(line)
              || startsItem(next);
      if (stops) {
        break;
      }
      itemEnd = trimmedEnd(start, lines.end(next));
    }
    return itemEnd;
  }

  private boolean startsItem(int line) {
    return EntryReader.marker(lines, line) >= 0;
  }

  private int trimmedEnd(int start, int end) {
    return Scan.trimmedEnd(lines.text(), start, end);
  }
}
