package dev.reproof.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the lines of a text begin and end, and the first character of each that is no blank. A
/// long text is split in pieces, side by side.
final class LineSplit {
  /// The first character of a line of blanks, and of one that begins beyond ASCII or with NUL.
  static final byte NONE = 0;

  static final byte OTHER = 127;

  /// So many characters, and the rest of the line, are a piece.
  private static final int PIECE = 1 << 18;

  private final String text;
  private final int from;
  private final int to;
  private int count;
  private int[] starts;
  private int[] ends;
  private int[] inks;
  private byte[] firsts;
  private int[] marked;
  private int markedCount;
  private int nextLineFeed = -1;
  private int nextReturn = -1;

  /// How many lines stand in the pieces before, and how many of them are marked.
  private int place;

  private int markedPlace;

  private LineSplit(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
    int likely = (to - from) / 20 + 16;
    this.starts = new int[likely];
    this.ends = new int[likely];
    this.inks = new int[likely];
    this.firsts = new byte[likely];
    this.marked = new int[likely / 4];
  }

  static LineSplit of(String text) {
    List<LineSplit> pieces = new ArrayList<>();
    int from = 0;
    do {
      int feed = from + PIECE < text.length() ? text.indexOf('\n', from + PIECE) : -1;
      int to = feed < 0 ? text.length() : feed + 1;
      pieces.add(new LineSplit(text, from, to));
      from = to;
    } while (from < text.length());
    SideBySide.each(pieces, LineSplit::split);
    return pieces.size() == 1 ? pieces.getFirst() : joined(text, pieces);
  }

  private static LineSplit joined(String text, List<LineSplit> pieces) {
    LineSplit all = new LineSplit(text, 0, 0);
    for (LineSplit piece : pieces) {
      piece.place = all.count;
      piece.markedPlace = all.markedCount;
      all.count += piece.count;
      all.markedCount += piece.markedCount;
    }
    all.grow(all.count);
    all.marked = new int[all.markedCount];
    SideBySide.each(pieces, p -> p.copyTo(all));
    return all;
  }

  private void copyTo(LineSplit all) {
    System.arraycopy(starts, 0, all.starts, place, count);
    System.arraycopy(ends, 0, all.ends, place, count);
    System.arraycopy(inks, 0, all.inks, place, count);
    System.arraycopy(firsts, 0, all.firsts, place, count);
    for (int i = 0; i < markedCount; i++) {
      all.marked[markedPlace + i] = place + marked[i];
    }
  }

  int count() {
    return count;
  }

  int[] starts() {
    return starts;
  }

  /// The offsets behind the lines' last characters, before their line ends.
  int[] ends() {
    return ends;
  }

  /// The offsets of the first characters that are no blanks, or the ends.
  int[] inks() {
    return inks;
  }

  /// Those characters.
  byte[] firsts() {
    return firsts;
  }

  /// The lines that may begin or close a heading, a fence or a comment, or stand below the header
  /// of a table or a heading, in order: few of all lines.
  int[] marked() {
    return Arrays.copyOf(marked, markedCount);
  }

  private void split() {
    int start = from;
    do {
      int end = endOfLine(start);
      add(start, end);
      boolean pair = end + 1 < to && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = pair ? end + 2 : end + 1;
    } while (start < to);
  }

  /// The nearer of the next LF and the next CR; each is looked for once, so that this is linear and
  /// as fast as `indexOf`.
  private int endOfLine(int start) {
    if (nextLineFeed < start) {
      nextLineFeed = indexOrEnd('\n', start);
    }
    if (nextReturn < start) {
      nextReturn = indexOrEnd('\r', start);
    }
    return Math.min(nextLineFeed, nextReturn);
  }

  private int indexOrEnd(char c, int start) {
    int found = text.indexOf(c, start, to);
    return found < 0 ? to : found;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      grow(count + count / 2);
    }
    int ink = Scan.skipBlanks(text, start, end);
    starts[count] = start;
    ends[count] = end;
    inks[count] = ink;
    byte first = ink == end ? NONE : first(text.charAt(ink));
    if (isMarked(first, ink, end)) {
      mark(count);
    }
    firsts[count++] = first;
  }

  private boolean isMarked(byte first, int ink, int end) {
    return switch (first) {
      case '#', '`', '~', '<' -> true;
      case '|', '-', ':' -> isOfDelimiters(ink, end);
      case '=' -> ink + 1 < end && text.charAt(ink + 1) == '=';
      default -> false;
    };
  }

  /// Whether a line holds nothing but what the row below a table's header is made of.
  private boolean isOfDelimiters(int ink, int end) {
    for (int at = ink; at < end; at++) {
      char c = text.charAt(at);
      if (c != '-' && c != '|' && c != ':' && !Lines.isBlank(c)) {
        return false;
      }
    }
    return true;
  }

  private void mark(int line) {
    if (markedCount == marked.length) {
      marked = Arrays.copyOf(marked, markedCount + markedCount / 2 + 1);
    }
    marked[markedCount++] = line;
  }

  private static byte first(char c) {
    return c == 0 || c > OTHER ? OTHER : (byte) c;
  }

  private void grow(int size) {
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    inks = Arrays.copyOf(inks, size);
    firsts = Arrays.copyOf(firsts, size);
  }
}
