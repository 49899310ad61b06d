package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// A log in memory that can grow.
final class MemoryLog implements Log {
  private final AtomicInteger asked = new AtomicInteger();
  private byte[] bytes = new byte[0];

  MemoryLog(String text) {
    append(text);
  }

  void append(String text) {
    byte[] more = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, all, bytes.length, more.length);
    bytes = all;
  }

  /// How often it was asked how long it is.
  int asked() {
    return asked.get();
  }

  @Override
  public long size() {
    asked.incrementAndGet();
    return bytes.length;
  }

  @Override
  public byte[] read(long offset, int length) {
    int from = (int) Math.min(offset, bytes.length);
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
  }
}
