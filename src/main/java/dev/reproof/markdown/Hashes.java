package dev.reproof.markdown;

import dev.reproof.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Commit hashes in a text: 7 to 40 hex digits that stand alone.
///
/// Words and numbers that only look so are left out: digits alone and letters alone count only
/// inside back-ticks, and what a colon ties to a name (`sha256:9f3c1e2a`) is no commit.
final class Hashes {
  private Hashes() {}

  static List<Span> in(String text, int from, int to) {
    if (to - from < 7) {
      return List.of();
    }
    List<Span> found = new ArrayList<>(0);
    int at = from;
    while (at < to) {
      if (!isHex(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      boolean digit = false;
      boolean letter = false;
      while (end < to && isHex(text.charAt(end))) {
        digit |= text.charAt(end) <= '9';
        letter |= text.charAt(end) > '9';
        end++;
      }
      boolean mixed = digit && letter;
      int length = end - at;
      if (length >= 7
          && length <= 40
          && standsAlone(text, at, end, from, to)
          && (mixed || length == 40 || isTicked(text, at, end, from, to))) {
        found.add(new Span(at, end));
      }
      at = skipWord(text, end, to);
    }
    return found;
  }

  private static boolean standsAlone(String text, int at, int end, int from, int to) {
    return (at == from || isEdge(text.charAt(at - 1)) && text.charAt(at - 1) != ':')
        && (end == to || isEdge(text.charAt(end)));
  }

  private static boolean isEdge(char c) {
    return !Character.isLetterOrDigit(c)
        && c != '_'
        && c != '-'
        && c != '/'
        && c != '='
        && c != '#';
  }

  private static boolean isTicked(String text, int at, int end, int from, int to) {
    return at > from && end < to && text.charAt(at - 1) == '`' && text.charAt(end) == '`';
  }

  private static int skipWord(String text, int at, int to) {
    int end = at;
    while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return Math.max(end, at);
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }
}
