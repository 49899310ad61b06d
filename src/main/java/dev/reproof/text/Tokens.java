package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;

/// A line cut into words, runs of blanks and single other characters, to be compared by them.
final class Tokens {
  /// Longer lines are not compared by words: only their common ends are set aside.
  static final int MOST_CHARS = 20_000;

  private static final int MOST_EDITS = 200;
  private static final int SHORT_GAP = 8;

  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  private Tokens(String line) {
    int at = 0;
    while (at < line.length()) {
      int end = end(line, at);
      words.add(line.substring(at, end));
      starts.add(at);
      at = end;
    }
    starts.add(line.length());
  }

  static List<ChangedWords.Pair> pairs(String old, String now) {
    Tokens a = new Tokens(old);
    Tokens b = new Tokens(now);
    List<ChangedWords.Pair> pairs = new ArrayList<>();
    for (Diff.Change change : LineChanges.between(a.words, b.words, MOST_EDITS)) {
      ChangedWords.Pair pair =
          new ChangedWords.Pair(
              a.span(change.oldFrom(), change.oldTo()), b.span(change.newFrom(), change.newTo()));
      if (!pairs.isEmpty() && isBridged(old, pairs.getLast().old().end(), pair.old().start())) {
        pair = joined(pairs.removeLast(), pair);
      }
      pairs.add(pair);
    }
    return pairs;
  }

  /// A gap of a few characters is noise between two changes; the edge of a table's cell is not.
  private static boolean isBridged(String line, int from, int to) {
    return to - from < SHORT_GAP && line.substring(from, to).indexOf('|') < 0;
  }

  private static ChangedWords.Pair joined(ChangedWords.Pair first, ChangedWords.Pair second) {
    return new ChangedWords.Pair(
        new Span(first.old().start(), second.old().end()),
        new Span(first.now().start(), second.now().end()));
  }

  private Span span(int from, int to) {
    return new Span(starts.get(from), starts.get(to));
  }

  private static int end(String line, int at) {
    int c = line.codePointAt(at);
    int end = at + Character.charCount(c);
    if (isWord(c)) {
      while (end < line.length() && isWord(line.codePointAt(end))) {
        end += Character.charCount(line.codePointAt(end));
      }
    } else if (c == ' ') {
      while (end < line.length() && line.charAt(end) == ' ') {
        end++;
      }
    }
    return end;
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
