package dev.reproof.markdown;

import dev.reproof.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Commit hashes in a text: 7 to 40 hex digits that stand alone.
///
/// Words and numbers that only look so are left out: digits alone and letters alone count only
/// inside back-ticks, and what a colon ties to a name (`sha256:9f3c1e2a`) is no commit. Behind a
/// slash stands one where the path says so, `/commit/1a2b3c4d`; capitals count where it does, or
/// inside back-ticks.
final class Hashes {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 40;
  private static final String COMMIT = "/commit/";

  private Hashes() {}

  /// The lines that hold hashes, hidden ones left out, counted from `first`.
  static BitSet lines(Lines lines, int first, int end) {
    BitSet holding = new BitSet();
    for (int line = first; line < end; line++) {
      if (!lines.isHidden(line) && !lines.isBlank(line) && !lines.words(line).hashes().isEmpty()) {
        holding.set(line - first);
      }
    }
    return holding;
  }

  /// The hashes between two offsets. Every seventh character is looked at: none is missed so.
  static List<Span> in(String text, int from, int to) {
    List<Span> found = List.of();
    int probe = from + SHORTEST - 1;
    while (probe < to) {
      if (!isHex(text.charAt(probe))) {
        probe += SHORTEST;
        continue;
      }
      int start = probe;
      while (start > from && isHex(text.charAt(start - 1))) {
        start--;
      }
      int end = probe + 1;
      while (end < to && isHex(text.charAt(end))) {
        end++;
      }
      if (isHash(text, start, end, from, to)) {
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        found.add(new Span(start, end));
      }
      probe = end + SHORTEST;
    }
    return found;
  }

  private static boolean isHash(String text, int start, int end, int from, int to) {
    int length = end - start;
    return length >= SHORTEST
        && length <= LONGEST
        && standsAlone(text, start, end, from, to)
        && (isSmall(text, start, end)
            || isTicked(text, start, end, from, to)
            || isOfCommit(text, start, from))
        && (length == LONGEST || isMixed(text, start, end) || isTicked(text, start, end, from, to));
  }

  private static boolean isMixed(String text, int start, int end) {
    boolean digit = false;
    boolean letter = false;
    for (int at = start; at < end; at++) {
      digit |= text.charAt(at) <= '9';
      letter |= text.charAt(at) > '9';
    }
    return digit && letter;
  }

  private static boolean standsAlone(String text, int at, int end, int from, int to) {
    return (at == from
            || isEdge(text.charAt(at - 1)) && text.charAt(at - 1) != ':'
            || isOfCommit(text, at, from))
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

  /// Whether the last part of an address stands at an offset, `…/commit/` before it.
  private static boolean isOfCommit(String text, int at, int from) {
    int slash = at - COMMIT.length();
    return slash >= from && text.startsWith(COMMIT, slash);
  }

  private static boolean isSmall(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (text.charAt(at) >= 'A' && text.charAt(at) <= 'F') {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }
}
