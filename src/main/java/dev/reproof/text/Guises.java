package dev.reproof.text;

import java.nio.charset.StandardCharsets;

/// Finds one value in a text, plain or encoded: as URL, JSON, XML or a string of a program writes
/// it, each character in its own way; as hex or Base64, also wrapped over lines; with escapes of a
/// terminal inside.
///
/// Each place is tried once for each way, so the time is bounded by the text and the value.
final class Guises {
  private static final String BETWEEN_PAIRS = " \t\r\n:,-";
  static final int WIDEST_GAP = 12;

  private final int[] characters;
  private final char first;
  private final byte[] bytes;
  private final Base64Guise base64;

  /// A way to write all characters of a value: as they are, in a URL, in a string, in a string
  /// within a string; and how many backslashes go before one that needs them.
  private enum Way {
    RAW(0),
    URL(0),
    STRING(1),
    INNER(3);

    private final int backslashes;

    Way(int backslashes) {
      this.backslashes = backslashes;
    }
  }

  Guises(String value) {
    this.characters = value.codePoints().toArray();
    this.first = value.charAt(0);
    this.bytes = value.getBytes(StandardCharsets.UTF_8);
    this.base64 = new Base64Guise(bytes);
  }

  int length() {
    return characters.length;
  }

  /// The text with the value masked.
  String masked(String text) {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int end = Math.max(plainEnd(text, at), Math.max(hexEnd(text, at), base64.end(text, at)));
      if (end > at) {
        masked.append(text, from, at).append(Secrets.MASK);
        from = end;
        at = end;
      } else {
        at++;
      }
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  private int plainEnd(String text, int at) {
    char c = text.charAt(at);
    int end = -1;
    if (c == first || "+%&\\".indexOf(c) >= 0) {
      for (Way way : Way.values()) {
        end = Math.max(end, end(text, at, way));
      }
    }
    return end;
  }

  private int end(String text, int from, Way way) {
    int at = from;
    for (int i = 0; i < characters.length && at >= 0; i++) {
      at = behind(text, i == 0 ? at : behindEscapes(text, at), characters[i], way);
    }
    return at;
  }

  static int behindEscapes(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == Escape.ESC) {
      int end = Escape.behind(text, at);
      if (end == at) {
        return at;
      }
      at = end;
    }
    return at;
  }

  /// The offset behind a character as it is written this way; -1 if it is not here.
  private static int behind(String text, int at, int character, Way way) {
    if (at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    if (way == Way.URL && c == '%') {
      return bytesEnd(text, at, "%", character);
    }
    if (way == Way.URL && c == '+' && character == ' ') {
      return at + 1;
    }
    if (way.backslashes > 0 && c == '\\') {
      return escapedEnd(text, at, character, way);
    }
    int entity = way == Way.STRING && c == '&' ? entityEnd(text, at, character) : -1;
    boolean same = text.codePointAt(at) == character;
    return entity >= 0 ? entity : same ? at + Character.charCount(character) : -1;
  }

  /// Behind a backslash and what it takes, or behind the two or three in a string within a string.
  private static int escapedEnd(String text, int from, int character, Way way) {
    if (character == '\\' && text.startsWith("\\".repeat(way.backslashes + 1), from)) {
      return from + way.backslashes + 1;
    }
    int at = from;
    while (at < text.length() && text.charAt(at) == '\\' && at - from < way.backslashes) {
      at++;
    }
    if (at == text.length()) {
      return -1;
    }
    char kind = text.charAt(at);
    boolean sign = kind == character && !Character.isLetterOrDigit(kind);
    int control = "nrtbf".indexOf(kind);
    if (sign || control >= 0 && "\n\r\t\b\f".charAt(control) == character) {
      return at + 1;
    }
    if (kind == 'u') {
      return unicodeEnd(text, at, character);
    }
    boolean latin = kind == 'x' && character < 0x100 && hex(text, at + 1, 2) == character;
    return latin ? at + 3 : bytesEnd(text, from, text.substring(from, at) + "x", character);
  }

  /// Behind `u00e9`, or behind the two of them that are one character.
  private static int unicodeEnd(String text, int from, int character) {
    char[] units = Character.toChars(character);
    int at = from;
    for (int i = 0; i < units.length; i++) {
      while (i > 0 && at < text.length() && text.charAt(at) == '\\') {
        at++;
      }
      if (!text.startsWith("u", at) || hex(text, at + 1, 4) != units[i]) {
        return -1;
      }
      at += 5;
    }
    return at;
  }

  /// Behind the bytes of a character, each two digits behind a sign.
  private static int bytesEnd(String text, int from, String sign, int character) {
    int at = from;
    for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      if (!text.startsWith(sign, at) || hex(text, at + sign.length(), 2) != (b & 0xFF)) {
        return -1;
      }
      at += sign.length() + 2;
    }
    return at;
  }

  private static int entityEnd(String text, int at, int character) {
    int end = text.indexOf(';', at, Math.min(text.length(), at + 10));
    if (end < 0) {
      return -1;
    }
    String name = text.substring(at + 1, end);
    int named =
        switch (name) {
          case "amp" -> '&';
          case "lt" -> '<';
          case "gt" -> '>';
          case "quot" -> '"';
          case "apos" -> '\'';
          default -> -1;
        };
    boolean number =
        name.equals("#" + character)
            || name.equalsIgnoreCase("#x" + Integer.toHexString(character));
    return named == character || number ? end + 1 : -1;
  }

  /// The number of so many digits of hex; -1 if they are none.
  static int hex(String text, int from, int length) {
    int value = 0;
    for (int at = from; at < from + length; at++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private int hexEnd(String text, int from) {
    int at = behindSign(text, from);
    if (at >= text.length() || Character.digit(text.charAt(at), 16) != (bytes[0] >> 4 & 0xF)) {
      return -1;
    }
    for (int i = 0; i < bytes.length; i++) {
      int pair = i == 0 ? at : behindGap(text, at);
      if (hex(text, pair, 2) != (bytes[i] & 0xFF)) {
        return -1;
      }
      at = pair + 2;
    }
    return at;
  }

  private static int behindSign(String text, int at) {
    return text.startsWith("0x", at) || text.startsWith("\\x", at) ? at + 2 : at;
  }

  private static int behindGap(String text, int from) {
    int at = behindEscapes(text, from);
    while (at < text.length()
        && at - from < WIDEST_GAP
        && BETWEEN_PAIRS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return behindSign(text, at);
  }
}
