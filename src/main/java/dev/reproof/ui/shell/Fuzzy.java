package dev.reproof.ui.shell;

import java.util.Locale;
import java.util.OptionalInt;

/// How well some typed letters fit a line: all of them must occur in order, ignoring case; begins
/// of words and letters side by side count more, gaps less.
final class Fuzzy {
  /// What a line that begins with the whole of what is typed scores, however long it is.
  private static final int WHOLE_WORD = 2_000;

  private Fuzzy() {}

  /// A score, higher is better; empty where the letters do not fit. Blanks in `typed` are ignored.
  static OptionalInt score(String typed, String line) {
    String wanted = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    String lower = line.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return OptionalInt.of(0);
    }
    String whole = typed.toLowerCase(Locale.ROOT).strip();
    int exact = lower.indexOf(whole);
    if (exact == 0 && isWordEnd(line, whole.length())) {
      return OptionalInt.of(WHOLE_WORD);
    }
    if (exact >= 0) {
      return OptionalInt.of(1000 + (isWordStart(line, exact) ? 500 : 0) - exact - lower.length());
    }
    int score = 0;
    int from = 0;
    int last = -2;
    for (int i = 0; i < wanted.length(); i++) {
      int at = lower.indexOf(wanted.charAt(i), from);
      if (at < 0) {
        return OptionalInt.empty();
      }
      score += at == last + 1 ? 8 : isWordStart(line, at) ? 6 : -Math.min(6, at - from);
      last = at;
      from = at + 1;
    }
    return score < 0 ? OptionalInt.empty() : OptionalInt.of(score);
  }

  private static boolean isWordEnd(String line, int at) {
    return at == line.length() || !Character.isLetterOrDigit(line.charAt(at));
  }

  private static boolean isWordStart(String line, int at) {
    return at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
  }
}
