package dev.reproof.ui;

import dev.reproof.evidence.Log;
import java.nio.file.Path;
import java.time.Duration;

/// A command that runs now: of which packet of which tracker's file, its number and text, its
/// growing output, when it started on the monotonic clock in nanoseconds, its place among the
/// commands of this rerun, from 1, and the number of the approval by which it runs.
public record RunningCommand(
    Path tracker,
    String packet,
    int n,
    String command,
    String runId,
    Log log,
    long startedNanos,
    int place,
    int of,
    long plan) {
  public Duration elapsed(long nowNanos) {
    return Duration.ofNanos(Math.max(0, nowNanos - startedNanos));
  }
}
