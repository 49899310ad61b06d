package dev.reproof.ui;

/// A command that waits for those before it: of which packet, and its number.
public record QueuedCommand(String packet, int n) {}
