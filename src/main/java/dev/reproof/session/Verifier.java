package dev.reproof.session;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.evidence.Run;
import dev.reproof.review.Claims;
import dev.reproof.review.TouchedFiles;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds what a tracker records against the kept runs and the commits.
final class Verifier {
  private static final Pattern LOG = Pattern.compile("\\blog sha256:([0-9a-f]{8,64})");

  private final Ground ground;
  private final Map<String, Boolean> reachable = new HashMap<>();

  Verifier(Ground ground) {
    this.ground = ground;
  }

  Verification verify(OpenTracker open) throws Trouble {
    List<Run> runs = ground.kept().runs();
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

  private Verification.Line line(String path, Packet packet, Claims.Entry entry, List<Run> runs)
      throws Trouble {
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
    String reason = same.isEmpty() ? noRun() : "no kept run of it has this exit code";
    Matcher log = LOG.matcher(entry.result());
    String sha256 = log.find() ? log.group(1) : "";
    for (Run run : same.reversed()) {
      if (!Objects.equals(run.exitCode(), entry.exit())) {
        continue;
      }
      if (!run.output().sha256().startsWith(sha256)) {
        reason = "no kept run of it printed what the record's hash names";
      } else if (!isInHistory(run.tree().head())) {
        reason = "its run was on a commit that is not in the history of HEAD";
      } else {
        return new Verification.Line(path, packet.id(), entry.line(), run.id(), "");
      }
    }
    return new Verification.Line(path, packet.id(), entry.line(), null, reason);
  }

  private String noRun() {
    return ground.repository().isPresent()
        ? "no kept run"
        : "no kept run: the tracker lies in no git repository";
  }

  /// Whether HEAD reaches a commit; a run before the first commit has none.
  private boolean isInHistory(String head) throws Trouble {
    Boolean known = reachable.get(head);
    if (known == null) {
      known = head.isEmpty() || ground.commit(head).filter(CommitFacts::reachable).isPresent();
      reachable.put(head, known);
    }
    return known;
  }

  private Verification.CheckpointLine checkpoint(String path, Packet packet, Hash hash)
      throws Trouble {
    int line = packet.section().map(s -> s.line(hash.line())).orElse(1);
    String unknown = "cannot be looked up: the tracker lies in no git repository";
    String reason = "";
    if (ground.repository().isPresent()) {
      Optional<CommitFacts> commit = ground.commit(hash.digits());
      boolean reached = commit.filter(CommitFacts::reachable).isPresent();
      unknown = reached ? "" : ground.leftOut().map(w -> "could not be checked: " + w).orElse("");
      reason = reason(commit, TouchedFiles.of(packet));
    }
    boolean checked = unknown.isEmpty();
    return new Verification.CheckpointLine(
        path,
        packet.id(),
        line,
        hash.digits(),
        checked,
        checked && reason.isEmpty(),
        checked ? reason : unknown);
  }

  private static String reason(Optional<CommitFacts> commit, TouchedFiles claimed) {
    if (commit.isEmpty()) {
      return "names no commit of this repository";
    }
    if (!commit.get().reachable()) {
      return "is not in the history of HEAD";
    }
    return claimed.areIn(commit.get().files())
        ? ""
        : "touches none of the files that the packet says it changed";
  }
}
