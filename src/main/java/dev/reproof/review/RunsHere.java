package dev.reproof.review;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import java.util.Optional;

/// The kept runs of a packet that were made on the present tree; those on another are never
/// counted.
public final class RunsHere {
  private final List<Run> runs;

  private RunsHere(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /// Those of `runs`, in the order of time, that belong to this tree.
  public static RunsHere on(Tree tree, List<Run> runs) {
    return new RunsHere(runs.stream().filter(r -> !r.isStale(tree)).toList());
  }

  /// The run of a command that counts: the last one, or, where that only took an old result, the
  /// last that passed.
  public Optional<Run> counting(PacketCommand command) {
    List<Run> own = of(command);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Run last = own.getLast();
    if (last.outcome() == Outcome.CACHED) {
      return Optional.of(
          own.reversed().stream().filter(r -> r.outcome().passed()).findFirst().orElse(last));
    }
    return Optional.of(last);
  }

  /// Whether a passing run stands behind a command.
  public boolean passes(PacketCommand command) {
    return counting(command).filter(r -> r.outcome().passed()).isPresent();
  }

  private List<Run> of(PacketCommand command) {
    return runs.stream()
        .filter(r -> r.outcome() != Outcome.NOT_RUN)
        .filter(r -> WrittenCommand.fold(r.command()).equals(command.text()))
        .toList();
  }
}
