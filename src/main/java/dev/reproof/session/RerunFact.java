package dev.reproof.session;

import java.util.List;

/// What the last reruns of a packet's commands say: how many of its distinct commands ran, how many
/// passed, and whether those runs were made on another tree than the present one; then `moved` are
/// the files that differ, none where a commit alone came between.
public record RerunFact(int commands, int ran, int passed, boolean stale, List<String> moved) {
  public static final RerunFact NONE = new RerunFact(0, 0, 0, false);

  public RerunFact {
    moved = List.copyOf(moved);
  }

  public RerunFact(int commands, int ran, int passed, boolean stale) {
    this(commands, ran, passed, stale, List.of());
  }
}
