package dev.reproof.review;

import dev.reproof.tracker.Box;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What takes back the claim that a problem contradicts: a box is unticked, or the packet set to
/// CHANGES_REQUESTED. None raises a claim.
public final class QuickFixes {
  private QuickFixes() {}

  /// A way to take a claim back, as the edits that it makes pending.
  public record QuickFix(Kind kind, List<Intent> intents) {
    public QuickFix {
      intents = List.copyOf(intents);
    }

    /// What is taken back.
    public enum Kind {
      UNTICK,
      SET_BACK
    }
  }

  /// The kinds of ways for a problem of a packet, the smallest first; none for a note. It looks at
  /// the packet alone.
  public static List<QuickFix.Kind> kinds(Packet packet, Problem problem) {
    List<QuickFix.Kind> kinds = new ArrayList<>();
    if (problem.severity() == Severity.NOTE) {
      return kinds;
    }
    if (tickedAt(packet, problem.line()).isPresent()) {
      kinds.add(QuickFix.Kind.UNTICK);
    }
    if (Approved.isOnBoard(packet)
        && (cell(packet, Column.STATUS).isPresent()
            || cell(packet, Column.REVIEW_STATE).isPresent())) {
      kinds.add(QuickFix.Kind.SET_BACK);
    }
    return kinds;
  }

  /// These ways with their edits, in the words of the tracker.
  public static List<QuickFix> of(Tracker tracker, Packet packet, Problem problem) {
    List<QuickFix> fixes = new ArrayList<>();
    for (QuickFix.Kind kind : kinds(packet, problem)) {
      List<Intent> intents =
          switch (kind) {
            case UNTICK ->
                tickedAt(packet, problem.line()).stream().map(box -> untick(packet, box)).toList();
            case SET_BACK -> setBack(tracker, packet);
          };
      fixes.add(new QuickFix(kind, intents));
    }
    return fixes;
  }

  private static Optional<Box> tickedAt(Packet packet, int line) {
    Section section = packet.section().orElse(null);
    return section == null
        ? Optional.empty()
        : packet.boxes().stream()
            .filter(b -> b.checked() && section.line(b.line()) == line)
            .findFirst();
  }

  private static Intent untick(Packet packet, Box box) {
    List<Box> alike = packet.boxes().stream().filter(b -> b.text().equals(box.text())).toList();
    return new Intent.TickBox(packet.id(), box.text(), Math.max(0, alike.indexOf(box)), false);
  }

  private static List<Intent> setBack(Tracker tracker, Packet packet) {
    List<Intent> intents = new ArrayList<>();
    String word = BoardWords.status(tracker, StatusColumn.CHANGES_REQUESTED);
    cell(packet, Column.STATUS).ifPresent(c -> intents.add(set(packet, c, word)));
    cell(packet, Column.REVIEW_STATE)
        .ifPresent(c -> intents.add(set(packet, c, "CHANGES_REQUESTED")));
    return intents;
  }

  private static Optional<Cell> cell(Packet packet, Column column) {
    return packet.row().flatMap(r -> r.cell(column));
  }

  private static Intent set(Packet packet, Cell cell, String value) {
    return new Intent.SetCell(packet.id(), cell.column(), value, cell.text());
  }
}
