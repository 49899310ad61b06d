package dev.reproof.review;

import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Packet;
import java.util.ArrayList;
import java.util.List;

/// An approved packet's evidence lacks its gates, its commands, its residual risk or its rollback,
/// or one is a placeholder.
final class VerdictIncompleteCheck implements Check {
  @Override
  public String id() {
    return "verdict-incomplete";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String docs() {
    return "An approved packet's evidence lacks its gates, its commands, its residual risk or its"
        + " rollback, or one is a placeholder.";
  }

  @Override
  public String nextStep() {
    return "write what is missing; “None.” is an answer";
  }

  @Override
  public void find(LintInput input, Findings found) {
    for (Packet packet : input.tracker().packets()) {
      if (Approved.is(packet) && packet.section().isPresent()) {
        List<String> missing = missing(packet);
        if (!missing.isEmpty()) {
          found.add(
              packet,
              Where.block(packet, BlockKind.VERDICT),
              "the evidence lacks its " + String.join(", its ", missing));
        }
      }
    }
  }

  private static List<String> missing(Packet packet) {
    List<String> missing = new ArrayList<>();
    if (packet.gates().isEmpty() && !has(packet, BlockKind.GATES)) {
      missing.add("gates");
    }
    if (Claims.countingRecords(packet).isEmpty() && !has(packet, BlockKind.COMMANDS)) {
      missing.add("commands");
    }
    if (!has(packet, BlockKind.RISK)) {
      missing.add("residual risk");
    }
    if (!has(packet, BlockKind.ROLLBACK)) {
      missing.add("rollback");
    }
    return missing;
  }

  private static boolean has(Packet packet, BlockKind kind) {
    return packet.evidence().stream()
        .flatMap(e -> e.blocks().stream())
        .filter(b -> b.kind() == kind)
        .anyMatch(b -> !b.isBlank());
  }
}
