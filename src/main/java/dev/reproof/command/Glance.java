package dev.reproof.command;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A cheap look at a command before the expensive one. Most are of plain words, none of which hands
/// a script to a shell, reads its input or hides how another command ended.
final class Glance {
  /// The words that ask for a closer look, wherever they stand.
  private static final Set<String> TELLING =
      Stream.of(Script.STARTING, Attribution.TELLING, Marks.READING)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST =
      Stream.of(TELLING, Script.CALLED)
          .flatMap(Set::stream)
          .mapToInt(String::length)
          .max()
          .orElseThrow();

  private final String text;

  /// Whether a program stands there that hands to a shell what stands behind an option, and whether
  /// there may be such an option.
  private boolean takesCalls;

  private boolean calls;

  private Glance(String text) {
    this.text = text;
  }

  /// Whether it is evident that [Marks#unprovable] finds nothing.
  static boolean isProvable(String text) {
    if (Marks.hasPlaceholder(text)) {
      return false;
    }
    Glance glance = new Glance(text);
    int at = 0;
    while (at < text.length()) {
      at = text.charAt(at) == ' ' ? at + 1 : glance.word(at);
      if (at < 0) {
        return false;
      }
    }
    return !(glance.takesCalls && glance.calls);
  }

  /// Behind the word that begins here; -1 if it asks for a closer look.
  private int word(int from) {
    char first = text.charAt(from);
    if (first == '"' || first == '\'') {
      int close = text.indexOf(first, from + 1);
      boolean whole = close > 0 && (close + 1 == text.length() || text.charAt(close + 1) == ' ');
      return whole && isQuotable(from + 1, close) && isPlain(from + 1, close) ? close + 1 : -1;
    }
    int end = WordReader.plainEnd(text, from);
    boolean whole = end > from && (end == text.length() || text.charAt(end) == ' ');
    boolean assignment = text.lastIndexOf(' ', from) < 0 && text.indexOf('=', from) > 0;
    return whole && !assignment && isPlain(from, end) ? end : -1;
  }

  /// Whether nothing between two quotes means anything to a shell.
  private boolean isQuotable(int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c < ' ' || c > '~' || c == '\\' || c == '$' || c == '`') {
        return false;
      }
    }
    return true;
  }

  /// Whether a word is neither telling nor a path that only its author may have.
  private boolean isPlain(int from, int to) {
    if (isLoneDash(from, to)) {
      return false;
    }
    if (to - from < 2) {
      return true;
    }
    calls |= Script.mayCall(text, from, to);
    int base = to;
    while (base > from && text.charAt(base - 1) != '/') {
      base--;
    }
    return text.charAt(from) != '/'
        && text.charAt(from + 1) != ':'
        && !text.startsWith(".exe", to - 4)
        && !text.startsWith("make", to - 4)
        && !(text.charAt(from) == '-' && Attribution.mayForgive(text, from, to))
        && (!mayBeName(base, to) || !isTelling(text.substring(base, to), to));
  }

  /// Whether a word sends a program to its input: `-`, or `-s` to a shell.
  private boolean isLoneDash(int from, int to) {
    return text.charAt(from) == '-'
        && (to - from == 1 || to - from == 2 && text.charAt(from + 1) == 's');
  }

  /// The names that tell something are short, of small letters and figures.
  private boolean mayBeName(int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return to - from <= LONGEST;
  }

  /// An interpreter reads its input only where nothing stands behind it.
  private boolean isTelling(String word, int to) {
    takesCalls |= Script.CALLED.contains(word);
    return TELLING.contains(word) || to == text.length() && Marks.INTERPRETERS.contains(word);
  }
}
