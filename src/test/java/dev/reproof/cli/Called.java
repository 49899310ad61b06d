package dev.reproof.cli;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.SessionParts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/// What a call of the command line gave: its exit code and both outputs.
record Called(int exit, String out, String err) {
  /// Calls the command line in a folder, with its kept state in another.
  static Called in(Path folder, Path home, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Clock clock = Clock.systemUTC();
    try (ProcessRunner runner = new ProcessRunner(clock);
        PrintStream page = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      SessionParts parts = new SessionParts(home, runner, clock);
      int exit = new Cli(new Surroundings(page, errors, folder, parts, false)).run(args);
      return new Called(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
