package dev.reproof.review;

import dev.reproof.tracker.Block;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Packet;
import java.util.Set;
import java.util.regex.Pattern;

/// The implementer and the reviewer of an approved packet are the same, or there is no reviewer.
final class SelfReviewCheck implements PacketCheck {
  private static final Pattern REVIEWER = Pattern.compile("(?i)reviewer: *\\p{L}{2}");
  private static final Pattern LABEL = Pattern.compile("(?i)reviewe(?:r|d by)");
  private static final Set<String> NOBODY = Set.of("UNASSIGNED", "TBD", "TODO", "NONE", "N/A", "?");

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
    if (reviewer.isEmpty() || NOBODY.contains(reviewer)) {
      if (namesReviewer(packet)) {
        return;
      }
      found.add(packet, Where.row(packet), "approved, and no reviewer is named");
    } else if (reviewer.equals(implementer) || reviewer.equals("SELF")) {
      found.add(
          packet,
          Where.row(packet),
          "implementer and reviewer are the same: "
              + packet.row().flatMap(r -> r.cell(Column.REVIEWER)).map(Cell::text).orElse(""));
    }
  }

  /// Whether an evidence says who reviewed, in its heading, `Review Record (Reviewer: Ada)`, or in
  /// a line of its own, `Reviewer: Ada`.
  private static boolean namesReviewer(Packet packet) {
    return packet.evidence().stream()
        .anyMatch(e -> headingNames(e) || e.blocks().stream().anyMatch(SelfReviewCheck::names));
  }

  private static boolean headingNames(Evidence evidence) {
    String heading = evidence.heading();
    return heading != null && REVIEWER.matcher(heading).find();
  }

  private static boolean names(Block block) {
    return LABEL.matcher(block.label()).matches()
        && !block.isBlank()
        && block.items().stream().map(i -> Approved.plain(i.text())).noneMatch(NOBODY::contains);
  }
}
