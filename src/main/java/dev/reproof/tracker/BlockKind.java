package dev.reproof.tracker;

/// What a labelled block of the evidence holds.
public enum BlockKind {
  FILES,
  COMMANDS,
  GATES,
  VERDICT,
  FINDINGS,
  COMMIT,
  RISK,
  ROLLBACK,
  /// A block of the author's own, such as "Drift classifications:".
  OTHER
}
