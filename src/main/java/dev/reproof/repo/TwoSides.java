package dev.reproof.repo;

import org.jspecify.annotations.Nullable;

/// A file before and after a commit, or in HEAD and in the work tree; no bytes where it is not
/// there, or where it is too large or no file of bytes, which `unread` says.
@SuppressWarnings("ArrayRecordComponent") // the bytes are read once and never given on
public record TwoSides(byte @Nullable [] before, byte @Nullable [] after, boolean unread) {
  static final TwoSides UNREAD = new TwoSides(null, null, true);
}
