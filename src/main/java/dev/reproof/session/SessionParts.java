package dev.reproof.session;

import dev.reproof.run.CommandRunner;
import dev.reproof.run.ProcessRunner;
import dev.reproof.store.Home;
import dev.reproof.text.Secrets;
import java.nio.file.Path;
import java.time.Clock;

/// What a session is made of: the folder of kept state, the runner, the clock, and the secrets that
/// are masked in what it writes.
public record SessionParts(Path home, CommandRunner runner, Clock clock, Secrets secrets) {
  /// With the secrets of this process's environment.
  public SessionParts(Path home, CommandRunner runner, Clock clock) {
    this(home, runner, clock, Secrets.of(System.getenv()));
  }

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
