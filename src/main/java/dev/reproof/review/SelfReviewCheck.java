package dev.reproof.review;

import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Packet;

/// The implementer and the reviewer of an approved packet are the same, or there is no reviewer.
final class SelfReviewCheck implements PacketCheck {
  @Override
  public String id() {
    return "self-review";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String docs() {
    return "The implementer and the reviewer of an approved packet are the same, or there is no"
        + " reviewer.";
  }

  @Override
  public String nextStep() {
    return "let somebody else review it, and name them";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    boolean hasColumn = packet.row().flatMap(r -> r.cell(Column.REVIEWER)).isPresent();
    if (!reviewed.isApproved() || !hasColumn) {
      return;
    }
    String reviewer = packet.reviewer().map(Approved::plain).orElse("");
    String implementer = packet.implementer().map(Approved::plain).orElse("");
    if (reviewer.isEmpty() || reviewer.equals("UNASSIGNED")) {
      found.add(packet, Where.row(packet), "approved, and no reviewer is named");
    } else if (reviewer.equals(implementer)) {
      found.add(
          packet,
          Where.row(packet),
          "implementer and reviewer are the same: "
              + packet.row().flatMap(r -> r.cell(Column.REVIEWER)).map(Cell::text).orElse(""));
    }
  }
}
