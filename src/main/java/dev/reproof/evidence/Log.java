package dev.reproof.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The output of a run as it is kept: bytes in the order in which they came, both streams in one.
/// It may still grow.
public interface Log {
  /// The bytes kept so far.
  long size();

  /// At most `length` bytes from an offset in bytes; fewer at the end, none past it.
  ///
  /// @throws IOException if the kept output cannot be read
  byte[] read(long offset, int length) throws IOException;

  /// A log in memory that holds this text and does not grow.
  static Log of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Log() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] read(long offset, int length) {
        int from = Math.clamp(offset, 0, bytes.length);
        return Arrays.copyOfRange(
            bytes, from, Math.clamp((long) from + length, from, bytes.length));
      }
    };
  }
}
