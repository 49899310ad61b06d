package dev.reproof.tracker;

import dev.reproof.text.Span;

/// Where a part of the tracker begins: offset in UTF-16 units, line counted from 1.
public record Place(int offset, int line) {
  /// The line in the file, from 1, of a line of the part, from 0.
  public int line(int lineOfPart) {
    return line + lineOfPart;
  }

  /// The span in the file of a span of the part.
  public Span span(Span spanOfPart) {
    return spanOfPart.shiftedBy(offset);
  }
}
