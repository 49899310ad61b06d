package dev.reproof.ui.packet;

import dev.reproof.ui.Words;

/// How much of a section the editor takes. What is larger, or holds a line that no screen shows, is
/// shown in part and edited in the user's own editor.
final class SourceBounds {
  /// UTF-16 units.
  static final int LONGEST = 300_000;

  static final int LONGEST_LINE = 8_000;
  private static final int SHOWN_OF_LINE = 1_000;

  private SourceBounds() {}

  static boolean hold(String source) {
    if (source.length() > LONGEST) {
      return false;
    }
    int start = 0;
    for (int i = 0; i < source.length(); i++) {
      if (source.charAt(i) == '\n' || source.charAt(i) == '\r') {
        start = i + 1;
      } else if (i - start >= LONGEST_LINE) {
        return false;
      }
    }
    return true;
  }

  /// The part that is shown of a section past the bounds, with a last line that says so.
  static String cut(String source) {
    if (source.isEmpty()) {
      return source;
    }
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < source.length() && shown.length() < LONGEST) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      int stop = Math.min(end, at + SHOWN_OF_LINE);
      shown.append(source, at, stop).append(stop < end ? "…\n" : "\n");
      at = end + 1;
    }
    return shown.append(Words.of("source.cut")).toString();
  }
}
