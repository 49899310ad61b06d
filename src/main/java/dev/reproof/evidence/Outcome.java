package dev.reproof.evidence;

/// The one word for what happened to a run.
public enum Outcome {
  /// The expected exit of a command that ended by itself and whose exit is its own.
  PASSED,
  FAILED,
  TIMED_OUT,
  CANCELLED,
  /// Reproof itself ended before the run did.
  INTERRUPTED,
  COULD_NOT_START,
  /// The output passed the cap and was cut off.
  OUTPUT_INCOMPLETE,
  /// The exit code is not the command's own: a pipe, `|| true`.
  NOT_ATTRIBUTABLE,
  /// A test tool said of itself that it ran no test.
  NO_TESTS_RAN,
  /// A test tool said of itself that it took an old result.
  CACHED,
  /// It passed, but failed before on the same tree.
  FLAKY,
  /// It was not run, or (a placeholder) cannot be.
  NOT_RUN;

  public boolean passed() {
    return this == PASSED;
  }
}
