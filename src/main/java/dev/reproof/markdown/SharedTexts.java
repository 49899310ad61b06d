package dev.reproof.markdown;

import org.jspecify.annotations.Nullable;

/// The words that stand again and again in a tracker, each kept once: `PASS`, `None.`, the text of
/// a box that every packet has. It holds a bounded number of short texts, the last ones met;
/// threads may use it at once, and then only share less.
final class SharedTexts {
  private static final int SLOTS = 1 << 13;
  private static final int LONGEST = 120;

  private final @Nullable String[] slots = new String[SLOTS];

  /// The characters between two offsets.
  String of(String text, int from, int to) {
    if (to - from > LONGEST) {
      return text.substring(from, to);
    }
    int hash = 0;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    int slot = slot(hash);
    String met = slots[slot];
    if (met != null
        && met.length() == to - from
        && text.regionMatches(from, met, 0, met.length())) {
      return met;
    }
    String own = text.substring(from, to);
    slots[slot] = own;
    return own;
  }

  /// The same text, perhaps one that was met before.
  String of(String text) {
    return text.isEmpty() ? "" : of(text, 0, text.length());
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 13) & SLOTS - 1;
  }
}
