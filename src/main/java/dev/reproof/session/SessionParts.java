package dev.reproof.session;

import dev.reproof.run.CommandRunner;
import dev.reproof.run.ProcessRunner;
import dev.reproof.store.Home;
import java.nio.file.Path;
import java.time.Clock;

/// What a session is made of: the folder of kept state, the runner, the clock.
public record SessionParts(Path home, CommandRunner runner, Clock clock) {
  /// The real ones: kept state where the system or `REPROOF_HOME` says, real processes, which are
  /// ended with this program, and the system's clock.
  public static SessionParts ofSystem() {
    Clock clock = Clock.systemUTC();
    ProcessRunner runner = new ProcessRunner(clock);
    Runtime.getRuntime().addShutdownHook(new Thread(runner::close));
    Path home = Home.dataFolder(System.getenv(), System.getProperties());
    return new SessionParts(home, runner, clock);
  }
}
