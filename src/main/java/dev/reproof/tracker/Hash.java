package dev.reproof.tracker;

import dev.reproof.text.Span;

/// A commit hash, 7 to 40 hex digits, with its line and span relative to the part, or absolute
/// where it belongs to no part.
public record Hash(int line, String digits, Span span) {}
