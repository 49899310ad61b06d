package dev.reproof.markdown;

import dev.reproof.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line with what it means wherever it stands: the same few stand in every packet, and a meaning
/// is worked out once for all of them. Offsets count from the start of the line.
///
/// Threads may share it; then two may work out a meaning, and find the same.
final class LineWords {
  private static final int MOST_DIGITS = 9;

  private final Phrase phrase;
  private final int ink;
  private final int marker;
  private final int mark;
  private final int content;
  private final int end;
  private @Nullable Label label;
  private @Nullable List<Span> hashes;
  private @Nullable Phrase contentWords;
  private @Nullable Phrase boxWords;
  private @Nullable Phrase groupLabel;

  LineWords(Phrase phrase) {
    this.phrase = phrase;
    String text = phrase.text();
    int length = text.length();
    this.ink = Scan.skipBlanks(text, 0, length);
    this.end = Scan.trimmedEnd(text, ink, length);
    int behindMark = markEnd(text, ink, length);
    this.marker = behindMark - ink > MOST_DIGITS && isLong(text, ink) ? -1 : behindMark;
    this.mark = behindMark < 0 ? -1 : boxMark(text, behindMark, length);
    this.content = Math.max(ink, marker);
  }

  String text() {
    return phrase.text();
  }

  /// The offset behind the list mark and the blanks that follow it (`- `, `1. `), or -1 if it has
  /// none.
  int marker() {
    return marker;
  }

  /// The offset of the character between the brackets if the line is a box, else -1.
  int mark() {
    return mark;
  }

  /// Where the line's own text begins: behind its list mark, or with its first ink.
  int content() {
    return content;
  }

  /// That text, without the blanks behind it.
  Phrase contentWords() {
    Phrase known = contentWords;
    if (known == null) {
      known = phrase.part(content, Math.max(content, end));
      contentWords = known;
    }
    return known;
  }

  /// Where the text of a box begins.
  int boxStart() {
    return Scan.skipBlanks(text(), Math.min(mark + 2, text().length()), text().length());
  }

  /// That text, without the blanks behind it.
  Phrase boxWords() {
    Phrase known = boxWords;
    if (known == null) {
      int from = boxStart();
      known = phrase.part(from, Math.max(from, end));
      boxWords = known;
    }
    return known;
  }

  /// As a label; [Label#NONE] where it is none.
  Label label(Lines lines) {
    Label known = label;
    if (known == null) {
      known = Label.mayBe(text()) ? Label.of(text(), lines) : Label.NONE;
      label = known;
    }
    return known;
  }

  /// Its commit hashes.
  List<Span> hashes() {
    List<Span> known = hashes;
    if (known == null) {
      known = List.copyOf(Hashes.in(text(), 0, text().length()));
      hashes = known;
    }
    return known;
  }

  /// As a line over a group of boxes that is no heading: its words; null where it is none.
  @Nullable Phrase groupLabel() {
    Phrase known = groupLabel;
    if (known == null) {
      Phrase words = mayLabelGroup() ? contentWords().groupLabel() : null;
      known = words == null ? phrase.part(0, 0) : words;
      groupLabel = known;
    }
    return known.text().isEmpty() ? null : known;
  }

  private boolean mayLabelGroup() {
    return marker < 0
        && end - ink > 2
        && end - ink < 80
        && endsWithColon()
        && text().charAt(ink) != '|';
  }

  /// Whether a colon is the last character, but for marks of strong text.
  private boolean endsWithColon() {
    int at = end - 1;
    while (at > 0 && (text().charAt(at) == '*' || text().charAt(at) == '_')) {
      at--;
    }
    return text().charAt(at) == ':';
  }

  /// Whether a number has more digits than that of a list item (CommonMark 0.31, section 5.2).
  private static boolean isLong(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at - from > MOST_DIGITS;
  }

  private static int markEnd(String text, int ink, int end) {
    int at = ink;
    if (at == end) {
      return -1;
    }
    char first = text.charAt(at);
    if (first == '-' || first == '*' || first == '+') {
      at++;
    } else if (Scan.isDigit(first)) {
      while (at < end && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == end || text.charAt(at) != '.' && text.charAt(at) != ')') {
        return -1;
      }
      at++;
    } else {
      return -1;
    }
    int behind = Scan.skipBlanks(text, at, end);
    return behind > at ? behind : -1;
  }

  private static int boxMark(String text, int at, int end) {
    if (at + 2 >= end || text.charAt(at) != '[' || text.charAt(at + 2) != ']') {
      return -1;
    }
    char mark = text.charAt(at + 1);
    boolean ends = at + 3 == end || Lines.isBlank(text.charAt(at + 3));
    return ends && (mark == ' ' || mark == 'x' || mark == 'X') ? at + 1 : -1;
  }
}
