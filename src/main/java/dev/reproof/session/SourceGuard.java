package dev.reproof.session;

import dev.reproof.review.Lint;
import dev.reproof.review.Problem;
import dev.reproof.review.Refusals;
import dev.reproof.review.RunsHere;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may not be typed into a packet's source: what its buttons would refuse. A box of a command
/// is not ticked without a passing run, and an approval that makes a new error is none.
final class SourceGuard {
  private final Packet before;
  private final Packet after;

  SourceGuard(Packet before, Packet after) {
    this.before = before;
    this.after = after;
  }

  /// The boxes of commands that were ticked.
  List<Box> ticked() {
    List<String> already = new ArrayList<>();
    before.boxes().stream().filter(Box::checked).forEach(b -> already.add(b.text()));
    return after.boxes().stream()
        .filter(b -> b.checked() && b.command().isPresent())
        .filter(b -> !already.remove(b.text()))
        .toList();
  }

  /// The first of these boxes that may not be ticked.
  Optional<Box> refused(List<Box> ticked, RunsHere runs) {
    return ticked.stream().filter(b -> !Refusals.mayTick(after, b, runs)).findFirst();
  }

  /// The errors that an approval which was typed makes.
  List<Problem> against(Lint lintBefore, Lint lintAfter) {
    return approves() ? Refusals.madeBy(after.id(), lintBefore, lintAfter) : List.of();
  }

  private boolean approves() {
    String was = before.status().orElse("");
    String is = after.status().orElse("");
    return StatusColumn.lowers(is, was)
        || isApproval(after.verdict()) && !isApproval(before.verdict());
  }

  private static boolean isApproval(Optional<Verdict> verdict) {
    return verdict
        .filter(v -> v.word().startsWith("APPROVED") || v.word().equals("GO"))
        .isPresent();
  }
}
