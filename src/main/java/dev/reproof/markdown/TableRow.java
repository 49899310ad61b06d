package dev.reproof.markdown;

import dev.reproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line split into table cells as GitHub splits it: at every pipe that no backslash escapes,
/// inside inline code too (GFM 0.29, section 4.10).
final class TableRow {
  private TableRow() {}

  /// What stands between two pipes: `inside`, and `trimmed`, the same without the blanks around it;
  /// both as offsets of the whole text.
  record Field(Span inside, Span trimmed) {
    /// The literal text, with `\|` read as a pipe.
    String text(String whole) {
      return trimmed.of(whole).replace("\\|", "|");
    }
  }

  /// The cells between `start` and `end`; the pipes at both ends are optional.
  static List<Field> split(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Lines.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && Lines.isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to && text.charAt(from) == '|') {
      from++;
    }
    List<Field> fields = new ArrayList<>();
    int cell = from;
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '|' && !isEscaped(text, at, from)) {
        fields.add(field(text, cell, at));
        cell = at + 1;
      }
    }
    if (cell < to) {
      fields.add(field(text, cell, to));
    }
    return fields;
  }

  /// The cell of this index, from 0; null if there are not so many.
  static @Nullable Field field(String text, int start, int end, int index) {
    int to = Scan.trimmedEnd(text, start, end);
    int from = Scan.skipBlanks(text, start, to);
    if (from < to && text.charAt(from) == '|') {
      from++;
    }
    int cell = from;
    int left = index;
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '|' && !isEscaped(text, at, from)) {
        if (left-- == 0) {
          return field(text, cell, at);
        }
        cell = at + 1;
      }
    }
    return left == 0 && cell < to ? field(text, cell, to) : null;
  }

  static boolean isEscaped(String text, int at, int from) {
    int backslashes = 0;
    while (at - 1 - backslashes >= from && text.charAt(at - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static Field field(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Lines.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Lines.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Field(new Span(from, to), new Span(start, end));
  }
}
