package dev.reproof.evidence;

import org.jspecify.annotations.Nullable;

/// What the file says of a command: its line in the file, from 1, the exit code if it states one,
/// and the literal result.
public record Claim(int line, @Nullable Integer exit, String result) {}
