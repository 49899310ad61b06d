package dev.reproof.session;

import dev.reproof.evidence.Run;
import dev.reproof.review.PacketChange;
import java.time.Instant;
import java.util.List;

/// Something in the history of a tracker: a commit with what it changed, or a run.
public sealed interface HistoryEntry {
  Instant when();

  /// A commit that changed packets: its full hash, its author's name, its subject. What is changed
  /// and not committed yet has an empty hash.
  record Committed(
      String commit, String author, Instant when, String subject, List<PacketChange> changes)
      implements HistoryEntry {
    public Committed {
      changes = List.copyOf(changes);
    }
  }

  /// A run of a command that is kept here.
  record Ran(Run run) implements HistoryEntry {
    @Override
    public Instant when() {
      return run.startedAt();
    }
  }
}
