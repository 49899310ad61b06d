package dev.reproof.repo;

import java.time.Instant;

/// A file as one commit left it: the commit's full hash, its author's name, the time and the
/// subject of the commit, and the file's bytes; no bytes where the commit deleted it.
@SuppressWarnings("ArrayRecordComponent") // the bytes are read once and never given on
public record FileVersion(
    String commit, String author, Instant when, String subject, byte[] bytes) {
  /// The same without what the file held.
  public FileVersion withoutBytes() {
    return new FileVersion(commit, author, when, subject, new byte[0]);
  }
}
