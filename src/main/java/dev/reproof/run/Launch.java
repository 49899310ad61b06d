package dev.reproof.run;

import dev.reproof.command.Command;
import java.nio.file.Path;
import java.time.Duration;

/// A command that was approved, ready to start: `id` is the run's id and goes into the child's
/// environment as its cookie; `output` is the file that keeps what it prints, made by the runner;
/// `cap` is the most bytes kept.
public record Launch(
    String id, Command command, Path directory, Path output, Duration timeout, long cap) {
  /// The most bytes that are kept of what a command prints, where nothing else is said.
  public static final long USUAL_CAP = 256L << 20;
}
