package dev.reproof.review;

import dev.reproof.tracker.Box;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;

/// A gate's box and the evidence's gate line of an approved packet disagree, or all gates are
/// ticked with no evidence at all.
final class GateMismatchCheck implements PacketCheck {
  @Override
  public String id() {
    return "gate-mismatch";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String docs() {
    return "A gate's box and the evidence's gate line of an approved packet disagree, or all gates"
        + " are ticked with no evidence at all.";
  }

  @Override
  public String nextStep() {
    return "make the box and the evidence say the same";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    Section section = packet.section().orElse(null);
    if (section == null || !reviewed.isApproved()) {
      return;
    }
    for (Box box : packet.boxes()) {
      Gate mark = box.gateMark();
      if (mark == null || !box.checked()) {
        continue;
      }
      if (hasNoEvidence(packet)) {
        found.add(
            packet, section.line(box.line()), "every gate is ticked, and there is no evidence");
        return;
      }
      Gate said = packet.gates().get(mark.level());
      if (said != null && disagree(mark, said)) {
        found.add(
            packet,
            section.line(said.line()),
            (mark.word().isEmpty()
                    ? "the box of " + mark.level() + " is ticked"
                    : "the box says " + mark.level() + " " + mark.word())
                + ", the evidence says "
                + said.level()
                + ": "
                + said.word());
        break;
      }
    }
  }

  private static boolean hasNoEvidence(Packet packet) {
    return packet.records().isEmpty()
        && packet.boxes().stream().filter(b -> b.gate().isPresent()).allMatch(Box::checked)
        && packet.evidence().stream()
            .allMatch(
                e ->
                    e.gates().isEmpty()
                        && e.verdicts().isEmpty()
                        && e.blocks().stream().allMatch(b -> b.isBlank()));
  }

  private static boolean disagree(Gate box, Gate said) {
    boolean silent = box.word().isEmpty() && said.saysNotApplicable();
    if (silent || box.saysNotApplicable()) {
      return false;
    }
    if (isFailure(box)) {
      return said.word().equals("PASS");
    }
    return switch (said.word()) {
      case "N/A", "FAIL", "PARTIAL", "BLOCKED", "OPEN" -> true;
      default -> false;
    };
  }

  private static boolean isFailure(Gate box) {
    return box.word().startsWith("FAIL");
  }
}
