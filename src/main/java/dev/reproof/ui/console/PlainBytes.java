package dev.reproof.ui.console;

import java.util.Arrays;

/// Bytes of a log without their escapes (ECMA-48), and where each of their lines began before.
final class PlainBytes {
  private static final byte ESCAPE = 0x1B;
  private static final byte BELL = 0x07;

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
      if (b == ESCAPE) {
        return strip(bytes);
      }
    }
    return new PlainBytes(bytes, false);
  }

  private static PlainBytes strip(byte[] bytes) {
    PlainBytes plain = new PlainBytes(new byte[bytes.length], true);
    int to = 0;
    for (int at = 0; at < bytes.length; at++) {
      byte b = bytes[at];
      if (b == ESCAPE) {
        at = endOfEscape(bytes, at);
        continue;
      }
      plain.bytes[to++] = b;
      if (b == '\n') {
        plain.begin(to, at + 1);
      }
    }
    plain.length = to;
    return plain;
  }

  /// The last byte of the escape that begins at `at`.
  private static int endOfEscape(byte[] bytes, int at) {
    int next = at + 1;
    if (next >= bytes.length) {
      return at;
    }
    byte kind = bytes[next];
    if (kind != '[' && kind != ']') {
      return next;
    }
    while (++next < bytes.length && bytes[next] != '\n') {
      byte b = bytes[next];
      if (kind == '[' && b >= 0x40 && b <= 0x7E || kind == ']' && b == BELL) {
        return next;
      }
    }
    return next - 1;
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
