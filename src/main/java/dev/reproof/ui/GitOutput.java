package dev.reproof.ui;

import dev.reproof.evidence.Log;

/// What the user's own git prints while it makes a checkpoint, and printed once it has ended.
public record GitOutput(String command, Log log, boolean ended) {}
