package dev.reproof.review;

import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One hash stands for packets of different trackers.
final class SharedCheckpointCheck implements Check {
  /// A hash has at least so many digits.
  private static final int SHORTEST = 7;

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
    NavigableMap<String, String> elsewhere = new TreeMap<>(input.hashesElsewhere());
    for (Reviewed reviewed : input.reviewed()) {
      Packet packet = reviewed.packet();
      for (Hash hash : packet.commitHashes()) {
        String other = reviewed.isApproved() ? holder(elsewhere, hash.digits()) : null;
        if (other != null) {
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

  /// The tracker that holds the same commit, by as many digits, fewer or more; null if none does.
  private static @Nullable String holder(NavigableMap<String, String> elsewhere, String digits) {
    for (int length = SHORTEST; length < digits.length(); length++) {
      String shorter = elsewhere.get(digits.substring(0, length));
      if (shorter != null) {
        return shorter;
      }
    }
    Map.Entry<String, String> longer = elsewhere.ceilingEntry(digits);
    return longer != null && longer.getKey().startsWith(digits) ? longer.getValue() : null;
  }
}
