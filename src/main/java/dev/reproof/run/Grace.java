package dev.reproof.run;

import java.time.Duration;

/// How long a run's processes are given: after the interrupt, after the terminate, and to let go of
/// the output once the command itself has ended.
public record Grace(Duration afterInterrupt, Duration afterTerminate, Duration forOutput) {
  public static final Grace DEFAULT =
      new Grace(Duration.ofMillis(7_500), Duration.ofMillis(2_500), Duration.ofSeconds(10));
}
