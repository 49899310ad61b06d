package dev.reproof.review;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;

/// A packet is approved or in progress while an approved one before it on the board has no
/// checkpoint hash.
final class StartedEarlyCheck implements Check {
  @Override
  public String id() {
    return "started-early";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "A packet is approved or in progress while an approved one before it on the board has no"
        + " checkpoint hash.";
  }

  @Override
  public String nextStep() {
    return "record the earlier packet's checkpoint first";
  }

  @Override
  public boolean needsRule() {
    return true;
  }

  @Override
  public void find(LintInput input, Findings found) {
    Hashes hashes = input.hashes();
    Packet without = null;
    int board = -1;
    for (Reviewed reviewed : input.reviewed()) {
      Packet packet = reviewed.packet();
      int own = packet.row().map(Row::board).orElse(-1);
      if (own < 0) {
        continue;
      }
      if (own != board) {
        board = own;
        without = null;
      }
      if (without != null && Approved.isBegun(packet)) {
        found.add(
            packet,
            Where.row(packet),
            "begun while packet " + without.id() + " before it has no checkpoint hash");
      }
      if (without == null
          && reviewed.isApproved()
          && !hashes.hasAny(packet)
          && !hashes.declaresNone(packet)) {
        without = packet;
      }
    }
  }
}
