package dev.reproof.markdown;

/// The signs, such as ✅, that a tracker sets beside the id of a packet.
final class Signs {
  private static final char EMOJI_STYLE = '\uFE0F';

  private Signs() {}

  /// The text without the signs and blanks at both its ends.
  static String without(String text) {
    int from = behind(text, 0);
    int to = text.length();
    while (to > from && isSign(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /// The first offset from one on that holds neither a sign nor a blank.
  static int behind(String text, int from) {
    int at = from;
    while (at < text.length() && isSign(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isSign(int c) {
    return c == ' '
        || c == EMOJI_STYLE
        || c > 127 && Character.getType(c) == Character.OTHER_SYMBOL;
  }
}
