package dev.reproof.session;

import dev.reproof.evidence.LeftProcess;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.run.Orphans;
import dev.reproof.tracker.WrittenCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The runs that were kept for a repository: their outputs, whether they are whole, and what they
/// left behind.
final class KeptRuns {
  private final Ground ground;

  KeptRuns(Ground ground) {
    this.ground = ground;
  }

  /// The output of a run beside that of another; of the run of the same command before it, where
  /// `other` is empty.
  ///
  /// @throws Trouble if there is no such run, or none before it
  OutputDiff diff(String runId, String other) throws Trouble {
    try {
      Run now = kept(runId);
      Run before =
          other.isEmpty()
              ? runBefore(now)
                  .orElseThrow(
                      () ->
                          new Trouble(
                              Trouble.Kind.INPUT,
                              "no earlier run of “" + now.command() + "” is kept to compare with"))
              : kept(other);
      return OutputDiff.of(before, now);
    } catch (IOException e) {
      throw Troubles.of("reading the kept outputs", e);
    }
  }

  /// A kept run; the id may be shortened as long as it is the only one.
  ///
  /// @throws Trouble if there is none, or several begin so
  Run kept(String id) throws Trouble {
    try {
      return ground
          .needRuns()
          .run(id)
          .orElseThrow(
              () ->
                  new Trouble(
                      Trouble.Kind.INPUT,
                      "no run " + id + " is kept here, or several begin so; see 'reproof runs'"));
    } catch (IOException e) {
      throw Troubles.of("reading the kept runs", e);
    }
  }

  /// The last kept run of the same command before this one that printed something to compare.
  private Optional<Run> runBefore(Run now) throws Trouble {
    String command = WrittenCommand.fold(now.command());
    return ground.kept().runs().stream()
        .filter(r -> WrittenCommand.fold(r.command()).equals(command))
        .filter(r -> !r.output().path().isEmpty() && r.startedAt().isBefore(now.startedAt()))
        .reduce((a, b) -> b);
  }

  /// The first kept record that is not as it was written; empty if all are whole.
  Optional<String> firstBad() throws Trouble {
    try {
      if (ground.repository().isEmpty()) {
        return Optional.empty();
      }
      return ground.needRuns().firstBad();
    } catch (IOException e) {
      throw Troubles.of("reading the kept runs", e);
    }
  }

  /// Why the kept output of a run is no longer what was kept; empty if it is.
  Optional<String> badOutput(String run) throws Trouble {
    try {
      Optional<Run> kept = ground.needRuns().run(run);
      return kept.isEmpty() ? Optional.empty() : ground.needRuns().badOutput(kept.get());
    } catch (IOException e) {
      throw Troubles.of("reading the output of run " + run, e);
    }
  }

  /// The processes that runs left behind when this program was killed.
  List<LeftProcess> orphans() throws Trouble {
    if (ground.repository().isEmpty()) {
      return List.of();
    }
    return Orphans.of(
        ground.kept().runs().stream()
            .filter(r -> r.outcome() == Outcome.INTERRUPTED)
            .map(Run::id)
            .collect(Collectors.toSet()));
  }

  /// Ends those processes; gives the ones that would not.
  List<LeftProcess> stopOrphans() throws Trouble {
    List<LeftProcess> stay = new ArrayList<>();
    for (LeftProcess orphan : orphans()) {
      try {
        if (!Orphans.stop(orphan)) {
          stay.add(orphan);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Trouble(
            Trouble.Kind.COULD_NOT, "interrupted while process " + orphan.pid() + " was ended", e);
      }
    }
    return stay;
  }
}
