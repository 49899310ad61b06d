package dev.reproof.markdown;

import dev.reproof.tracker.Box;
import org.jspecify.annotations.Nullable;

/// Reads the boxes of a section.
final class BoxReader {
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
    byte first = lines.first(line);
    String text = lines.text();
    int at = lines.firstInk(line);
    int end = lines.end(line);
    if (first == '-' || first == '*' || first == '+') {
      at++;
    } else if (first >= '0' && first <= '9') {
      while (at < end && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == end || text.charAt(at) != '.' && text.charAt(at) != ')') {
        return -1;
      }
      at++;
    } else {
      return -1;
    }
    int blanks = at;
    while (at < end && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    if (at == blanks || at + 2 >= end || text.charAt(at) != '[' || text.charAt(at + 2) != ']') {
      return -1;
    }
    char mark = text.charAt(at + 1);
    boolean ends = at + 3 == end || Lines.isBlank(text.charAt(at + 3));
    return ends && (mark == ' ' || mark == 'x' || mark == 'X') ? at + 1 : -1;
  }

  /// The box on a line whose mark is at this offset. `group` is the heading or label above it.
  Box read(int line, int mark, @Nullable Phrase group, int limit) {
    int end = lines.end(line);
    int start = Scan.skipBlanks(lines.text(), Math.min(mark + 2, end), end);
    end = trimmedEnd(start, end);
    Phrase own = lines.phrase(start, end);
    int itemEnd = withContinuation(line, start, end, limit);
    boolean inCommandGroup = group != null && group.asksForCommands();
    BoxWords words =
        itemEnd == end
            ? own.box(inCommandGroup)
            : BoxWords.of(
                own.text(), lines.text().substring(start, itemEnd), inCommandGroup, lines.texts());
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
