package dev.reproof.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is written behind a command: where the result begins, and the exit codes it states.
final class ResultText {
  private static final Pattern STATED =
      Pattern.compile(
          "(?i)(expected\\s+)?\\b(?:exit(?:ed)?|rc)\\b(?:\\s+(?:with|status|code))*\\s*[:=]?\\s*`?\\**(-?\\d{1,10})\\b");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)\\bexpect(?:ed|s)?:?\\s+(?:to\\s+)?exit(?:s)?(?:\\s+(?:with|status|code))*\\s*[:=]?\\s*`?(-?\\d{1,10})\\b");

  private ResultText() {}

  /// The offset of the first arrow (`->`, `→`, `=>`, `⇒`) outside code spans, or -1.
  static int arrow(String text, int from, int to) {
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

  /// How many UTF-16 units the arrow at an offset has; 0 if none stands there.
  static int arrowLength(String text, int at, int to) {
    char c = text.charAt(at);
    if (c == '→' || c == '⇒') {
      return 1;
    }
    return (c == '-' || c == '=') && at + 1 < to && text.charAt(at + 1) == '>' ? 2 : 0;
  }

  /// The exit code that a result states: the last one outside parentheses, else the first one
  /// inside; null if it states none. A code that is only called expected is not stated.
  static @Nullable Integer statedExit(String whole) {
    String result = bounded(whole);
    if (!mayState(result)) {
      return null;
    }
    Integer outside = null;
    Integer inside = null;
    Matcher matcher = STATED.matcher(result);
    while (matcher.find()) {
      if (matcher.group(1) != null || isNegated(result, matcher.start())) {
        continue;
      }
      Integer code = parse(matcher.group(2));
      if (code == null) {
        continue;
      }
      if (depth(result, matcher.start()) == 0) {
        outside = code;
      } else if (inside == null) {
        inside = code;
      }
    }
    return outside != null ? outside : inside;
  }

  /// The code written as `expected exit N`; null if there is none.
  static @Nullable Integer expectedExit(String text) {
    if (!mayExpect(text)) {
      return null;
    }
    Matcher matcher = EXPECTED.matcher(bounded(text));
    return matcher.find() ? parse(matcher.group(1)) : null;
  }

  /// A cheap look before the expensive one: "exit" or "rc" in any case.
  private static boolean mayState(String text) {
    for (int at = 0; at + 1 < text.length(); at++) {
      char c = (char) (text.charAt(at) | 0x20);
      char next = (char) (text.charAt(at + 1) | 0x20);
      if (c == 'e' && next == 'x' || c == 'r' && next == 'c') {
        return true;
      }
    }
    return false;
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
    String before = text.substring(Math.max(0, at - 6), at).toLowerCase(java.util.Locale.ROOT);
    return before.endsWith("no ") || before.endsWith("not ") || before.endsWith("non-");
  }

  private static int depth(String text, int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      }
    }
    return depth;
  }

  private static @Nullable Integer parse(String digits) {
    try {
      return Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
