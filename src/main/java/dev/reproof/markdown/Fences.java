package dev.reproof.markdown;

import java.util.Arrays;

/// Finds the code fences, HTML comments and front matter of a text in one pass over its lines;
/// fences are those of CommonMark 0.31, section 4.5, also inside list items.
final class Fences {
  static final byte PLAIN = 0;
  static final byte FENCE_OPEN = 1;
  static final byte FENCE_CLOSE = 2;
  static final byte FENCED = 3;
  static final byte HIDDEN = 4;

  private final Lines lines;
  private final String text;
  private final int count;
  private final byte[] states;
  private boolean endOpen;

  /// The column from which on content belongs to the list above, worked out up to before a line:
  /// only a fence that is indented asks for it.
  private int listIndent;

  private int listLine;

  Fences(Lines lines) {
    this.lines = lines;
    this.text = lines.text();
    this.count = lines.count();
    this.states = new byte[count];
  }

  /// Looks for them; `whole` says that the text may begin with a front matter.
  void find(boolean whole) {
    int from = whole ? frontMatter() : 0;
    listLine = from;
    int last = from - 1;
    for (int line : lines.marked()) {
      if (line > last) {
        last =
            switch (lines.first(line)) {
              case '`', '~' -> fence(line);
              case '<' -> comment(line);
              default -> last;
            };
      }
    }
  }

  /// What each line is.
  byte[] states() {
    return states;
  }

  /// Whether a fence or a comment is still open at the end.
  boolean endOpen() {
    return endOpen;
  }

  /// Marks a front matter between two `---` at the very top; returns the first line behind it.
  private int frontMatter() {
    if (!lines.of(0).stripTrailing().equals("---")) {
      return 0;
    }
    int limit = Math.min(count, 400);
    for (int line = 1; line < limit; line++) {
      String content = lines.of(line).stripTrailing();
      if (content.equals("---") || content.equals("...")) {
        Arrays.fill(states, 0, line + 1, HIDDEN);
        return line + 1;
      }
      if (content.startsWith("#") && content.startsWith("# ")) {
        return 0;
      }
    }
    return 0;
  }

  /// The column from which on content belongs to the list above a line; 0 where there is none.
  private int listIndentAbove(int line) {
    for (; listLine < line; listLine++) {
      if (states[listLine] == PLAIN && !lines.isBlank(listLine)) {
        listIndent = listIndentAfter(listLine);
      }
    }
    return listIndent;
  }

  private int listIndentAfter(int line) {
    int ink = lines.firstInk(line);
    int indent = lines.indent(line);
    int mark = 0;
    char first = text.charAt(ink);
    if (first == '-' || first == '*' || first == '+') {
      mark = 1;
    } else if (first >= '0' && first <= '9') {
      int at = ink;
      while (at < lines.end(line) && Character.isDigit(text.charAt(at)) && at - ink < 10) {
        at++;
      }
      if (at < lines.end(line) && (text.charAt(at) == '.' || text.charAt(at) == ')')) {
        mark = at - ink + 1;
      }
    }
    if (mark > 0 && ink + mark < lines.end(line) && Lines.isBlank(text.charAt(ink + mark))) {
      return indent + mark + 1;
    }
    return indent == 0 ? 0 : listIndent;
  }

  /// The length of the fence mark that opens at `ink`, or 0 if none does.
  private int fenceRun(int line, int ink) {
    char mark = text.charAt(ink);
    int at = ink;
    while (at < lines.end(line) && text.charAt(at) == mark) {
      at++;
    }
    int run = at - ink;
    if (run < 3) {
      return 0;
    }
    if (mark == '`') {
      if (text.indexOf('`', at, lines.end(line)) >= 0) {
        return 0;
      }
    }
    return run;
  }

  /// Marks a fence if one opens on the line; returns its last line, else the line.
  private int fence(int open) {
    int run = fenceRun(open, lines.firstInk(open));
    if (run == 0 || !mayOpen(open)) {
      return open;
    }
    char mark = text.charAt(lines.firstInk(open));
    states[open] = FENCE_OPEN;
    for (int line = open + 1; line < count; line++) {
      if (closes(line, mark, run)) {
        states[line] = FENCE_CLOSE;
        return line;
      }
      states[line] = FENCED;
    }
    endOpen = true;
    return count - 1;
  }

  /// Whether a line is not so deeply indented that it is code or goes on with a paragraph.
  private boolean mayOpen(int line) {
    int indent = lines.indent(line);
    if (indent <= 3) {
      return true;
    }
    int list = listIndentAbove(line);
    return list > 0 && indent - list <= 3;
  }

  private boolean closes(int line, char mark, int run) {
    int at = lines.firstInk(line);
    if (at == lines.end(line) || text.charAt(at) != mark) {
      return false;
    }
    int from = at;
    while (at < lines.end(line) && text.charAt(at) == mark) {
      at++;
    }
    if (at - from < run) {
      return false;
    }
    while (at < lines.end(line) && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    return at == lines.end(line);
  }

  /// Marks an HTML comment if one begins the line; returns its last line, else the line.
  private int comment(int open) {
    int ink = lines.firstInk(open);
    if (lines.indent(open) > 3 || !text.startsWith("<!--", ink)) {
      return open;
    }
    int close = text.indexOf("-->", ink + 4);
    int last = close < 0 ? count - 1 : lines.at(close);
    endOpen |= close < 0;
    Arrays.fill(states, open, last + 1, HIDDEN);
    return last;
  }
}
