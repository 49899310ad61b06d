package dev.reproof.ui.verdict;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;

/// How long the buttons that say yes stay asleep, so that a held key or a double click cannot press
/// them.
final class Sleep extends AnimationTimer {
  static final Duration LENGTH = Duration.ofMillis(500);

  private final LongSupplier nanos;
  private final long until;
  private final Runnable wake;

  private Sleep(LongSupplier nanos, Runnable wake) {
    this.nanos = nanos;
    this.until = nanos.getAsLong() + LENGTH.toNanos();
    this.wake = wake;
  }

  /// Wakes them once when the time is over, by a monotonic clock in nanoseconds.
  static void then(LongSupplier nanos, Runnable wake) {
    new Sleep(nanos, wake).start();
  }

  @Override
  public void handle(long now) {
    if (nanos.getAsLong() - until >= 0) {
      stop();
      wake.run();
    }
  }
}
