package dev.reproof.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/// Looks at the work tree again by itself, since others change it unseen: one look at a time, and
/// most of the time none.
final class FreshLook {
  private static final Duration LEAST = Duration.ofMillis(500);

  /// How many times as long as a look took there is none behind it.
  private static final int REST = 4;

  private final Desk desk;
  private final Clock clock;
  private final Desk.Task look;
  private final AtomicBoolean waits = new AtomicBoolean();
  private volatile Instant next;

  FreshLook(Desk desk, Clock clock, Desk.Task look) {
    this.desk = desk;
    this.clock = clock;
    this.look = look;
    this.next = clock.instant().plus(LEAST);
  }

  /// Looks where the last look was some time ago.
  void ifOld() {
    if (!clock.instant().isBefore(next)) {
      now();
    }
  }

  /// What there is to see was looked at just now.
  void rest() {
    next = clock.instant().plus(LEAST);
  }

  /// Looks as soon as the session has the time, if no look waits for it already.
  void now() {
    if (waits.compareAndSet(false, true)) {
      Instant[] begun = {clock.instant()};
      desk.withAndThen(
          session -> {
            begun[0] = clock.instant();
            look.on(session);
          },
          () -> {
            Instant ended = clock.instant();
            Duration rest = Duration.between(begun[0], ended).multipliedBy(REST);
            next = ended.plus(rest.compareTo(LEAST) > 0 ? rest : LEAST);
            waits.set(false);
          });
    }
  }
}
