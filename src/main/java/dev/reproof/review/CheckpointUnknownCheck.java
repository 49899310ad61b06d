package dev.reproof.review;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import java.util.List;
import java.util.Optional;

/// A recorded hash names no commit, one that HEAD does not reach, or one that touches none of the
/// files that the packet says it changed.
final class CheckpointUnknownCheck implements Check {
  @Override
  public String id() {
    return "checkpoint-unknown";
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
      if (!reviewed.isApproved() || packet.checkpoints().isEmpty()) {
        continue;
      }
      Hash hash = packet.checkpoints().getFirst();
      Optional<CommitFacts> commit = input.commits().get(hash.digits());
      if (commit != null) {
        String wrong = wrong(hash.digits(), commit, ClaimedFiles.of(packet));
        int line = packet.section().map(s -> s.line(hash.line())).orElse(1);
        if (!wrong.isEmpty()) {
          found.add(packet, line, wrong);
        }
      }
    }
  }

  private static String wrong(String hash, Optional<CommitFacts> commit, List<String> claimed) {
    if (commit.isEmpty()) {
      return "the checkpoint " + hash + " names no commit of this repository";
    }
    if (!commit.get().reachable()) {
      return "the checkpoint " + hash + " is not in the history of HEAD";
    }
    boolean touches =
        claimed.isEmpty() || commit.get().files().stream().anyMatch(claimed::contains);
    return touches
        ? ""
        : "the checkpoint " + hash + " touches none of the files that the packet says it changed";
  }
}
