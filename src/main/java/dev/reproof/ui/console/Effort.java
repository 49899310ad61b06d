package dev.reproof.ui.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much looking for a pattern may cost before it is given up. What counts is what goes by
/// without a character being looked at for the first time: an expression that tries its repetitions
/// in ever new ways gets no further in the text (ReDoS, CWE-1333).
final class Effort {
  private final long most;
  private volatile boolean ended;

  /// @param most looks at characters that were looked at before
  Effort(long most) {
    this.most = most;
  }

  /// The pattern takes too long, or is no longer looked for.
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1;

    Spent() {
      super("the expression takes too long", null, false, false);
    }
  }

  /// Ends what is looked for now, and will be; on any thread.
  void end() {
    ended = true;
  }

  /// Whether there is a find at or behind a place.
  ///
  /// @throws Spent if that takes too long
  boolean find(Matcher matcher, int from) {
    try {
      return matcher.find(from);
    } catch (StackOverflowError tooDeep) {
      // a group that is repeated takes a frame each time
      throw new Spent();
    }
  }

  /// A matcher that gives up. One without repetitions cannot run away and is not watched.
  Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(repeats(pattern) ? new Watched(text) : text);
  }

  private static boolean repeats(Pattern pattern) {
    return pattern.pattern().chars().anyMatch(c -> c == '*' || c == '+' || c == '{');
  }

  /// A text that counts how often it is looked at.
  private final class Watched implements CharSequence {
    private final String text;
    private int farthest = -1;
    private long again;

    Watched(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (index > farthest) {
        farthest = index;
        again = 0;
      } else if (++again > most || (again & 0xFFF) == 0 && ended) {
        throw new Spent();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
