package dev.reproof.review;

import dev.reproof.tracker.Packet;

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
    for (Reviewed reviewed : input.reviewed()) {
      Packet packet = reviewed.packet();
      if (packet.row().isEmpty()) {
        continue;
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
          && !Hashes.declaresNone(packet)) {
        without = packet;
      }
    }
  }
}
