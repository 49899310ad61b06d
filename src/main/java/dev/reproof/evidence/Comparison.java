package dev.reproof.evidence;

/// The word between a claim and a run; never one that accuses.
public enum Comparison {
  REPRODUCED,
  CONTRADICTED,
  CLAIM_WITHOUT_EXIT_CODE,
  DIFFERENT_COMMAND,
  CANNOT_TELL
}
