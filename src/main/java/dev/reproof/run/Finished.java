package dev.reproof.run;

import dev.reproof.evidence.End;
import dev.reproof.evidence.Output;
import java.time.Instant;
import java.util.List;

/// A run's end: how it ended, when it started, how long it took on a monotonic clock, what it
/// printed, and the processes of its tree that were left and had to be ended, each as `pid name`.
public record Finished(
    End end, Instant startedAt, long durationMillis, Output output, List<String> leftOver) {
  public Finished {
    leftOver = List.copyOf(leftOver);
  }
}
