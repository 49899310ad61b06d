package dev.reproof.ui.console;

import dev.reproof.text.Escape;
import java.util.Arrays;

/// Bytes of a log without their escapes (ECMA-48), and where each of their lines begins in the log.
final class PlainBytes {
  private final byte[] bytes;
  private int length;
  private int[] plainStarts = {0};
  private int[] starts = {0};
  private int lines = 1;
  private final boolean stripped;

  private PlainBytes(byte[] bytes, boolean stripped) {
    this.bytes = bytes;
    this.length = bytes.length;
    this.stripped = stripped;
  }

  static PlainBytes of(byte[] bytes) {
    for (byte b : bytes) {
      if (b == Escape.ESC) {
        return strip(bytes);
      }
    }
    return new PlainBytes(bytes, false);
  }

  private static PlainBytes strip(byte[] bytes) {
    PlainBytes plain = new PlainBytes(new byte[bytes.length], true);
    Escape escape = new Escape();
    int to = 0;
    for (int at = 0; at < bytes.length; at++) {
      byte b = bytes[at];
      if (b == Escape.ESC) {
        int end = end(escape, bytes, at);
        if (end > at) {
          at = end;
          continue;
        }
      }
      plain.bytes[to++] = b;
      if (b == '\n') {
        plain.begin(to, at + 1);
      }
    }
    plain.length = to;
    return plain;
  }

  /// The last byte of the escape that begins at `at`; `at` where there is none.
  private static int end(Escape escape, byte[] bytes, int at) {
    escape.begin();
    for (int i = at + 1; i < bytes.length; i++) {
      Escape.Part part = escape.take(bytes[i] & 0xFF);
      if (part != Escape.Part.INSIDE) {
        return part == Escape.Part.LAST ? i : at;
      }
    }
    return at;
  }

  private void begin(int plainStart, int start) {
    if (lines == starts.length) {
      plainStarts = Arrays.copyOf(plainStarts, lines * 2);
      starts = Arrays.copyOf(starts, lines * 2);
    }
    plainStarts[lines] = plainStart;
    starts[lines++] = start;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  boolean isAscii() {
    int all = 0;
    for (int i = 0; i < length; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }

  /// Where a line began before its escapes were taken out.
  int start(int plainStart) {
    if (!stripped) {
      return plainStart;
    }
    int found = Arrays.binarySearch(plainStarts, 0, lines, plainStart);
    return starts[found >= 0 ? found : -found - 2];
  }

  /// The first byte of the line that holds a byte.
  int lineStart(int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /// The line end at or behind a byte.
  int lineEnd(int at) {
    int end = at;
    while (end < length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }
}
