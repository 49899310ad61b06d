package dev.reproof.session;

import dev.reproof.run.CommandRunner;
import dev.reproof.run.ProcessRunner;
import dev.reproof.store.Home;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/// What a session is made of: the folder of kept state, the runner, the clock.
public record SessionParts(Path home, CommandRunner runner, Clock clock) {
  /// The real ones: kept state where the system or `REPROOF_HOME` says, real processes, the
  /// system's clock.
  public static SessionParts ofSystem() {
    Clock clock = Clock.system(ZoneId.systemDefault());
    Path home = Home.dataFolder(System.getenv(), System.getProperties());
    return new SessionParts(home, new ProcessRunner(clock), clock);
  }
}
