package dev.reproof.text;

import java.util.function.IntPredicate;

/// Cheap looks at a text before the expensive ones of [TokenShapes]: a text that fails one of them
/// holds nothing of that kind. Each reads the text once.
final class TokenGlance {
  /// No known token is shorter, but for the first line of a private key.
  private static final int SHORTEST_TOKEN = 15;

  private static final String PRIVATE_KEY = "-----BEGIN";
  private static final int SHORTEST_BASE64 = 24;
  private static final int FEWEST_HEX_DIGITS = 32;

  private TokenGlance() {}

  static boolean mayHoldToken(String text) {
    return holdsRun(text, SHORTEST_TOKEN, TokenGlance::isOfToken) || text.contains(PRIVATE_KEY);
  }

  /// Whether a name, a header, an option or an address may say that something is a secret.
  static boolean mayBeNamed(String text) {
    return text.indexOf('=') >= 0
        || text.indexOf(':') >= 0
        || text.contains("--")
        || holds(text, "bearer")
        || holds(text, "basic")
        || holds(text, "login");
  }

  static boolean mayHoldBase64(String text) {
    return holdsRun(text, SHORTEST_BASE64, TokenGlance::isOfBase64);
  }

  static boolean mayHoldHex(String text) {
    int digits = 0;
    for (int at = 0; at < text.length() && digits < FEWEST_HEX_DIGITS; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F') {
        digits++;
      }
    }
    return digits == FEWEST_HEX_DIGITS;
  }

  private static boolean holdsRun(String text, int length, IntPredicate isOfRun) {
    int run = 0;
    for (int at = 0; at < text.length(); at++) {
      run = isOfRun.test(text.charAt(at)) ? run + 1 : 0;
      if (run == length) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String text, String word) {
    for (int at = 0; at <= text.length() - word.length(); at++) {
      if ((text.charAt(at) | 0x20) == word.charAt(0)
          && text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfBase64(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_';
  }

  private static boolean isOfToken(int c) {
    return isOfBase64(c) || c == '.' || c == '=';
  }
}
