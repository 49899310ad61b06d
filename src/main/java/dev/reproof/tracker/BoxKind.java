package dev.reproof.tracker;

/// What a box is about.
public enum BoxKind {
  /// Asks for a command: see [Box#command()].
  COMMAND,
  /// A gate, `P0 PASS`: see [Box#gate()].
  GATE,
  /// "Verdict recorded".
  VERDICT,
  /// "Exit codes recorded".
  EXIT_CODES,
  /// Anything else that only a person can tell.
  PLAIN
}
