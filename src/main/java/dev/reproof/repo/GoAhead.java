package dev.reproof.repo;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/// Who was first at a write's point of no return: the writer that went ahead, or the caller that
/// gave up waiting. Never both, so that a caller who gave up in time can say that nothing was
/// changed, and nothing is.
final class GoAhead {
  private enum First {
    NOBODY,
    WRITER,
    CALLER
  }

  private final AtomicReference<First> first = new AtomicReference<>(First.NOBODY);

  /// What the writer calls before it changes anything that others see.
  ///
  /// @throws IOException if nobody waits for it any more
  void take() throws IOException {
    if (!first.compareAndSet(First.NOBODY, First.WRITER) && first.get() == First.CALLER) {
      throw new IOException("given up before anything was changed");
    }
  }

  /// Gives up; false if the writer went ahead before.
  boolean giveUp() {
    return first.compareAndSet(First.NOBODY, First.CALLER) || first.get() == First.CALLER;
  }
}
