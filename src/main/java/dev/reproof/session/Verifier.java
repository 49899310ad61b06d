package dev.reproof.session;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.evidence.Run;
import dev.reproof.repo.Repository;
import dev.reproof.review.ClaimedFiles;
import dev.reproof.review.Claims;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.WrittenCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Holds what a tracker records against the kept runs and the commits.
final class Verifier {
  private final Ground ground;

  Verifier(Ground ground) {
    this.ground = ground;
  }

  Verification verify(OpenTracker open) throws Trouble {
    List<Run> runs = ground.runs();
    List<Verification.Line> lines = new ArrayList<>();
    List<Verification.CheckpointLine> checkpoints = new ArrayList<>();
    for (Packet packet : open.tracker().packets()) {
      if (!Claims.countingRecords(packet).isEmpty()) {
        for (Claims.Entry entry : Claims.counting(packet)) {
          lines.add(line(open.path(), packet, entry, runs));
        }
      }
      for (Hash hash : packet.checkpoints()) {
        checkpoints.add(checkpoint(open.path(), packet, hash));
      }
    }
    return new Verification(lines, checkpoints);
  }

  private static Verification.Line line(
      String path, Packet packet, Claims.Entry entry, List<Run> runs) {
    String command = entry.command();
    if (command == null) {
      return new Verification.Line(path, packet.id(), entry.line(), null, "no command is recorded");
    }
    List<Run> same =
        runs.stream()
            .filter(
                r ->
                    r.tracker().equals(path)
                        && r.packet().equals(packet.id())
                        && WrittenCommand.fold(r.command()).equals(command))
            .toList();
    Optional<Run> agreeing =
        same.reversed().stream()
            .filter(r -> Objects.equals(r.exitCode(), entry.exit()))
            .findFirst();
    if (agreeing.isPresent()) {
      return new Verification.Line(path, packet.id(), entry.line(), agreeing.get().id(), "");
    }
    String reason = same.isEmpty() ? "no kept run" : "no kept run of it has this exit code";
    return new Verification.Line(path, packet.id(), entry.line(), null, reason);
  }

  private Verification.CheckpointLine checkpoint(String path, Packet packet, Hash hash)
      throws Trouble {
    int line = packet.section().map(s -> s.line(hash.line())).orElse(1);
    Repository repository = ground.needRepository();
    try {
      Optional<CommitFacts> commit = repository.commit(hash.digits());
      String reason = reason(commit, ClaimedFiles.of(packet));
      return new Verification.CheckpointLine(
          path, packet.id(), line, hash.digits(), reason.isEmpty(), reason);
    } catch (IOException e) {
      throw Troubles.of("looking up " + hash.digits(), e);
    }
  }

  private static String reason(Optional<CommitFacts> commit, List<String> claimed) {
    if (commit.isEmpty()) {
      return "names no commit of this repository";
    }
    if (!commit.get().reachable()) {
      return "is not in the history of HEAD";
    }
    boolean touches =
        claimed.isEmpty() || commit.get().files().stream().anyMatch(claimed::contains);
    return touches ? "" : "touches none of the files that the packet says it changed";
  }
}
