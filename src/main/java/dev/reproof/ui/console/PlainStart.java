package dev.reproof.ui.console;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The plain letters with which every text begins that a regular expression finds, looked for far
/// faster than by the expression itself (Horspool, 1980). Letters are ASCII.
final class PlainStart {
  private static final String META = "\\[](){}.*+?^$|";

  private final byte[] lower;
  private final byte[] upper;
  private final int[] shift = new int[256];
  private final boolean all;

  private PlainStart(String letters, boolean ignoreCase, boolean all) {
    this.all = all;
    lower = (ignoreCase ? lower(letters) : letters).getBytes(StandardCharsets.ISO_8859_1);
    upper = (ignoreCase ? upper(letters) : letters).getBytes(StandardCharsets.ISO_8859_1);
    Arrays.fill(shift, lower.length);
    for (int i = 0; i < lower.length - 1; i++) {
      shift[lower[i]] = lower.length - 1 - i;
      shift[upper[i]] = lower.length - 1 - i;
    }
  }

  /// Of a regular expression; null where it begins with nothing plain of two letters or more.
  static @Nullable PlainStart of(String expression, boolean ignoreCase) {
    int end = 0;
    while (end < expression.length()
        && expression.charAt(end) < 0x80
        && META.indexOf(expression.charAt(end)) < 0) {
      end++;
    }
    boolean repeated = end < expression.length() && "*+?{".indexOf(expression.charAt(end)) >= 0;
    int plain = repeated ? end - 1 : end;
    if (plain < 2 || expression.indexOf('|', end) >= 0 && !isGrouped(expression, end)) {
      return null;
    }
    return new PlainStart(expression.substring(0, plain), ignoreCase, plain == expression.length());
  }

  /// Whether every choice behind `from` stands in brackets. Quotations (`\\Q`) and classes within
  /// classes are not read: the answer for them is no.
  private static boolean isGrouped(String expression, int from) {
    int depth = 0;
    for (int i = from; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
        if (i < expression.length() && expression.charAt(i) == 'Q') {
          return false;
        }
      } else if (c == '[') {
        int open = i;
        i = expression.indexOf(']', open + 2);
        if (i < 0 || expression.substring(open + 1, i).indexOf('[') >= 0) {
          return false;
        }
      } else if (c == '|' && depth <= 0) {
        return false;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return true;
  }

  private static String lower(String letters) {
    return letters.toLowerCase(java.util.Locale.ROOT);
  }

  private static String upper(String letters) {
    return letters.toUpperCase(java.util.Locale.ROOT);
  }

  /// Whether there is no more to the expression than these letters.
  boolean isAll() {
    return all;
  }

  /// The first place at or behind `from`; -1 if there is none before `end`.
  int in(byte[] bytes, int from, int end) {
    int last = lower.length - 1;
    for (int at = from; at + last < end; ) {
      byte b = bytes[at + last];
      if ((b == lower[last] || b == upper[last]) && stands(bytes, at)) {
        return at;
      }
      at += shift[b & 0xFF];
    }
    return -1;
  }

  private boolean stands(byte[] bytes, int at) {
    for (int i = 0; i < lower.length; i++) {
      byte b = bytes[at + i];
      if (b != lower[i] && b != upper[i]) {
        return false;
      }
    }
    return true;
  }
}
