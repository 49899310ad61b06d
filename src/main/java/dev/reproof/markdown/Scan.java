package dev.reproof.markdown;

/// Cheap tests of a stretch of a text, without a new string for it: they rule most lines out before
/// a pattern is tried.
final class Scan {
  private Scan() {}

  /// Whether the stretch holds a word of ASCII letters in lower case, in any case.
  static boolean holds(String text, int from, int to, String word) {
    char low = word.charAt(0);
    char high = (char) (low - 32);
    int last = to - word.length();
    for (int at = from; at <= last; at++) {
      char c = text.charAt(at);
      if ((c == low || c == high) && text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  static boolean holds(String text, String word) {
    return holds(text, 0, text.length(), word);
  }

  /// Whether a line is a separator: three and more of one mark, with nothing but blanks around.
  /// What underlines a heading is none.
  static boolean isRule(Lines lines, int line) {
    int ink = lines.firstInk(line);
    char mark = lines.text().charAt(ink);
    if (mark != '-' && mark != '*' && mark != '_'
        || ink - lines.start(line) > 3
        || lines.isUnderline(line)) {
      return false;
    }
    int marks = 0;
    for (int at = ink; at < lines.end(line); at++) {
      char c = lines.text().charAt(at);
      if (c == mark) {
        marks++;
      } else if (!Lines.isBlank(c)) {
        return false;
      }
    }
    return marks >= 3;
  }

  /// The first offset that holds no blank, or `to`.
  static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The offset behind the last character that is no blank, or `from`.
  static int trimmedEnd(String text, int from, int to) {
    int end = to;
    while (end > from && Lines.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /// Whether a character is a letter, a digit or an underscore of ASCII.
  static boolean isWord(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Whether the first of `word`'s letters stands at an offset, in any case.
  static boolean startsWith(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length());
  }
}
