package dev.reproof.text;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// Cheap looks at a text before the expensive ones of [TokenShapes]: a text that fails one of them
/// holds nothing of that kind. Each reads the text once.
final class TokenGlance {
  /// No known token is shorter, but for the first line of a private key.
  private static final int SHORTEST_TOKEN = 15;

  private static final String PRIVATE_KEY = "-----BEGIN";
  private static final String REFRESH_TOKEN = "1//0";

  /// The first three characters of each other token; `r8` is one with any third.
  private static final String STARTS =
      "ghp gho ghu ghs ghr git glp gld glr glc gls gli gla glf glo AKI ASI ARO AID ABI ACC xox xap"
          + " xai AIz ya2 GOC sk_ rk_ pk_ whs sk- nva ppl tvl gsk phc phx rnd tfp sbp fig ntn lin"
          + " psc snt ver fo1 fm2 CLO ops npm pyp dck rub hvs hvb AGE hf_ SG. doo dop dor shp sq0"
          + " EAA key LTA PMA NRA pat atl ATA ATC ATB dp. oy2 eyJ";

  private static final BitSet STARTING = starting();
  private static final int SHORTEST_BASE64 = 24;
  private static final int FEWEST_HEX_DIGITS = 32;

  private TokenGlance() {}

  static boolean mayHoldToken(String text) {
    return holdsStart(text) || text.contains(PRIVATE_KEY) || text.contains(REFRESH_TOKEN);
  }

  /// Whether a token may begin somewhere, with enough behind it that belongs to one.
  private static boolean holdsStart(String text) {
    int run = 0;
    for (int at = text.length() - 1; at >= 0; at--) {
      run = isOfToken(text.charAt(at)) ? run + 1 : 0;
      if (run >= SHORTEST_TOKEN
          && STARTING.get(key(text.charAt(at), text.charAt(at + 1), text.charAt(at + 2)))) {
        return true;
      }
    }
    return false;
  }

  private static BitSet starting() {
    BitSet starting = new BitSet();
    for (String start : STARTS.split(" ", -1)) {
      starting.set(key(start.charAt(0), start.charAt(1), start.charAt(2)));
    }
    int r8 = key('r', '8', '\0');
    starting.set(r8, r8 + 32);
    return starting;
  }

  /// Three characters, without their case, as a small number; others may have the same.
  private static int key(char first, char second, char third) {
    return (first & 31) << 10 | (second & 31) << 5 | third & 31;
  }

  /// Whether a name, a header, an option or an address may say that something is a secret. A name
  /// does with a sign behind it, or as an option.
  static boolean mayBeNamed(String text) {
    boolean signed = text.indexOf('=') >= 0 || text.indexOf(':') >= 0;
    for (int at = 0; at < text.length(); at++) {
      if (saysAt(text, at) || (signed || text.startsWith("--", at - 2)) && namesAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysAt(String text, int at) {
    return switch (text.charAt(at) | 0x20) {
      case ':' -> text.startsWith("://", at);
      case 'b' -> stands(text, at, "bearer") || stands(text, at, "basic");
      case 'l' -> stands(text, at, "login");
      default -> false;
    };
  }

  private static boolean namesAt(String text, int at) {
    return switch (text.charAt(at) | 0x20) {
      case 'a' -> stands(text, at, "auth") || stands(text, at, "api") || stands(text, at, "access");
      case 'c' -> stands(text, at, "cookie") || stands(text, at, "credential");
      case 'k' -> stands(text, at, "key");
      case 'p' ->
          stands(text, at, "pass") || stands(text, at, "pwd") || stands(text, at, "private");
      case 's' -> stands(text, at, "secret") || stands(text, at, "sig");
      case 't' -> stands(text, at, "token");
      default -> false;
    };
  }

  private static boolean stands(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length());
  }

  /// Whether a program may get a password behind a user's name.
  static boolean mayHoldUserPassword(String text) {
    return text.indexOf(':') >= 0
        && (text.contains("curl") || text.contains("http") || text.contains("xh"));
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

  private static boolean isOfBase64(int c) {
    return isOfWord(c) || c == '+' || c == '/';
  }

  /// What a known token is made of, its dots and paddings included.
  private static boolean isOfToken(int c) {
    return isOfWord(c) || c == '.' || c == '=';
  }

  private static boolean isOfWord(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }
}
