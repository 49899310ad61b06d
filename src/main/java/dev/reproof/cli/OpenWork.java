package dev.reproof.cli;

import dev.reproof.session.Trouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `reproof open` where it does not open the window: its usage, and the answer where there is no
/// display.
@Command(
    name = "open",
    description = "open the window; it is what a call without a subcommand does")
final class OpenWork implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PATH[:LINE]",
      description =
          "a repository's folder or a file in it; without one, the last repository, on a first"
              + " start the sample")
  private @Nullable String path;

  @Override
  public Integer call() throws Trouble {
    throw new Trouble(
        Trouble.Kind.COULD_NOT,
        "there is no display here, so the window cannot open"
            + (path == null ? "" : " " + path)
            + "; see 'reproof --help' for what the command line does");
  }
}
