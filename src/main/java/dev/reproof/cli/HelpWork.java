package dev.reproof.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reproof help`: the usage, as `--help` prints it.
@Command(name = "help", description = "show this usage, or that of one subcommand")
final class HelpWork implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SUBCOMMAND",
      description = "the subcommand to explain")
  private @Nullable String subcommand;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("a subcommand needs its specification");
    }
    CommandLine program = own.parent().commandLine();
    CommandLine asked =
        subcommand == null ? program : program.getSubcommands().get(subcommand.strip());
    if (asked == null) {
      throw new ParameterException(
          program,
          "there is no subcommand "
              + subcommand
              + "; there are "
              + String.join(", ", program.getSubcommands().keySet()));
    }
    asked.usage(asked.getOut());
    return 0;
  }
}
