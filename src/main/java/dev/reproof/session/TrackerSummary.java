package dev.reproof.session;

/// A tracker of the repository in one line: its path relative to the work tree, and its counts.
/// `why` says by what it was recognised.
public record TrackerSummary(
    String path,
    String title,
    int packets,
    int done,
    int boxesChecked,
    int boxesTotal,
    long errors,
    long warnings,
    long notes,
    String why) {}
