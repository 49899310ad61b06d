package dev.reproof.repo;

import org.jspecify.annotations.Nullable;

/// A file before and after a commit, or in HEAD and in the work tree; no bytes where it is not
/// there, or where it is too large or no file of bytes, which `unread` says. `mode` is git's mode
/// before and after, as `100644 → 100755`; empty where it is the same or there is but one side.
@SuppressWarnings("ArrayRecordComponent") // the bytes are read once and never given on
public record TwoSides(
    byte @Nullable [] before, byte @Nullable [] after, boolean unread, String mode) {}
