package dev.reproof.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command `reproof` itself.
@Command(
    name = "reproof",
    description = "Is what this tracker says true?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    footer = {
      "",
      "Without a subcommand the window opens: reproof [PATH[:LINE]].",
      "Exit codes: 0 nothing wrong, 1 the work says no, 2 the call is wrong or the",
      "input cannot be read, 3 it could not be checked or done."
    })
final class Root {
  private final Surroundings here;

  @Option(
      names = "--stacktrace",
      scope = CommandLine.ScopeType.INHERIT,
      description = "with a failure, show where in the program it happened")
  private boolean stacktrace;

  Root(Surroundings here) {
    this.here = here;
  }

  Surroundings here() {
    return here;
  }

  boolean showsStacktrace() {
    return stacktrace;
  }
}
