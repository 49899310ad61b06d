package dev.reproof.markdown;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The lines of a text, each with what a line-by-line reader must know of it: whether it lies
/// inside a code fence, an HTML comment or the front matter, and whether it opens or closes a
/// fence.
///
/// Lines count from 0. It is found in one pass; fences are those of CommonMark 0.31, section 4.5,
/// also inside list items.
final class Lines {
  private static final int MOST_KNOWN = 1_000;
  private static final byte PLAIN = 0;
  private static final byte FENCE_OPEN = 1;
  private static final byte FENCE_CLOSE = 2;
  private static final byte FENCED = 3;
  private static final byte HIDDEN = 4;

  private final String text;
  private int count;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private byte[] states = new byte[256];
  private boolean endsOpen;

  /// The words of labels met so far: the same few stand in every packet.
  private final Map<String, Label.Known> known = new ConcurrentHashMap<>();

  private final SharedTexts texts = new SharedTexts();

  private @Nullable Label[] labels = new Label[0];
  private @Nullable Heading[] headings = new Heading[0];

  private Lines(String text) {
    this.text = text;
  }

  /// The lines of a whole document.
  static Lines of(String text) {
    Lines lines = new Lines(text);
    lines.split();
    lines.walk(lines.frontMatter());
    lines.labels = new Label[lines.count];
    lines.headings = new Heading[lines.count];
    return lines;
  }

  /// The lines of a part of a document that begins outside of every fence.
  static Lines ofPart(String text) {
    Lines lines = new Lines(text);
    lines.split();
    lines.walk(0);
    lines.labels = new Label[lines.count];
    lines.headings = new Heading[lines.count];
    return lines;
  }

  /// Whether a fence or a comment is still open at the end.
  boolean endsOpen() {
    return endsOpen;
  }

  int count() {
    return count;
  }

  String text() {
    return text;
  }

  int start(int line) {
    return starts[line];
  }

  /// The offset behind the line's last character, before its line end.
  int end(int line) {
    return ends[line];
  }

  /// The offset at which the next line begins.
  int next(int line) {
    return line + 1 < count ? starts[line + 1] : text.length();
  }

  /// What a label's words mean, worked out once for so many different ones as a hand writes.
  Label.Known known(String words) {
    Label.Known met = known.get(words);
    if (met == null) {
      met = Label.Known.of(words);
      if (known.size() < MOST_KNOWN) {
        known.put(words, met);
      }
    }
    return met;
  }

  /// The heading on a line; null if it is none. It is asked several times, and read once.
  @Nullable Heading heading(int line) {
    int ink = firstInk(line);
    if (ink == ends[line] || text.charAt(ink) != '#') {
      return null;
    }
    Heading known = headings[line];
    if (known == null) {
      known = Heading.at(this, line);
      headings[line] = known;
    }
    return known;
  }

  /// The characters between two offsets, kept once where they stand again and again.
  String shared(int from, int to) {
    return texts.of(text, from, to);
  }

  /// The same with what it means.
  Phrase phrase(int from, int to) {
    return texts.phrase(text, from, to);
  }

  /// What keeps such texts.
  SharedTexts texts() {
    return texts;
  }

  /// The label that was read on a line, [Label#NONE] if there is none; null if nobody has read it.
  /// A line is read by one thread.
  @Nullable Label memo(int line) {
    return labels[line];
  }

  void remember(int line, Label label) {
    labels[line] = label;
  }

  String of(int line) {
    return text.substring(starts[line], ends[line]);
  }

  /// Whether the line is text of a fence, one of its marks included.
  boolean isFenced(int line) {
    return states[line] == FENCED || isFenceMark(line);
  }

  boolean isFenceMark(int line) {
    return states[line] == FENCE_OPEN || states[line] == FENCE_CLOSE;
  }

  boolean opensFence(int line) {
    return states[line] == FENCE_OPEN;
  }

  boolean closesFence(int line) {
    return states[line] == FENCE_CLOSE;
  }

  /// Whether the line can hold structure: outside fences, comments and front matter.
  boolean isOpen(int line) {
    return states[line] == PLAIN;
  }

  boolean isHidden(int line) {
    return states[line] == HIDDEN;
  }

  boolean isBlank(int line) {
    return firstInk(line) == ends[line];
  }

