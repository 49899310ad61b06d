package dev.reproof.session;

import dev.reproof.text.Diff;
import java.util.List;

/// What a packet's checkpoint did to one file, or what the work tree holds beside HEAD where there
/// is no checkpoint. `mode` is git's mode before and after, as `100644 → 100755`, where it changed;
/// else empty. Hunks are there only for what was changed, and are text.
public record FileChange(
    String path, Kind kind, String mode, int added, int removed, List<Diff.Hunk> hunks) {
  /// What became of the file. `NOT_SHOWN` is what is no text or too large.
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    SAME,
    NOT_SHOWN
  }

  public FileChange {
    hunks = List.copyOf(hunks);
  }
}
