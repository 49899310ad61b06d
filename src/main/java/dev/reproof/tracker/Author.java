package dev.reproof.tracker;

/// Who wrote a list of records, where its label says so.
public enum Author {
  IMPLEMENTER,
  REVIEWER
}
