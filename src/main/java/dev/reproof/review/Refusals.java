package dev.reproof.review;

import dev.reproof.tracker.Box;
import dev.reproof.tracker.Packet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What the rules of a tracker refuse, judged on the text as it would be.
public final class Refusals {
  private Refusals() {}

  /// The errors of a packet that an edit would make: there after it, and not before; the lowest
  /// rule first.
  public static List<Problem> madeBy(String packet, Lint before, Lint after) {
    List<Problem> rest = new ArrayList<>(errors(packet, after));
    for (Problem old : errors(packet, before)) {
      rest.stream()
          .filter(p -> p.check().equals(old.check()) && Objects.equals(p.message(), old.message()))
          .findFirst()
          .ifPresent(rest::remove);
    }
    rest.sort(Comparator.comparingInt(Refusals::rule).thenComparingInt(Problem::line));
    return List.copyOf(rest);
  }

  private static int rule(Problem problem) {
    return problem.rule() == null ? Integer.MAX_VALUE : problem.rule();
  }

  /// The errors that stand against an approval: all of the packet but its own missing checkpoint.
  public static List<Problem> againstApproval(Packet after, Lint lint) {
    List<Problem> against = new ArrayList<>();
    for (Problem problem : errors(after.id(), lint)) {
      if (!problem.check().equals("missing-checkpoint")
          && !problem.check().equals("checkpoint-unknown")) {
        against.add(problem);
      }
    }
    return List.copyOf(against);
  }

  /// The same problems at the lines that they have in the text before the edit; at line 0 those
  /// that it does not have, for the edit's own text is never written.
  public static List<Problem> inTextBefore(List<Problem> made, Lint before) {
    List<Problem> told = new ArrayList<>();
    for (Problem problem : made) {
      int line =
          before.problems().stream()
              .filter(
                  p -> p.check().equals(problem.check()) && p.message().equals(problem.message()))
              .filter(p -> Objects.equals(p.packet(), problem.packet()))
              .mapToInt(Problem::line)
              .findFirst()
              .orElse(0);
      told.add(problem.at(line));
    }
    return List.copyOf(told);
  }

  /// Whether a required command's box may be ticked: only with a passing run here behind it, or a
  /// waiver in the evidence.
  public static boolean mayTick(Packet packet, Box box, RunsHere runs) {
    if (box.command().isEmpty()) {
      return true;
    }
    String text = box.command().get().folded();
    boolean passes =
        packet.commands().stream().filter(c -> c.text().equals(text)).anyMatch(runs::passes);
    boolean waived =
        Claims.counting(packet).stream()
            .filter(e -> text.equals(e.command()))
            .anyMatch(e -> Waivers.isWaived(e.result()));
    return passes || waived;
  }

  private static List<Problem> errors(String packet, Lint lint) {
    return lint.of(packet).stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }
}
