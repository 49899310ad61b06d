package dev.reproof.markdown;

import dev.reproof.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds the entries that share one line of a list of commands.
final class EntrySplit {
  private final String text;
  private final int from;
  private final int to;
  private final boolean atAnyMark;

  private EntrySplit(String text, int from, int to, boolean atAnyMark) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.atAnyMark = atAnyMark;
  }

  /// The entries that begin with a code span behind a semicolon, a comma, `and` or `then`.
  static List<Span> beforeCode(String text, int from, int to) {
    return new EntrySplit(text, from, to, false).parts();
  }

  /// The entries between semicolons, and those that begin with a code span behind a comma.
  static List<Span> atMarks(String text, int from, int to) {
    return new EntrySplit(text, from, to, true).parts();
  }

  /// Whether there may be more than one before code spans; a cheap look before the closer one.
  static boolean mayBeSeveral(String text, int from, int to) {
    int tick = text.indexOf('`', from, to);
    while (tick >= 0) {
      int ink = inkEnd(text, from, tick);
      if (ink > from && ",;dn".indexOf(text.charAt(ink - 1)) >= 0) {
        return true;
      }
      tick = text.indexOf('`', tick + 1, to);
    }
    return false;
  }

  private List<Span> parts() {
    List<Span> parts = new ArrayList<>();
    List<CodeSpans.CodeSpan> code = CodeSpans.of(text, from, to);
    int next = 0;
    int depth = 0;
    int start = from;
    for (int at = from; at < to; at++) {
      if (next < code.size() && at == code.get(next).whole().start()) {
        int end = depth == 0 && next > 0 ? joinStart(at) : -1;
        if (end > start) {
          parts.add(new Span(start, end));
        }
        start = end >= 0 ? at : start;
        at = code.get(next++).whole().end() - 1;
        continue;
      }
      char c = text.charAt(at);
      depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
      if (atAnyMark && depth == 0 && c == ';') {
        parts.add(new Span(start, at));
        start = at + 1;
      }
    }
    parts.add(new Span(start, to));
    return parts;
  }

  /// Where that begins which joins a code span to the entry before it; -1 if nothing does.
  private int joinStart(int code) {
    int end = inkEnd(text, from, code);
    if (!atAnyMark) {
      end = beforeWord(beforeWord(end, "then"), "and");
    }
    boolean mark = end > from && ",;".indexOf(text.charAt(end - 1)) >= 0;
    boolean word = end < inkEnd(text, from, code);
    return mark ? end - 1 : word ? end : -1;
  }

  /// The end of what stands before a word; `end` if the word does not stand there.
  private int beforeWord(int end, String word) {
    int start = end - word.length();
    boolean stands = start > from && text.startsWith(word, start) && text.charAt(start - 1) <= ' ';
    return stands ? inkEnd(text, from, start) : end;
  }

  /// The offset behind the last ink before another offset, on the lines above too.
  private static int inkEnd(String text, int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }
}
