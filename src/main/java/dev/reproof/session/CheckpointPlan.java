package dev.reproof.session;

import java.util.List;

/// A checkpoint before it is made: exactly these paths, relative to the work tree, the tracker
/// among them, and this message. `obstacles` are the reasons why JGit cannot make it here; empty if
/// it can.
public record CheckpointPlan(
    String packet, List<String> paths, String message, List<String> obstacles) {
  public CheckpointPlan {
    paths = List.copyOf(paths);
    obstacles = List.copyOf(obstacles);
  }
}
