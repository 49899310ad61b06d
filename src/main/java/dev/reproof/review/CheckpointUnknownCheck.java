package dev.reproof.review;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A recorded hash names no commit, one that HEAD does not reach, or one that touches none of the
/// files that the packet says it changed.
final class CheckpointUnknownCheck implements Check {
  static final String ID = "checkpoint-unknown";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "A recorded hash names no commit, one that HEAD does not reach, or one that touches none"
        + " of the files that the packet says it changed.";
  }

  @Override
  public String nextStep() {
    return "look the commit up in the history, and record the right hash";
  }

  @Override
  public boolean needsRepository() {
    return true;
  }

  @Override
  public void find(LintInput input, Findings found) {
    for (Reviewed reviewed : input.reviewed()) {
      Packet packet = reviewed.packet();
      if (!reviewed.isApproved()) {
        continue;
      }
      boolean own = !packet.checkpoints().isEmpty();
      List<String> hashes =
          own ? packet.checkpoints().stream().map(Hash::digits).toList() : packet.boardHashes();
      String wrong = hashes.isEmpty() ? "" : wrong(packet, hashes, input.commits());
      if (!wrong.isEmpty()) {
        int line =
            own
                ? packet
                    .section()
                    .map(s -> s.line(packet.checkpoints().getFirst().line()))
                    .orElse(1)
                : Where.row(packet);
        found.add(packet, line, wrong);
      }
    }
  }

  /// What is wrong with the first hash; the files may be in the commit of any.
  private static String wrong(
      Packet packet, List<String> hashes, Map<String, Optional<CommitFacts>> commits) {
    String hash = hashes.getFirst();
    Optional<CommitFacts> commit = commits.get(hash);
    if (commit == null) {
      return "";
    }
    if (commit.isEmpty()) {
      return "the checkpoint " + hash + " names no commit of this repository";
    }
    if (!commit.get().reachable()) {
      return "the checkpoint " + hash + " is not in the history of HEAD";
    }
    if (!commits.keySet().containsAll(hashes)) {
      return "";
    }
    List<String> files =
        hashes.stream()
            .map(h -> commits.getOrDefault(h, Optional.empty()))
            .flatMap(Optional::stream)
            .flatMap(c -> c.files().stream())
            .toList();
    boolean touches = TouchedFiles.of(packet).areIn(files);
    return touches
        ? ""
        : "the checkpoint " + hash + " touches none of the files that the packet says it changed";
  }
}
