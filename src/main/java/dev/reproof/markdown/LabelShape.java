package dev.reproof.markdown;

import org.jspecify.annotations.Nullable;

/// The outer form of a label: marks of a heading or a list, words, perhaps a note in brackets, and
/// a colon or the end of the line. `colon` and `closed` say whether there is a colon, and whether
/// the marks of strong text around the words are closed; `end` is the offset behind all of it.
record LabelShape(
    boolean heading,
    boolean item,
    boolean bold,
    boolean closed,
    boolean colon,
    String words,
    String note,
    int end) {
  private static final int MOST_WORDS = 71;

  /// The shape between two offsets of one line; null if there is none. Each character is looked at
  /// a few times at most.
  static @Nullable LabelShape at(String text, int from, int to) {
    int at = Scan.skipBlanks(text, from, to);
    int behind = headingMarks(text, at, to);
    boolean heading = behind > at;
    at = behind;
    behind = listMark(text, at, to);
    boolean item = behind > at;
    at = behind;
    behind = strong(text, at, to);
    boolean italic = behind == at && isEmphasis(text, at, to);
    boolean bold = italic || behind > at;
    at = italic ? at + 1 : behind;
    if (at >= to || !Scan.isLetter(text.charAt(at))) {
      return null;
    }
    int run = at + 1;
    while (run < to && isOfWords(text.charAt(run))) {
      run++;
    }
    int inked = run;
    while (text.charAt(inked - 1) == ' ') {
      inked--;
    }
    for (int end = Math.max(inked, at + 2); end <= Math.min(run, at + MOST_WORDS); end++) {
      LabelShape shape = behindWords(text, at, end, to, heading, item, bold, italic);
      if (shape != null) {
        return italic && !shape.colon() ? null : shape;
      }
    }
    return null;
  }

  /// Whether it is strong words and nothing else.
  boolean isBare() {
    return bold && closed && !colon && !heading && !item;
  }

  private static @Nullable LabelShape behindWords(
      String text,
      int words,
      int wordsEnd,
      int to,
      boolean heading,
      boolean item,
      boolean bold,
      boolean italic) {
    int at = wordsEnd;
    int note = noteEnd(text, at, to);
    int noteStart = at;
    at = Math.max(at, note);
    int noteEnd = at;
    int behind = closing(text, at, to, italic);
    boolean closed = behind > at;
    if (closed && note < 0) {
      noteStart = behind;
      noteEnd = Math.max(behind, noteEnd(text, behind, to));
      behind = noteEnd;
    }
    at = Scan.skipBlanks(text, behind, to);
    boolean colon = at < to && text.charAt(at) == ':';
    if (!colon && at < to) {
      return null;
    }
    if (colon) {
      at = italic ? at + 1 : Scan.skipBlanks(text, at + 1, to);
      behind = closing(text, at, to, italic && !closed);
      closed |= behind > at;
      at = behind;
    }
    return new LabelShape(
        heading,
        item,
        bold,
        closed,
        colon,
        text.substring(words, wordsEnd).strip(),
        text.substring(noteStart, noteEnd),
        at);
  }

  /// Behind one to six `#` or two and more `=` and a blank; `from` if they do not stand there.
  private static int headingMarks(String text, int from, int to) {
    char mark = from < to ? text.charAt(from) : ' ';
    if (mark != '#' && mark != '=') {
      return from;
    }
    int at = from;
    while (at < to && text.charAt(at) == mark) {
      at++;
    }
    int run = at - from;
    int behind = Scan.skipBlanks(text, at, to);
    boolean marks = mark == '#' ? run <= 6 : run >= 2;
    return marks && behind > at ? behind : from;
  }

  private static int listMark(String text, int from, int to) {
    char mark = from < to ? text.charAt(from) : ' ';
    if (mark != '-' && mark != '*' && mark != '+') {
      return from;
    }
    int behind = Scan.skipBlanks(text, from + 1, to);
    return behind > from + 1 ? behind : from;
  }

  private static int strong(String text, int from, int to) {
    boolean marks = from + 2 <= to && (text.startsWith("**", from) || text.startsWith("__", from));
    return marks ? from + 2 : from;
  }

  /// Whether one mark of emphasis stands before a letter.
  private static boolean isEmphasis(String text, int at, int to) {
    return at + 1 < to && "*_".indexOf(text.charAt(at)) >= 0 && Scan.isLetter(text.charAt(at + 1));
  }

  private static int closing(String text, int at, int to, boolean italic) {
    boolean one = italic && at < to && "*_".indexOf(text.charAt(at)) >= 0;
    return one ? at + 1 : strong(text, at, to);
  }

  /// The offset behind a note in brackets, which may hold brackets one level deep; -1 if there is
  /// none.
  private static int noteEnd(String text, int from, int to) {
    int at = Scan.skipBlanks(text, from, to);
    if (at == to || text.charAt(at) != '(') {
      return -1;
    }
    int depth = 0;
    for (; at < to; at++) {
      char c = text.charAt(at);
      if (c == '(' && ++depth > 2) {
        return -1;
      }
      if (c == ')' && --depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }

  private static boolean isOfWords(char c) {
    return Scan.isLetter(c) || Scan.isDigit(c) || " +/&'’,.—–-".indexOf(c) >= 0;
  }
}
