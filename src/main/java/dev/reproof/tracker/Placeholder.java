package dev.reproof.tracker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that stand where something is still to be written: `(pending)`, `TODO`, `<steps>`,
/// `APPROVED | CHANGES_REQUESTED | BLOCKED`. They are empty, never values.
public final class Placeholder {
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)^(?:todo|tbd|tba|pending(?:[\\s,:;—–-]+(?:an?|the|this|its?|next|own|new|final|local|git"
              + "|packet|lane|checkpoint|commit|review(?:er)?|hash|sha|verdict|approval|gate|evidence"
              + "|re-?run|run|completion|creation|implementation|record(?:ed)?|made|user|request|instruction|until|after|before|at|by|on|for|of|to|be))*|to"
              + " be (?:filled|done|written).*|fixme|\\?+|…|\\.{3}|xxx+)[.!]?$");
  private static final Pattern ANGLE =
      Pattern.compile(
          "<(?!(?:a|b|i|p|br|hr|div|span|ul|ol|li|em|strong|code|pre|table|thead|tbody|tr|td|th|img|details"
              + "|summary|sub|sup|kbd|main|nav|button|input|form|section|header|footer|script|style|svg)>)[a-z][a-z0-9"
              + " _./:|-]*>");
  private static final Pattern TO_SAY =
      Pattern.compile(
          "<(?:[a-z]+["
              + " _-])*(?:hash|sha|commit|steps?|reasons?|risks?|todo|tbd|message|description|fill[a-z"
              + " ]*|or none)(?:[ _-][a-z]+)*>");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ALTERNATIVES =
      Pattern.compile(
          "^`?[A-Z][A-Z_/ -]*[A-Z]`?\\s*\\|\\s*`?[A-Z][A-Z_/ -]*[A-Z]`?(?:\\s*\\|.*|\\s.*)?$");

  private Placeholder() {}

  /// Whether the text is empty or only holds the place of a value.
  public static boolean isPlaceholder(String text) {
    String plain = bare(text);
    return plain.isEmpty()
        || mayBeWord(plain.charAt(0)) && WORD.matcher(plain).matches()
        || plain.indexOf('<') >= 0 && holdsPlace(plain)
        || plain.indexOf('|') > 0 && ALTERNATIVES.matcher(plain).matches();
  }

  /// Whether one of the words can begin so; a cheap look before the expensive one.
  private static boolean mayBeWord(char first) {
    return switch (first) {
      case 't', 'T', 'p', 'P', 'f', 'F', 'x', 'X', '?', '…', '.' -> true;
      default -> false;
    };
  }

  /// Whether `<…>` stands for what is still to be said, and not for a part of a path or a type: it
  /// names a hash, steps or a reason, or next to nothing else is said.
  private static boolean holdsPlace(String plain) {
    String others = ANGLE.matcher(plain).replaceAll(" ");
    boolean alone = WORDS.splitAsStream(others).filter(w -> !w.isEmpty()).count() <= 2;
    Matcher angle = ANGLE.matcher(plain);
    while (angle.find()) {
      char before = angle.start() == 0 ? ' ' : plain.charAt(angle.start() - 1);
      boolean partOfWord = Character.isLetterOrDigit(before) || "/=.-_:".indexOf(before) >= 0;
      if (!partOfWord && (alone || TO_SAY.matcher(angle.group()).matches())) {
        return true;
      }
    }
    return false;
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
