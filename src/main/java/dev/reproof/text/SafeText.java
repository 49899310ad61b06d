package dev.reproof.text;

import java.util.regex.Pattern;

/// Text from somebody else made safe to show: what would change how the rest is drawn, or is not
/// drawn at all, becomes its name, `<U+202E>`.
///
/// Source: "Trojan Source", CVE-2021-42574; Unicode Technical Standard 39. It does not change what
/// is stored or run, only what is drawn.
public final class SafeText {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SafeText() {}

  /// The text with every control, bidirectional and invisible character named. Line ends and tabs
  /// stay.
  public static String shown(String text) {
    return NamedText.of(text).text();
  }

  /// The text with every character in sight on one line: specials named, line ends and tabs as
  /// signs.
  public static String exact(String text) {
    return NamedText.exact(text).text();
  }

  /// The text made safe, on one line and at most `limit` UTF-16 units long, an ellipsis included.
  public static String oneLine(String text, int limit) {
    return cut(shown(folded(text)), limit);
  }

  private static String cut(String line, int limit) {
    if (line.length() <= limit) {
      return line;
    }
    int end = Math.max(0, limit - 1);
    boolean splits = end > 0 && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, splits ? end - 1 : end) + "…";
  }

  /// The beginning of a text, as it is, on one line of at most `limit` UTF-16 units, an ellipsis
  /// included.
  public static String folded(String text, int limit) {
    return cut(folded(text), limit);
  }

  /// The text on one line, its blanks as single spaces.
  static String folded(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /// Whether a character is hidden or changes the order in which its neighbours are drawn. Line
  /// ends, tabs and ordinary blanks do not.
  public static boolean isSpecial(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return false;
    }
    if (c >= 0x20 && c < 0x7F) {
      return false;
    }
    if (c < 0xA0) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> isBlankLetter(c);
    };
  }

  /// Whether the character at this offset is one, also by what stands before it: a variation
  /// selector is drawn as nothing behind anything but a sign that has variants.
  static boolean isSpecial(String text, int at) {
    int c = text.codePointAt(at);
    return isSpecial(c) || isSelector(c) && (at == 0 || !hasVariants(text, at));
  }

  private static boolean hasVariants(String text, int selector) {
    int before = text.codePointBefore(selector);
    boolean key = text.startsWith("\u20E3", selector + 1);
    return before < 0x80
        ? key && Character.isEmoji(before)
        : Character.isEmoji(before)
            || !Character.isLetter(before) && !isSelector(before)
            || Character.isIdeographic(before);
  }

  private static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }

  /// Whether the text holds a character that [#isSpecial].
  public static boolean hasSpecial(String text) {
    return firstSpecial(text) >= 0;
  }

  private static int firstSpecial(String text) {
    for (int i = 0; i < text.length(); ) {
      if (isSpecial(text, i)) {
        return i;
      }
      i += Character.charCount(text.codePointAt(i));
    }
    return -1;
  }

  /// Letters, marks and symbols that are drawn as nothing: fillers, the grapheme joiner, the empty
  /// Braille cell, tags. The variation selectors U+FE00 to U+FE0F may belong to emoji.
  private static boolean isBlankLetter(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x2800
        || c == 0x3164
        || c == 0xFFA0
        || c >= 0xE0000 && c <= 0xE0FFF;
  }

  static String name(int c) {
    return "<U+%04X>".formatted(c);
  }
}
