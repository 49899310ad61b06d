package dev.reproof.session;

/// A file beside a packet: whether its evidence claims it, and whether its checkpoint, or the work
/// tree where there is none yet, changed it.
public record ChangedFile(String path, boolean claimed, boolean changed) {}
