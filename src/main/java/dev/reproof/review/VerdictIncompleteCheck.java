package dev.reproof.review;

import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An approved packet's evidence lacks its gates, its commands, its residual risk or its rollback,
/// or one is a placeholder.
final class VerdictIncompleteCheck implements PacketCheck {
  private static final Pattern LEVEL =
      Pattern.compile("^(?:\\[[ xX]\\]\\s+)?\\**P[0-9]\\b[^:|]{0,60}:\\**\\s*");

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
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    if (reviewed.isApproved() && packet.section().isPresent()) {
      List<String> missing = missing(reviewed);
      if (!missing.isEmpty()) {
        found.add(
            packet,
            Where.block(packet, BlockKind.VERDICT),
            "the evidence lacks its " + String.join(", its ", missing));
      }
    }
  }

  private static List<String> missing(Reviewed reviewed) {
    Packet packet = reviewed.packet();
    List<String> missing = new ArrayList<>();
    if (!saysGates(packet)) {
      missing.add("gates");
    }
    if (reviewed.countingRecords().isEmpty() && !has(packet, BlockKind.COMMANDS)) {
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

  /// Whether a gate, or anything under their label, says something: not `P0: PASS | FAIL`.
  private static boolean saysGates(Packet packet) {
    return !packet.gates().isEmpty()
        || packet.evidence().stream()
            .flatMap(e -> e.blocks().stream())
            .filter(b -> b.kind() == BlockKind.GATES)
            .flatMap(b -> b.items().stream())
            .map(i -> LEVEL.matcher(i.text()).replaceFirst(""))
            .anyMatch(t -> !Placeholder.isPlaceholder(t));
  }

  private static boolean has(Packet packet, BlockKind kind) {
    for (Evidence evidence : packet.evidence()) {
      for (Block block : evidence.blocks()) {
        if (block.kind() == kind && !block.isBlank()) {
          return true;
        }
      }
    }
    return false;
  }
}
