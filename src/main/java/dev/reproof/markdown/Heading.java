package dev.reproof.markdown;

import org.jspecify.annotations.Nullable;

/// A heading outside fences: its line, from 0, its level, and its text without marks.
record Heading(int line, int level, Phrase phrase) {
  /// Its text without marks.
  String text() {
    return phrase.text();
  }

  /// The ATX heading on a line; null if it is none.
  static @Nullable Heading at(Lines lines, int line) {
    int ink = lines.firstInk(line);
    int end = lines.end(line);
    String text = lines.text();
    if (ink == end || text.charAt(ink) != '#' || ink - lines.start(line) > 3) {
      return null;
    }
    int at = ink;
    while (at < end && text.charAt(at) == '#') {
      at++;
    }
    int level = at - ink;
    if (level > 6 || at < end && !Lines.isBlank(text.charAt(at))) {
      return null;
    }
    int from = Scan.skipBlanks(text, at, end);
    Phrase inked = lines.phrase(from, Scan.trimmedEnd(text, from, end));
    String plain = withoutClosingMarks(inked.text().strip());
    boolean same = plain.length() == inked.text().length();
    return new Heading(line, level, same ? inked : lines.texts().phrase(plain));
  }

  private static String withoutClosingMarks(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    if (end == 0) {
      return "";
    }
    return end < text.length() && Lines.isBlank(text.charAt(end - 1))
        ? text.substring(0, end).strip()
        : text;
  }
}
