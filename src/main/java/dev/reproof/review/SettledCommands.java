package dev.reproof.review;

import dev.reproof.command.Command;
import dev.reproof.command.Mark;
import dev.reproof.evidence.Run;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import java.util.Optional;

/// Which commands of a packet stand in no approval's way: they pass here, or are waived.
final class SettledCommands {
  private final DraftInput input;

  SettledCommands(DraftInput input) {
    this.input = input;
  }

  List<PacketCommand> required() {
    return input.packet().commands().stream().filter(PacketCommand::isRequired).toList();
  }

  boolean holds(PacketCommand command) {
    return input.runs().passes(command)
        || input.waivers().containsKey(command.n())
            && (neverRuns(command) || input.runs().counting(command).isPresent());
  }

  /// A placeholder is never run: only a waiver settles it.
  static boolean neverRuns(PacketCommand command) {
    return Command.of(command.written()).has(Mark.PLACEHOLDER);
  }

  /// Why a command is not settled.
  String why(PacketCommand command) {
    String what = "required command " + command.n();
    return input
        .runs()
        .counting(command)
        .map(r -> what + " " + ended(r))
        .orElse(
            what
                + (neverRuns(command)
                    ? " is a placeholder, which is never run; waive it with a reason"
                    : " has no run on this tree; rerun it"));
  }

  static String ended(Run run) {
    return switch (run.outcome()) {
      case FAILED -> "exits " + run.exitCode() + " on rerun";
      case TIMED_OUT -> "timed out on rerun";
      case NO_TESTS_RAN -> "ran no tests on rerun";
      case CACHED -> "took a cached result on rerun";
      case FLAKY -> "is flaky: it failed before on the same tree";
      case NOT_ATTRIBUTABLE -> "has no exit code of its own on rerun";
      case COULD_NOT_START -> "could not start here";
      case CANCELLED, INTERRUPTED -> "was stopped on rerun";
      case OUTPUT_INCOMPLETE -> "did not leave all that it printed";
      case PASSED -> "passed";
      case NOT_RUN -> "was not run";
    };
  }

  Optional<PacketCommand> of(WrittenCommand written) {
    return input.packet().commands().stream()
        .filter(c -> c.text().equals(written.folded()))
        .findFirst();
  }
}
