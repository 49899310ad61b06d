package dev.reproof.evidence;

import java.time.Instant;

/// A process of a run whose program ended before it did: the run's id, the process's number, its
/// name, and when it started, by which it is told from a later process of the same number.
public record LeftProcess(String run, long pid, String name, Instant startedAt) {}
