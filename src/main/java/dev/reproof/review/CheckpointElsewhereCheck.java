package dev.reproof.review;

import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Packet;

/// The hash of an approved packet stands in the file, but neither in its evidence nor in its board
/// row.
final class CheckpointElsewhereCheck implements Check {
  @Override
  public String id() {
    return "checkpoint-elsewhere";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String docs() {
    return "The hash of an approved packet stands in the file, but neither in its evidence nor in"
        + " its board row.";
  }

  @Override
  public String nextStep() {
    return "record the hash in the packet's own evidence";
  }

  @Override
  public void find(LintInput input, Findings found) {
    Hashes hashes = input.hashes();
    for (Reviewed reviewed : input.reviewed()) {
      Packet packet = reviewed.packet();
      if (reviewed.isApproved() && !Hashes.hasOwn(packet) && hashes.hasAny(packet)) {
        found.add(
            packet,
            Where.block(packet, BlockKind.COMMIT),
            "the checkpoint hash stands elsewhere in the file, not in the packet's evidence");
      }
    }
  }
}
