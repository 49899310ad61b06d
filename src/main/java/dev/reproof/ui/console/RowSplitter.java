package dev.reproof.ui.console;

import dev.reproof.text.Escape;

/// Splits output into rows, byte by byte: at line feeds, and, where a line is very long, into
/// slices of [#SLICE] bytes. What a carriage return takes back (progress lines) is no part of a
/// row. A slice never ends inside a UTF-8 character, nor inside a terminal's escape sequence
/// (ECMA-48).
final class RowSplitter {
  /// The longest row, in bytes, but for a character or an escape that is not cut.
  static final int SLICE = 2_048;

  /// The byte belongs to the row.
  static final int PART = 0;

  /// The byte is no part of any row: a carriage return, whose effect shows later.
  static final int SILENT = 1;

  /// The byte ends the row and is no part of it.
  static final int END = 2;

  /// A new row of the same line begins with this byte.
  static final int CUT = 4;

  /// What was in the row is overwritten; it begins again with this byte.
  static final int FOLD = 8;

  private static final int LONGEST_ESCAPE = 4_096;

  private int length;
  private boolean returned;
  private final Escape escape = new Escape();
  private boolean inside;
  private int taken;

  /// Takes the next byte; says what becomes of it, as the constants added together.
  int take(byte b) {
    if (b == '\n') {
      length = 0;
      returned = false;
      inside = false;
      return END;
    }
    if (b == '\r') {
      returned = true;
      return SILENT;
    }
    int what = PART;
    if (returned) {
      returned = false;
      length = 0;
      inside = false;
      what = FOLD;
    } else if (length >= SLICE && !inside && (b & 0xC0) != 0x80) {
      length = 0;
      what = CUT;
    }
    length++;
    follow(b);
    return what;
  }

  private void follow(byte b) {
    if (inside && escape.take(b & 0xFF) == Escape.Part.INSIDE) {
      inside = ++taken <= LONGEST_ESCAPE;
    } else {
      inside = b == Escape.ESC;
      taken = 0;
      escape.begin();
    }
  }
}