  /// The offset of the line's first character that is no blank, or its end.
  int firstInk(int line) {
    int at = starts[line];
    while (at < ends[line] && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The columns before the first ink; a tab goes to the next multiple of four.
  int indent(int line) {
    int columns = 0;
    for (int at = starts[line]; at < ends[line]; at++) {
      char c = text.charAt(at);
      if (c == '\t') {
        columns += 4 - columns % 4;
      } else if (c == ' ') {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }

  /// The line that holds an offset.
  int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found : -found - 2;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u000B';
  }

  private void split() {
    int start = 0;
    int length = text.length();
    while (true) {
      int end = endOfLine(start);
      add(start, end);
      if (end >= length) {
        return;
      }
      start =
          text.charAt(end) == '\r' && end + 1 < length && text.charAt(end + 1) == '\n'
              ? end + 2
              : end + 1;
      if (start >= length) {
        return;
      }
    }
  }

  private int nextLineFeed = -1;
  private int nextReturn = -1;

  /// The nearer of the next LF and the next CR; each is looked for once, so that this is linear and
  /// as fast as `indexOf`.
  private int endOfLine(int from) {
    if (nextLineFeed < from) {
      nextLineFeed = indexOrLength('\n', from);
    }
    if (nextReturn < from) {
      nextReturn = indexOrLength('\r', from);
    }
    return Math.min(nextLineFeed, nextReturn);
  }

  private int indexOrLength(char c, int from) {
    int found = text.indexOf(c, from);
    return found < 0 ? text.length() : found;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      states = Arrays.copyOf(states, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  /// Marks a front matter between two `---` at the very top; returns the first line behind it.
  private int frontMatter() {
    if (!of(0).stripTrailing().equals("---")) {
      return 0;
    }
    int limit = Math.min(count, 400);
    for (int line = 1; line < limit; line++) {
      String content = of(line).stripTrailing();
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

  private void walk(int from) {
    int listIndent = 0;
    for (int line = from; line < count; line++) {
      int ink = firstInk(line);
      if (ink == ends[line]) {
        continue;
      }
      int indent = ink == starts[line] ? 0 : indent(line);
      char first = text.charAt(ink);
      if (first == '`' || first == '~') {
        int run = fenceRun(line, ink);
        if (run > 0 && (indent <= 3 || listIndent > 0 && indent - listIndent <= 3)) {
          line = fence(line, first, run);
          continue;
        }
      } else if (first == '<' && indent <= 3 && text.startsWith("<!--", ink)) {
        line = comment(line, ink);
        continue;
      }
      listIndent = listIndentAfter(line, ink, indent, first, listIndent);
    }
  }

  private int listIndentAfter(int line, int ink, int indent, char first, int before) {
    int mark = 0;
    if (first == '-' || first == '*' || first == '+') {
      mark = 1;
    } else if (first >= '0' && first <= '9') {
      int at = ink;
      while (at < ends[line] && Character.isDigit(text.charAt(at)) && at - ink < 10) {
        at++;
      }
      if (at < ends[line] && (text.charAt(at) == '.' || text.charAt(at) == ')')) {
        mark = at - ink + 1;
      }
    }
    if (mark > 0 && ink + mark < ends[line] && isBlank(text.charAt(ink + mark))) {
      return indent + mark + 1;
    }
    return indent == 0 ? 0 : before;
  }

  /// The length of the fence mark that opens at `ink`, or 0 if none does.
  private int fenceRun(int line, int ink) {
    char mark = text.charAt(ink);
    int at = ink;
    while (at < ends[line] && text.charAt(at) == mark) {
      at++;
    }
    int run = at - ink;
    if (run < 3) {
      return 0;
    }
    if (mark == '`') {
      if (text.indexOf('`', at, ends[line]) >= 0) {
        return 0;
      }
    }
    return run;
  }

  /// Marks a fence from its opening line; returns its last line.
  private int fence(int open, char mark, int run) {
    states[open] = FENCE_OPEN;
    for (int line = open + 1; line < count; line++) {
      if (closes(line, mark, run)) {
        states[line] = FENCE_CLOSE;
        return line;
      }
      states[line] = FENCED;
    }
    endsOpen = true;
    return count - 1;
  }

  private boolean closes(int line, char mark, int run) {
    int at = firstInk(line);
    if (at == ends[line] || text.charAt(at) != mark) {
      return false;
    }
    int from = at;
    while (at < ends[line] && text.charAt(at) == mark) {
      at++;
    }
    if (at - from < run) {
      return false;
    }
    while (at < ends[line] && isBlank(text.charAt(at))) {
      at++;
    }
    return at == ends[line];
  }

  /// Marks an HTML comment that begins a line; returns its last line.
  private int comment(int open, int ink) {
    int close = text.indexOf("-->", ink + 4);
    int last = close < 0 ? count - 1 : at(close);
    endsOpen |= close < 0;
    Arrays.fill(states, open, last + 1, HIDDEN);
    return last;
  }
}
