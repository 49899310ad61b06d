package dev.reproof.cli;

import dev.reproof.session.OutputDiff;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.SideBySide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof log`: one run's whole output, as it was printed.
@Command(name = "log", description = "print one run's whole output, raw")
final class LogWork extends Work {
  @Parameters(index = "0", paramLabel = "RUN", description = "a run's id, or the beginning of one")
  private String run = "";

  @Option(
      names = "--diff",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "OTHER",
      description =
          "beside another run's output, or that of the same command's run before; times, durations"
              + " and temporary paths are not compared")
  private @Nullable String other;

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.openRepository("")) {
      if (other != null) {
        return diff(session.runs().diff(run, other));
      }
      Path output =
          session
              .runs()
              .output(run)
              .orElseThrow(
                  () ->
                      new Trouble(
                          Trouble.Kind.INPUT,
                          "no run "
                              + run
                              + " is kept here, or several begin so; see 'reproof runs'"));
      Optional<String> bad = session.runs().badOutput(run);
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

  /// What differs, with a minus for the run before and a plus for this one; 1 if anything does.
  private int diff(OutputDiff diff) {
    line("--- run " + diff.before().id() + ", " + diff.before().outcome());
    line("+++ run " + diff.now().id() + ", " + diff.now().outcome());
    for (SideBySide.Pair pair : diff.lines()) {
      if (pair.same()) {
        line("  " + Texts.shown(String.valueOf(pair.right())));
        continue;
      }
      if (pair.left() != null) {
        line("- " + Texts.shown(pair.left()));
      }
      if (pair.right() != null) {
        line("+ " + Texts.shown(pair.right()));
      }
    }
    if (diff.cut()) {
      line("(only the first 4 MB of each were compared)");
    }
    return diff.differences() == 0 ? 0 : 1;
  }
}
