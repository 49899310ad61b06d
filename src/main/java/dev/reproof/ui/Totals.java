package dev.reproof.ui;

import dev.reproof.review.Lint;
import dev.reproof.review.Severity;
import dev.reproof.session.OpenTracker;
import dev.reproof.tracker.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What the packets of a tracker come to: their boxes, its problems, in how many packets there are
/// errors, in how many a verdict is drafted, and who implements and reviews, in the order of their
/// names.
public record Totals(
    int boxesChecked,
    int boxes,
    long errors,
    long warnings,
    long withErrors,
    int drafted,
    List<String> implementers,
    List<String> reviewers) {
  static final Totals NOTHING = new Totals(0, 0, 0, 0, 0, 0, List.of(), List.of());

  public Totals {
    implementers = List.copyOf(implementers);
    reviewers = List.copyOf(reviewers);
  }

  static Totals of(OpenTracker open, List<PacketRow> rows) {
    Lint lint = open.lint();
    return of(rows, lint.count(Severity.ERROR), lint.count(Severity.WARNING));
  }

  /// Of some packets of a tracker, with the problems that are theirs.
  public static Totals of(List<PacketRow> rows) {
    return of(
        rows,
        rows.stream().mapToLong(PacketRow::errors).sum(),
        rows.stream().mapToLong(PacketRow::warnings).sum());
  }

  private static Totals of(List<PacketRow> rows, long errors, long warnings) {
    int checked = 0;
    int boxes = 0;
    long withErrors = 0;
    int drafted = 0;
    TreeSet<String> implementers = new TreeSet<>();
    TreeSet<String> reviewers = new TreeSet<>();
    for (PacketRow row : rows) {
      Packet packet = row.packet();
      checked += packet.boxesChecked();
      boxes += packet.boxes().size();
      withErrors += row.errors() > 0 ? 1 : 0;
      drafted += row.drafted() ? 1 : 0;
      packet.implementer().ifPresent(implementers::add);
      packet.reviewer().ifPresent(reviewers::add);
    }
    return new Totals(
        checked,
        boxes,
        errors,
        warnings,
        withErrors,
        drafted,
        new ArrayList<>(implementers),
        new ArrayList<>(reviewers));
  }
}
