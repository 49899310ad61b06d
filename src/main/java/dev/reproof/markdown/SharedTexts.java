package dev.reproof.markdown;

import org.jspecify.annotations.Nullable;

/// The phrases that stand again and again in a tracker, each kept once: `PASS`, `None.`, the text
/// of a box that every packet has. It holds a bounded number of short ones, the last ones met more
/// than once; threads may use it at once, and then only share less.
final class SharedTexts {
  private static final int SLOTS = 1 << 13;
  private static final int LONGEST = 160;

  /// So many characters at either end of a text make its hash.
  private static final int LOOKED_AT = 8;

  private final @Nullable Phrase[] slots = new Phrase[SLOTS];

  /// The hashes of the phrases in the slots: another text need not be looked at, which is far away
  /// in memory.
  private final int[] kept = new int[SLOTS];

  /// The hash that last found no phrase in a slot: only what comes a second time is kept, so that
  /// what stands once neither drives others out nor is held.
  private final int[] missed = new int[SLOTS];

  /// The characters between two offsets.
  Phrase phrase(String text, int from, int to) {
    Phrase met = met(text, from, to);
    return met == null ? new Phrase(text.substring(from, to), this) : met;
  }

  /// The phrase that was met before; null if only what stands there now is known of it.
  private @Nullable Phrase met(String text, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return null;
    }
    int hash = hash(text, from, to);
    int slot = (hash ^ hash >>> 13) & SLOTS - 1;
    Phrase met = slots[slot];
    if (kept[slot] == hash
        && met != null
        && met.text().length() == length
        && text.regionMatches(from, met.text(), 0, length)) {
      return met;
    }
    if (missed[slot] != hash) {
      missed[slot] = hash;
      return null;
    }
    Phrase own = new Phrase(text.substring(from, to), this);
    slots[slot] = own;
    kept[slot] = hash;
    return own;
  }

  /// A text with what it means, perhaps one that was met before.
  Phrase phrase(String text) {
    return phrase(text, 0, text.length());
  }

  /// The characters between two offsets, perhaps of a phrase that was met before.
  String of(String text, int from, int to) {
    Phrase met = met(text, from, to);
    return met == null ? text.substring(from, to) : met.text();
  }

  /// The same text, perhaps one that was met before.
  String of(String text) {
    return text.isEmpty() ? "" : of(text, 0, text.length());
  }

  private static int hash(String text, int from, int to) {
    int hash = to - from;
    int tail = Math.max(from, to - LOOKED_AT);
    for (int at = from; at < Math.min(tail, from + LOOKED_AT); at++) {
      hash = 31 * hash + text.charAt(at);
    }
    for (int at = tail; at < to; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    return hash;
  }
}
