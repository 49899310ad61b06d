package dev.reproof.ui;

import dev.reproof.evidence.Log;
import org.jspecify.annotations.Nullable;

/// What the user's own git prints while it makes a checkpoint, and printed once it has ended.
/// `code` is how it ended, -1 where it has no exit code; null while it runs.
public record GitOutput(String command, Log log, @Nullable Integer code) {}
