package dev.reproof.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands behind the records of one tracker.
public record Verification(List<Line> lines, List<CheckpointLine> checkpoints) {
  public Verification {
    lines = List.copyOf(lines);
    checkpoints = List.copyOf(checkpoints);
  }

  /// A recorded line, and the kept run behind it; null, with the reason, where there is none.
  public record Line(
      String tracker, String packet, int line, @Nullable String run, String reason) {}

  /// A recorded checkpoint, whether it could be looked up, and whether it holds what it says.
  public record CheckpointLine(
      String tracker,
      String packet,
      int line,
      String hash,
      boolean checked,
      boolean holds,
      String reason) {}
}
