package dev.reproof.tracker;

import dev.reproof.text.Span;

/// A named value on a line of its own, `**Status:** BLOCKED (GA-02)`; line and span of the value
/// are relative to the section.
public record Field(int line, String name, String value, Span span) {}
