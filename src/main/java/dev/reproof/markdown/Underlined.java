package dev.reproof.markdown;

import org.jspecify.annotations.Nullable;

/// A heading over a line of equals signs or hyphens (CommonMark 0.31, section 4.3), where it is one
/// line between blank ones that reads as a title. Three hyphens under a sentence, a list or a
/// `Status: Active` are a separator that lacks its blank line, so a title wants four.
final class Underlined {
  private static final int LONGEST = 160;

  private Underlined() {}

  /// The heading over a line; null if that line underlines none.
  static @Nullable Heading above(Lines lines, int underline) {
    int title = underline - 1;
    if (title < 0
        || !isUnderline(lines, underline)
        || !lines.isOpen(title)
        || !(title == 0 || lines.isBlank(title - 1))
        || !mayBeTitle(lines, title)) {
      return null;
    }
    Phrase phrase = lines.phrase(lines.firstInk(title), inkEnd(lines, title));
    boolean named = phrase.text().indexOf(':') < 0 || phrase.heading().packet() != null;
    int level = lines.first(underline) == '=' ? 1 : 2;
    return named ? new Heading(title, level, phrase) : null;
  }

  private static boolean isUnderline(Lines lines, int line) {
    byte mark = lines.first(line);
    if (mark != '-' && mark != '=' || !lines.isOpen(line) || lines.indent(line) > 3) {
      return false;
    }
    int end = inkEnd(lines, line);
    for (int at = lines.firstInk(line); at < end; at++) {
      if (lines.text().charAt(at) != mark) {
        return false;
      }
    }
    return end - lines.firstInk(line) >= (mark == '=' ? 3 : 4);
  }

  private static boolean mayBeTitle(Lines lines, int line) {
    int ink = lines.firstInk(line);
    int end = inkEnd(lines, line);
    char first = lines.text().charAt(ink);
    boolean starts = Character.isLetterOrDigit(first) || first == '*' || first == '_';
    return starts
        && end - ink <= LONGEST
        && lines.indent(line) <= 3
        && EntryReader.marker(lines, line) < 0
        && lines.text().indexOf('|', ink, end) < 0
        && ".;,".indexOf(lines.text().charAt(end - 1)) < 0;
  }

  private static int inkEnd(Lines lines, int line) {
    return Scan.trimmedEnd(lines.text(), lines.start(line), lines.end(line));
  }
}
