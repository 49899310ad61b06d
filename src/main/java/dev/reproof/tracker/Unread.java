package dev.reproof.tracker;

/// A line that looks like part of the tracker and was not understood; it stays as it is. `line` is
/// the line in the file, from 1.
public record Unread(int line, String reason, String text) {}
