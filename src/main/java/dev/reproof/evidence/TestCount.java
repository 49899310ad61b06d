package dev.reproof.evidence;

/// What a test tool said of its tests.
public record TestCount(int run, int failed) {}
