package dev.reproof.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is written behind a command: where the result begins, and the exit codes it states.
final class ResultText {
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)\\bexpect(?:ed|s)?:?\\s+(?:to\\s+)?exit(?:s)?(?:["
              + " _-]?code)?(?:\\s+(?:with|status|code))*\\s*[:=]?\\s*`?(-?\\d{1,10})\\b");

  private static final int MOST_OPEN = 30;

  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)`?\\**(?:\\s*\\?|\\s*(?:/|,?\\s+or)\\s+(?:an?\\s+)?exit(?:s|ed)?(?:"
              + " code)?\\s+`?\\d{1,3}\\b|,?\\s+or\\s+`?\\d{1,3}\\b|[/–-]\\d{1,3}(?![\\w./%:-]))");

  /// What stands before the second of several codes, `exit 0 or `.
  private static final Pattern OTHER_BEFORE =
      Pattern.compile("(?i)\\d`?\\**\\s*(?:/|,?\\s+or)\\s+(?:an?\\s+)?$");

  private ResultText() {}

  /// The offset of the first arrow (`->`, `→`, `=>`, `⇒`) outside code spans, or -1.
  static int arrow(String text, int from, int to) {
    if (!holdsArrow(text, from, to)) {
      return -1;
    }
    int span = from;
    int at = from;
    java.util.List<CodeSpans.CodeSpan> code = CodeSpans.of(text, from, to);
    int next = 0;
    while (at < to) {
      if (next < code.size() && at >= code.get(next).whole().start()) {
        span = code.get(next++).whole().end();
        at = Math.max(at, span);
        continue;
      }
      if (arrowLength(text, at, to) > 0) {
        return at;
      }
      at++;
    }
    return -1;
  }

  /// A cheap look before the expensive one.
  private static boolean holdsArrow(String text, int from, int to) {
    return text.indexOf('>', from, to) >= 0
        || text.indexOf('→', from, to) >= 0
        || text.indexOf('⇒', from, to) >= 0;
  }

  /// How many UTF-16 units the arrow at an offset has; 0 if none stands there.
  static int arrowLength(String text, int at, int to) {
    char c = text.charAt(at);
    if (c == '→' || c == '⇒') {
      return 1;
    }
    return (c == '-' || c == '=') && at + 1 < to && text.charAt(at + 1) == '>' ? 2 : 0;
  }

  /// The exit code that a result states: the last one outside parentheses, else the last that fills
  /// its own, else the first one inside; null if it states none. A code that is only called
  /// expected is not stated.
  static @Nullable Integer statedExit(String whole) {
    String result = bounded(whole);
    Integer outside = null;
    Integer inside = null;
    int depth = 0;
    for (int at = 0; at < result.length(); at++) {
      char c = result.charAt(at);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      }
      int word = exitWord(result, at);
      int digits = word == 0 ? -1 : digits(result, at + word);
      if (digits < 0) {
        continue;
      }
      int end = digitsEnd(result, digits);
      if (isOnlyExpected(result, at)
          || isNegated(result, at)
          || isOpen(result, end)
          || isOther(result, at)) {
        continue;
      }
      Integer code = parse(result.substring(digits, end));
      if (depth == 0) {
        outside = code == null ? outside : code;
      } else if (inside == null || code != null && isBracketed(result, at, end)) {
        inside = code;
      }
    }
    return outside != null ? outside : inside;
  }

  /// Whether parentheses hold nothing but the code that begins and ends at the offsets.
  private static boolean isBracketed(String text, int from, int to) {
    return from > 0 && text.charAt(from - 1) == '(' && to < text.length() && text.charAt(to) == ')';
  }

  /// The length of `exit`, `exits`, `exited`, `exit_code`, `return code` or `rc=` (without the
  /// sign) as a word of its own at an offset; 0 if none stands there. `RC-1` is the id of a packet.
  private static int exitWord(String text, int at) {
    char c = (char) (text.charAt(at) | 0x20);
    if (c != 'e' && c != 'r' || at > 0 && Scan.isWord(text.charAt(at - 1))) {
      return 0;
    }
    if (c == 'r' && Scan.startsWith(text, at, "rc")) {
      int sign = blanks(text, at + 2);
      return sign < text.length() && ":=".indexOf(text.charAt(sign)) >= 0 ? 2 : 0;
    }
    String word = c == 'r' ? "return" : "exit";
    if (!Scan.startsWith(text, at, word)) {
      return 0;
    }
    int end = at + word.length();
    if (c == 'r') {
      int code = joinedCode(text, end);
      return code == end ? 0 : code - at;
    }
    if (Scan.startsWith(text, end, "ed")) {
      end += 2;
    } else if (Scan.startsWith(text, end, "s")) {
      end++;
    }
    end = joinedCode(text, end);
    return end == text.length() || !Scan.isWord(text.charAt(end)) ? end - at : 0;
  }

  /// Behind `_code`, `-code`, ` code` or `code`, the plural too; the offset itself if none follows.
  private static int joinedCode(String text, int at) {
    boolean joined = at < text.length() && " _-".indexOf(text.charAt(at)) >= 0;
    int code = joined ? at + 1 : at;
    if (!Scan.startsWith(text, code, "code")) {
      return at;
    }
    int end = Scan.startsWith(text, code, "codes") ? code + 5 : code + 4;
    return end == text.length() || !Scan.isWord(text.charAt(end)) ? end : at;
  }

  /// Where the digits begin, sign included, behind `with`, `status`, `code`, a colon or an equals
  /// sign, a back-tick and asterisks; -1 if none follow.
  private static int digits(String text, int from) {
    int at = from;
    while (true) {
      int next = blanks(text, at);
      int word = next == at ? 0 : linkWord(text, next);
      if (word == 0) {
        at = next;
        break;
      }
      at = next + word;
    }
    if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
      at = blanks(text, at + 1);
    }
    if (at < text.length() && text.charAt(at) == '`') {
      at++;
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    int end = digitsEnd(text, at);
    int count = end - at - (at < text.length() && text.charAt(at) == '-' ? 1 : 0);
    boolean ends = end == text.length() || !Scan.isWord(text.charAt(end));
    return count >= 1 && count <= 10 && ends ? at : -1;
  }

  private static int digitsEnd(String text, int from) {
    int at = from < text.length() && text.charAt(from) == '-' ? from + 1 : from;
    while (at < text.length() && Scan.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int linkWord(String text, int at) {
    if (Scan.startsWith(text, at, "with") || Scan.startsWith(text, at, "code")) {
      return 4;
    }
    return Scan.startsWith(text, at, "status") ? 6 : 0;
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && (Lines.isBlank(text.charAt(at)) || text.charAt(at) == '\n')) {
      at++;
    }
    return at;
  }

  /// Whether a code is one of several that it may have been: `0/1`, `0-1`, `0 or 1`, `0?`.
  private static boolean isOpen(String text, int end) {
    return OPEN.matcher(text).region(end, Math.min(end + MOST_OPEN, text.length())).lookingAt();
  }

  /// Whether it is the second of several, `exit 0 or exit 1`.
  private static boolean isOther(String text, int at) {
    return at > 3 && OTHER_BEFORE.matcher(text).region(Math.max(0, at - 12), at).find();
  }

  /// Whether `expected` and a blank stand before an offset.
  private static boolean isOnlyExpected(String text, int at) {
    int end = at;
    while (end > 0 && (Lines.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '\n')) {
      end--;
    }
    return end < at && end >= 8 && Scan.startsWith(text, end - 8, "expected");
  }

  /// The code written as `expected exit N`; null if there is none, or one of several.
  static @Nullable Integer expectedExit(String text) {
    if (!mayExpect(text)) {
      return null;
    }
    String read = bounded(text);
    Matcher matcher = EXPECTED.matcher(read);
    return matcher.find() && !isOpen(read, matcher.end()) ? parse(matcher.group(1)) : null;
  }

  private static boolean mayExpect(String text) {
    for (int at = text.indexOf('p'); at >= 0; at = text.indexOf('p', at + 1)) {
      if (text.startsWith("pect", at)) {
        return true;
      }
    }
    return text.indexOf('P') >= 0 && text.toLowerCase(java.util.Locale.ROOT).contains("pect");
  }

  /// Nobody states an exit code behind 8,000 characters: reading on would only cost time.
  private static String bounded(String text) {
    return text.length() <= 8_000 ? text : text.substring(0, 8_000);
  }

  private static boolean isNegated(String text, int at) {
    return Scan.startsWith(text, at - 3, "no ")
        || Scan.startsWith(text, at - 4, "not ")
        || Scan.startsWith(text, at - 4, "non-");
  }

  private static @Nullable Integer parse(String digits) {
    try {
      return Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
