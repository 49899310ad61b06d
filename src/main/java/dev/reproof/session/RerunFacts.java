package dev.reproof.session;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Sums up what the last runs of a packet's commands say.
final class RerunFacts {
  private RerunFacts() {}

  /// Tells which files moved since a run.
  interface Moved {
    List<String> since(Run run) throws Trouble;
  }

  static RerunFact of(Packet packet, List<Run> runs, Tree now, Moved moved) throws Trouble {
    Set<String> files = new TreeSet<>();
    int ran = 0;
    int passed = 0;
    boolean stale = false;
    List<PacketCommand> commands = packet.commands();
    for (PacketCommand command : commands) {
      Optional<Run> last =
          runs.reversed().stream()
              .filter(r -> r.outcome() != Outcome.NOT_RUN)
              .filter(r -> WrittenCommand.fold(r.command()).equals(command.text()))
              .findFirst();
      if (last.isPresent()) {
        ran++;
        passed += last.get().outcome().passed() ? 1 : 0;
        if (last.get().isStale(now)) {
          stale = true;
          files.addAll(moved.since(last.get()));
        }
      }
    }
    return new RerunFact(commands.size(), ran, passed, stale, List.copyOf(files));
  }
}
