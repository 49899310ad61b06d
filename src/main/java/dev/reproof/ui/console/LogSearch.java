package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Looks for a pattern in a log, a piece at a time, so that whoever asks can do something else
/// between two pieces, or stop. A hit never reaches over a line end; escapes are not seen. It is
/// used by one thread, never the FX thread.
///
/// Hits are kept as the offsets of their lines, in bytes; one line is one hit.
final class LogSearch {
  /// So many hits are kept; more are counted no further.
  static final int MOST = 200_000;

  private static final int PIECE = 4 << 20;

  /// The first piece, so that a near hit is shown at once; each next one is twice as large.
  private static final int FIRST_PIECE = 1 << 16;

  /// A line longer than this is looked through in parts.
  private static final int LONGEST = 1 << 16;

  /// Looks at characters without getting further; the fraction of a second that one may wait.
  private static final long MOST_LOOKS = 50_000_000;

  private final Effort effort = new Effort(MOST_LOOKS);
  private final Log log;
  private final Pattern pattern;
  private final @Nullable PlainStart start;
  private long[] hits = new long[64];
  private int count;
  private long searched;
  private int piece = FIRST_PIECE;

  LogSearch(Log log, Pattern pattern) {
    this.log = log;
    this.pattern = pattern;
    boolean literal = (pattern.flags() & Pattern.LITERAL) != 0;
    boolean ignoreCase = (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0;
    boolean ascii = pattern.pattern().chars().allMatch(c -> c < 0x80);
    this.start = literal || !ascii ? null : PlainStart.of(pattern.pattern(), ignoreCase);
  }

  /// The pattern for what was typed: a regular expression, or, where it is none, the words
  /// themselves; ignoring case unless a capital is in it.
  static Pattern pattern(String typed) {
    boolean capital = typed.chars().anyMatch(Character::isUpperCase);
    boolean ascii = typed.chars().allMatch(c -> c < 0x80);
    int folding = Pattern.CASE_INSENSITIVE | (ascii ? 0 : Pattern.UNICODE_CASE);
    int flags = Pattern.MULTILINE | (capital ? 0 : folding);
    try {
      return Pattern.compile(typed, flags);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(typed), flags);
    }
  }

  Pattern pattern() {
    return pattern;
  }

  int count() {
    return count;
  }

  boolean isFull() {
    return count >= MOST;
  }

  /// The offset of the line of a hit, counted from 0.
  long hit(int n) {
    return hits[n];
  }

  /// The first hit at or behind an offset; `count()` if there is none.
  int from(long offset) {
    int found = Arrays.binarySearch(hits, 0, count, offset);
    return found >= 0 ? found : -found - 1;
  }

  /// Ends the looking, also in the middle of a piece; on any thread.
  void end() {
    effort.end();
  }

  /// Looks through the next piece before `end`; whether there is more to look through.
  ///
  /// @throws IOException if the log cannot be read
  /// @throws Effort.Spent if the pattern takes too long, or was ended
  boolean advance(long end) throws IOException {
    if (searched >= end || isFull()) {
      return false;
    }
    byte[] bytes = log.read(searched, (int) Math.min(piece, end - searched));
    if (bytes.length == 0) {
      return false;
    }
    PlainBytes plain = PlainBytes.of(bytes);
    if (start != null) {
      byStart(start, plain);
    } else if (plain.isAscii()) {
      atOnce(plain);
    } else {
      lineByLine(plain);
    }
    int whole = wholeLines(bytes);
    boolean grows = piece < PIECE && bytes.length == piece;
    piece = Math.min(PIECE, piece * 2);
    searched += whole;
    return (whole > 0 || grows) && searched < end && !isFull();
  }

  /// The bytes up to the last line end: a line that may still grow is looked at again. All of them
  /// where a line is longer than a piece.
  private static int wholeLines(byte[] bytes) {
    for (int i = bytes.length - 1; i >= 0; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return bytes.length < PIECE ? 0 : bytes.length;
  }

  /// From one plain beginning to the next; only their lines are looked at with the expression.
  private void byStart(PlainStart letters, PlainBytes plain) {
    int at = letters.in(plain.bytes(), 0, plain.length());
    while (at >= 0 && !isFull()) {
      int end = plain.lineEnd(at);
      int start = plain.lineStart(at);
      if (letters.isAll() || isIn(plain.bytes(), start, end)) {
        add(searched + plain.start(start));
      }
      at = letters.in(plain.bytes(), end, plain.length());
    }
  }

  /// Over all of the text, which is far faster than over each line; a find that reaches over a line
  /// end is looked at again in its line.
  private void atOnce(PlainBytes plain) {
    String text = new String(plain.bytes(), 0, plain.length(), StandardCharsets.ISO_8859_1);
    Matcher whole = effort.matcher(pattern, text);
    int at = 0;
    while (at < text.length() && !isFull() && effort.find(whole, at)) {
      int start = plain.lineStart(whole.start());
      int end = plain.lineEnd(whole.start());
      if (whole.end() <= end || isIn(plain.bytes(), start, end)) {
        add(searched + plain.start(start));
      }
      at = end + 1;
    }
  }

  private void lineByLine(PlainBytes plain) {
    int start = 0;
    while (start < plain.length() && !isFull()) {
      int end = plain.lineEnd(start);
      if (isIn(plain.bytes(), start, end)) {
        add(searched + plain.start(start));
      }
      start = end + 1;
    }
  }

  private boolean isIn(byte[] bytes, int start, int end) {
    for (int at = start; at == start || at < end; at += LONGEST) {
      int part = Math.min(end - at, LONGEST);
      String text = new String(bytes, at, part, StandardCharsets.UTF_8);
      if (effort.find(effort.matcher(pattern, text), 0)) {
        return true;
      }
    }
    return false;
  }

  private void add(long offset) {
    if (count > 0 && hits[count - 1] == offset) {
      return;
    }
    if (count == hits.length) {
      hits = Arrays.copyOf(hits, count * 2);
    }
    hits[count++] = offset;
  }
}
