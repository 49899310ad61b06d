package dev.reproof.markdown;

import dev.reproof.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The inline code spans of a bounded piece of text, by CommonMark 0.31, section 6.1: a run of
/// back-ticks closes at the next run of the same length.
final class CodeSpans {
  /// From this length on, a run of back-ticks opens no span.
  private static final int LONGEST = 8;

  private CodeSpans() {}

  /// A code span: all of it with its back-ticks, and what is between them without one blank at each
  /// side where both sides have one.
  record CodeSpan(Span whole, Span content) {}

  static List<CodeSpan> of(String text, int from, int to) {
    List<CodeSpan> spans = List.of();
    int hopeless = 0;
    int at = from;
    while (true) {
      int open = text.indexOf('`', at, to);
      if (open < 0) {
        return spans;
      }
      int run = run(text, open, to);
      if (open > from && run == 1 && TableRow.isEscaped(text, open, from)) {
        at = open + 1;
        continue;
      }
      int close = isHopeless(hopeless, run) ? -1 : closing(text, open + run, to, run);
      if (close < 0) {
        hopeless |= 1 << Math.min(run, LONGEST);
        at = open + run;
        continue;
      }
      spans = spans.isEmpty() ? new ArrayList<>(2) : spans;
      spans.add(new CodeSpan(new Span(open, close + run), content(text, open + run, close)));
      at = close + run;
    }
  }

  /// A run of this length that once found no partner finds none later, and a very long one is not
  /// looked at: this keeps the search linear.
  private static boolean isHopeless(int hopeless, int run) {
    return run >= LONGEST || (hopeless & 1 << run) != 0;
  }

  private static int run(String text, int at, int to) {
    int end = at;
    while (end < to && text.charAt(end) == '`') {
      end++;
    }
    return end - at;
  }

  private static int closing(String text, int from, int to, int wanted) {
    int at = from;
    while (true) {
      int tick = text.indexOf('`', at, to);
      if (tick < 0) {
        return -1;
      }
      int run = run(text, tick, to);
      if (run == wanted) {
        return tick;
      }
      at = tick + run;
    }
  }

  private static Span content(String text, int from, int to) {
    boolean padded =
        to - from > 2
            && text.charAt(from) == ' '
            && text.charAt(to - 1) == ' '
            && !text.substring(from, to).isBlank();
    return padded ? new Span(from + 1, to - 1) : new Span(from, to);
  }
}
