package dev.reproof.markdown;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A code fence: the line that opens it, and the line that closes it, or before which the part of
/// the text that is looked at ends.
record Fenced(int open, int close) {
  /// The fence that a line opens.
  static Fenced at(Lines lines, int open, int limit) {
    int close = open + 1;
    while (close < limit && !lines.closesFence(close)) {
      close++;
    }
    return new Fenced(open, close);
  }

  /// The fence that the first line with ink from `line` on opens; null if it opens none.
  static @Nullable Fenced from(Lines lines, int line, int limit) {
    int open = line;
    while (open < limit && lines.isBlank(open)) {
      open++;
    }
    return open < limit && lines.opensFence(open) ? at(lines, open, limit) : null;
  }

  /// Its lines with ink, without its marks.
  int[] inked(Lines lines) {
    return IntStream.range(open + 1, close).filter(l -> !lines.isBlank(l)).toArray();
  }
}
