package dev.reproof.markdown;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;

/// What an edit is written into: the text, the tracker read from it, and the packet it is about.
record Writing(SourceText source, Tracker tracker, Packet packet) {
  String text() {
    return source.text();
  }
}
