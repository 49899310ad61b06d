package dev.reproof.ui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// Looks at the work tree again by itself, since others change it unseen: one look at a time, and
/// most of the time none.
final class FreshLook {
  /// Nanoseconds between two looks, at least.
  private static final long LEAST = TimeUnit.MILLISECONDS.toNanos(500);

  /// How many times as long as a look took there is none behind it.
  private static final int REST = 4;

  private final Desk desk;
  private final LongSupplier nanos;
  private final Desk.Task look;
  private final AtomicBoolean waits = new AtomicBoolean();
  private volatile long next;

  /// @param nanos a time in nanoseconds that only goes forward, as [System#nanoTime]: a day that is
  ///   set back must not stop the looks
  FreshLook(Desk desk, LongSupplier nanos, Desk.Task look) {
    this.desk = desk;
    this.nanos = nanos;
    this.look = look;
    this.next = nanos.getAsLong() + LEAST;
  }

  /// Looks where the last look was some time ago.
  void ifOld() {
    if (nanos.getAsLong() - next >= 0) {
      now();
    }
  }

  /// What there is to see was looked at just now.
  void rest() {
    next = nanos.getAsLong() + LEAST;
  }

  /// Looks as soon as the session has the time, if no look waits for it already.
  void now() {
    if (waits.compareAndSet(false, true)) {
      long[] begun = {nanos.getAsLong()};
      desk.withAndThen(
          session -> {
            begun[0] = nanos.getAsLong();
            look.on(session);
          },
          () -> {
            long ended = nanos.getAsLong();
            next = ended + Math.max(LEAST, (ended - begun[0]) * REST);
            waits.set(false);
          });
    }
  }
}
