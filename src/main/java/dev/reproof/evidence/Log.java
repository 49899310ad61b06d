package dev.reproof.evidence;

import java.io.IOException;

/// The output of a run as it is kept: bytes in the order in which they came, both streams in one.
/// It may still grow.
public interface Log {
  /// The bytes kept so far.
  long size();

  /// At most `length` bytes from an offset in bytes; fewer at the end, none past it.
  ///
  /// @throws IOException if the kept output cannot be read
  byte[] read(long offset, int length) throws IOException;
}
