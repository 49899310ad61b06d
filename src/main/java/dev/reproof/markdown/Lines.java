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
  private static final int LONGEST_KEPT = 1_000;

  /// The state of the line below an underlined heading, beside those of [Fences].
  private static final byte UNDERLINE = 5;

  private final String text;
  private final int count;
  private final int[] starts;
  private final int[] ends;
  private final int[] inks;
  private final byte[] firsts;
  private final int[] marked;
  private final byte[] states;
  private final boolean endsOpen;

  /// The words of labels met so far: the same few stand in every packet.
  private final Map<String, Label.Known> known = new ConcurrentHashMap<>();

  private final SharedTexts texts = new SharedTexts();

  private final @Nullable LineWords[] words;
  private final @Nullable Heading[] headings;

  private Lines(String text, boolean whole) {
    LineSplit split = LineSplit.of(text);
    this.text = text;
    this.count = split.count();
    this.starts = split.starts();
    this.ends = split.ends();
    this.inks = split.inks();
    this.firsts = split.firsts();
    this.marked = split.marked();
    this.words = new LineWords[count];
    this.headings = new Heading[count];
    Fences fences = new Fences(this);
    fences.find(whole);
    this.states = fences.states();
    this.endsOpen = fences.endOpen();
    findUnderlined();
  }

  /// A line over its underline begins with a mark of headings for all who ask.
  private void findUnderlined() {
    for (int line : marked) {
      if (firsts[line] == '-' || firsts[line] == '=') {
        Heading heading = Underlined.above(this, line);
        if (heading != null) {
          headings[line - 1] = heading;
          firsts[line - 1] = '#';
          states[line] = UNDERLINE;
        }
      }
    }
  }

  /// The lines of a whole document.
  static Lines of(String text) {
    return new Lines(text, true);
  }

  /// The lines of a part of a document that begins outside of every fence.
  static Lines ofPart(String text) {
    return new Lines(text, false);
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

  /// The lines at which a heading, a fence or a comment may begin, and those that may stand below a
  /// table's header or a heading, in order.
  int[] marked() {
    return marked;
  }

  /// What a label's words mean. Each is worked out once, for as many different ones as a person
  /// writes.
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
    if (firsts[line] != '#') {
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

  /// What a line means; of a very long one it is worked out each time.
  LineWords words(int line) {
    LineWords known = words[line];
    if (known == null) {
      known = phrase(starts[line], ends[line]).line();
      if (ends[line] - starts[line] <= LONGEST_KEPT) {
        words[line] = known;
      }
    }
    return known;
  }

  /// Lets go of what lines mean, which nobody will ask for soon.
  void forget(int from, int to) {
    Arrays.fill(words, from, to, null);
  }

  String of(int line) {
    return text.substring(starts[line], ends[line]);
  }

  /// Whether the line is text of a fence, one of its marks included.
  boolean isFenced(int line) {
    return states[line] == Fences.FENCED || isFenceMark(line);
  }

  boolean isFenceMark(int line) {
    return states[line] == Fences.FENCE_OPEN || states[line] == Fences.FENCE_CLOSE;
  }

  boolean opensFence(int line) {
    return states[line] == Fences.FENCE_OPEN;
  }

  boolean closesFence(int line) {
    return states[line] == Fences.FENCE_CLOSE;
  }

  /// Whether the line can hold structure: outside fences, comments and front matter.
  boolean isOpen(int line) {
    return states[line] == Fences.PLAIN;
  }

  /// Whether the line is the underline of the heading above it.
  boolean isUnderline(int line) {
    return states[line] == UNDERLINE;
  }

  boolean isHidden(int line) {
    return states[line] == Fences.HIDDEN;
  }

  boolean isBlank(int line) {
    return firsts[line] == LineSplit.NONE;
  }

  /// The offset of the line's first character that is no blank, or its end.
  int firstInk(int line) {
    return inks[line];
  }

  /// The line's first character that is no blank: [LineSplit#NONE] if there is none,
  /// [LineSplit#OTHER] for one beyond ASCII; `#` for every heading.
  byte first(int line) {
    return firsts[line];
  }

  /// The columns before the first ink; a tab goes to the next multiple of four.
  int indent(int line) {
    if (inks[line] == starts[line]) {
      return 0;
    }
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
}
