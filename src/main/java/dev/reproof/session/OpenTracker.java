package dev.reproof.session;

import dev.reproof.markdown.MergeConflict;
import dev.reproof.review.Lint;
import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// The tracker that is open: `path` relative to the work tree (or the file's name where there is
/// none), the text on disk, the text with all pending edits, and what the latter says and breaks.
public record OpenTracker(
    String path, Path file, SourceText saved, SourceText text, Tracker tracker, Lint lint) {
  public boolean hasPendingEdits() {
    return !saved.isSame(text);
  }

  /// The text of a packet's own section, with what is pending; empty where it has none.
  public Optional<String> source(String packet) {
    return tracker
        .packet(packet)
        .flatMap(Packet::section)
        .map(s -> s.span(new Span(0, s.length())).of(text.text()));
  }

  /// The line at which a merge conflict of git begins in it; empty where there is none.
  public OptionalInt conflictLine() {
    return MergeConflict.line(text.text());
  }

  Reading reading() {
    return new Reading(text, tracker);
  }
}
