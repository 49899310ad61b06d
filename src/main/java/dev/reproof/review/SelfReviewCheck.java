package dev.reproof.review;

import dev.reproof.tracker.Block;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Packet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The implementer and the reviewer of an approved packet are the same, or there is no reviewer.
final class SelfReviewCheck implements PacketCheck {
  private static final Pattern REVIEWER = Pattern.compile("(?i)reviewer: *\\p{L}{2}");
  private static final Pattern LABEL = Pattern.compile("(?i)reviewe(?:r|d by)");
  private static final Set<String> NOBODY = Set.of("UNASSIGNED", "TBD", "TODO", "NONE", "N/A", "?");

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;&+/]\\s*|\\s+AND\\s+");
  private static final Pattern AROUND = Pattern.compile("^[\\s@(]+|[\\s)]+$");

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
    if (!reviewed.isApproved() || !reviewed.hasReviewerColumn()) {
      return;
    }
    Set<String> reviewer = names(packet.reviewer().orElse(""));
    Set<String> implementer = names(packet.implementer().orElse(""));
    if (reviewer.isEmpty()) {
      if (namesReviewer(packet)) {
        return;
      }
      found.add(packet, Where.row(packet), "approved, and no reviewer is named");
    } else if (reviewer.equals(implementer) || reviewer.equals(Set.of("SELF"))) {
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
        && block.items().stream().noneMatch(i -> names(i.text()).isEmpty());
  }

  /// The people that a cell names, in capitals, in whatever order: `@mira, Jonas` are MIRA and
  /// JONAS, and `(none)` is nobody.
  private static Set<String> names(String cell) {
    Set<String> names = new HashSet<>();
    String all = AROUND.matcher(Approved.plain(cell)).replaceAll("");
    for (String part : NOBODY.contains(all) ? new String[0] : BETWEEN.split(all)) {
      String name = AROUND.matcher(part).replaceAll("");
      if (!name.isEmpty() && !NOBODY.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
