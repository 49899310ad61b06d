package dev.reproof.run;

/// Runs approved commands.
public interface CommandRunner {
  /// Starts a command and returns at once. A command that cannot start is a [Running] that has
  /// ended with `CouldNotStart`, never an exception.
  Running start(Launch launch);
}
