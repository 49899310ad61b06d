package dev.reproof.review;

import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Packet;

/// An approved packet has no commit hash, neither in its evidence nor in its board row nor in a
/// line of the file that names it.
final class MissingCheckpointCheck implements Check {
  @Override
  public String id() {
    return "missing-checkpoint";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "An approved packet has no commit hash, neither in its evidence nor in its board row nor"
        + " in a line of the file that names it.";
  }

  @Override
  public String nextStep() {
    return "make the checkpoint commit and record its hash in the packet's evidence";
  }

  @Override
  public void find(LintInput input, Findings found) {
    Hashes hashes = input.hashes();
    for (Reviewed reviewed : input.reviewed()) {
      Packet packet = reviewed.packet();
      if (!reviewed.isApproved() || hashes.hasAny(packet)) {
        continue;
      }
      boolean declared = hashes.declaresNone(packet);
      found.add(
          packet,
          Where.block(packet, BlockKind.COMMIT),
          declared
              ? "no checkpoint hash; the file says that none is needed"
              : "approved, and no checkpoint hash is recorded",
          declared ? Severity.WARNING : Severity.ERROR);
    }
  }
}
