package dev.reproof.review;

import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;

/// One hash stands for packets of different trackers.
final class SharedCheckpointCheck implements Check {
  @Override
  public String id() {
    return "shared-checkpoint";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String docs() {
    return "One hash stands for packets of different trackers.";
  }

  @Override
  public String nextStep() {
    return "make a checkpoint of this packet's own paths";
  }

  @Override
  public boolean needsRepository() {
    return true;
  }

  @Override
  public void find(LintInput input, Findings found) {
    if (input.hashesElsewhere().isEmpty()) {
      return;
    }
    for (Reviewed reviewed : input.reviewed()) {
      Packet packet = reviewed.packet();
      for (Hash hash : packet.commitHashes()) {
        String other = input.hashesElsewhere().get(hash.digits());
        if (reviewed.isApproved() && other != null) {
          int line = packet.section().map(s -> s.line(hash.line())).orElse(1);
          found.add(
              packet,
              line,
              "the checkpoint " + hash.digits() + " stands for a packet of " + other + " too");
          break;
        }
      }
    }
  }
}
