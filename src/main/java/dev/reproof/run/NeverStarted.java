package dev.reproof.run;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Output;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// A command that could not start.
final class NeverStarted implements Running {
  private final Launch launch;
  private final String reason;
  private final Instant at;

  NeverStarted(Launch launch, String reason, Clock clock) {
    this.launch = launch;
    this.reason = reason;
    this.at = clock.instant();
  }

  @Override
  public Log log() {
    return new SpoolLog(launch.output());
  }

  @Override
  public void stop() {}

  @Override
  public Finished await() {
    return new Finished(ProcessRunner.couldNotStart(reason), at, 0, Output.NONE, List.of());
  }
}
