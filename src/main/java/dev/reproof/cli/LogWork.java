package dev.reproof.cli;

import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `reproof log`: one run's whole output, as it was printed.
@Command(name = "log", description = "print one run's whole output, raw")
final class LogWork extends Work {
  @Parameters(index = "0", paramLabel = "RUN", description = "a run's id, or the beginning of one")
  private String run = "";

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.openRepository("")) {
      Path output =
          session
              .output(run)
              .orElseThrow(
                  () ->
                      new Trouble(
                          Trouble.Kind.INPUT,
                          "no run "
                              + run
                              + " is kept here, or several begin so; see 'reproof runs'"));
      Optional<String> bad = session.badOutput(run);
      if (Files.isRegularFile(output)) {
        Files.copy(output, here.out());
        here.out().flush();
      }
      bad.ifPresent(
          b -> here.err().println("reproof: run " + run + ": " + b + " since it was kept"));
      return bad.isPresent() ? 1 : 0;
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "the output of run " + run + " cannot be read: " + e.getMessage(),
          e);
    }
  }
}
