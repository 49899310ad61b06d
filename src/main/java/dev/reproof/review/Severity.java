package dev.reproof.review;

/// How much a problem weighs. A note never changes an exit code.
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
