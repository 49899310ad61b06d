package dev.reproof.text;

/// A stretch of a text, half open, in UTF-16 code units.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: " + start + " to " + end);
    }
  }

  /// The empty span at an offset: where something may be inserted.
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /// The same stretch, seen from a text in which this one's begins `by` units later.
  public Span shiftedBy(int by) {
    return new Span(start + by, end + by);
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /// The characters of this stretch of `text`.
  public String of(String text) {
    return text.substring(start, end);
  }
}
