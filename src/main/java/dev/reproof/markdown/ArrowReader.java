package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;

/// Finds the arrow that a file writes between a command and its result.
final class ArrowReader {
  private final Writing writing;

  ArrowReader(Writing writing) {
    this.writing = writing;
  }

  /// The arrow of a packet's records; empty if they have none.
  String in(Packet packet) {
    Section section = packet.section().orElse(null);
    if (section == null) {
      return "";
    }
    for (CommandRecord entry : packet.records()) {
      Span span = section.span(entry.span());
      String arrow = arrow(writing.text(), span.start(), span.end());
      if (entry.listed() && !arrow.isEmpty()) {
        return arrow;
      }
    }
    return "";
  }

  /// The first arrow of a record or a box anywhere; `->` if there is none.
  String inFile() {
    for (Packet packet : writing.tracker().packets()) {
      String arrow = in(packet);
      if (!arrow.isEmpty()) {
        return arrow;
      }
    }
    for (Packet packet : writing.tracker().packets()) {
      for (Box box : packet.boxes()) {
        String arrow = arrow(box.text(), 0, box.text().length());
        if (box.command().isPresent() && !arrow.isEmpty()) {
          return arrow;
        }
      }
    }
    return "->";
  }

  private static String arrow(String text, int from, int to) {
    int at = ResultText.arrow(text, from, to);
    return at < 0 ? "" : text.substring(at, at + ResultText.arrowLength(text, at, to));
  }
}
