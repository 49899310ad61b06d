package dev.reproof.tracker;

import java.util.regex.Pattern;

/// Words that stand where something is still to be written: `(pending)`, `TODO`, `<steps>`,
/// `APPROVED | CHANGES_REQUESTED | BLOCKED`. They are empty, never values.
public final class Placeholder {
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)^(?:todo|tbd|tba|pending\\b.*|to be"
              + " (?:filled|done|written).*|fixme|\\?+|…|\\.{3}|xxx+)[.!]?$");
  private static final Pattern ANGLE =
      Pattern.compile(
          "<(?!(?:a|b|i|p|br|hr|div|span|ul|ol|li|em|strong|code|pre|table|thead|tbody|tr|td|th|img|details"
              + "|summary|sub|sup|kbd|main|nav|button|input|form|section|header|footer|script|style|svg)>)[a-z][a-z0-9"
              + " _./:|-]*>");
  private static final Pattern ALTERNATIVES =
      Pattern.compile(
          "^`?[A-Z][A-Z_/ -]*[A-Z]`?(?:\\s*\\|\\s*`?[A-Z][A-Z_/ -]*[A-Z]`?)+(?:\\s.*)?$");

  private Placeholder() {}

  /// Whether the text is empty or only holds the place of a value.
  public static boolean isPlaceholder(String text) {
    String plain = bare(text);
    return plain.isEmpty()
        || mayBeWord(plain.charAt(0)) && WORD.matcher(plain).matches()
        || plain.indexOf('<') >= 0 && ANGLE.matcher(plain).find()
        || plain.indexOf('|') > 0 && ALTERNATIVES.matcher(plain).matches();
  }

  /// Whether one of the words can begin so; a cheap look before the expensive one.
  private static boolean mayBeWord(char first) {
    return switch (first) {
      case 't', 'T', 'p', 'P', 'f', 'F', 'x', 'X', '?', '…', '.' -> true;
      default -> false;
    };
  }

  /// The text without the back-ticks, asterisks and parentheses around it.
  private static String bare(String text) {
    String plain = text.strip();
    while (plain.length() >= 2 && isPair(plain.charAt(0), plain.charAt(plain.length() - 1))) {
      plain = plain.substring(1, plain.length() - 1).strip();
    }
    return plain;
  }

  private static boolean isPair(char first, char last) {
    return first == '`' && last == '`'
        || first == '*' && last == '*'
        || first == '_' && last == '_'
        || first == '(' && last == ')'
        || first == '[' && last == ']';
  }
}
