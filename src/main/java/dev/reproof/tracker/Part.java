package dev.reproof.tracker;

import dev.reproof.text.Span;

/// A stretch of the tracker that is read, checked and edited on its own: a packet's row, a packet's
/// section.
public sealed interface Part permits Row, Section {
  Place place();

  /// The line in the file, from 1, of a line of this part, from 0.
  default int line(int lineOfPart) {
    return place().line(lineOfPart);
  }

  /// The span in the file of a span of this part.
  default Span span(Span spanOfPart) {
    return place().span(spanOfPart);
  }
}
