package dev.reproof.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the checks found in one tracker: problems in line order, rules that no check covers, and
/// checks that were skipped with the reason.
public final class Lint {
  private final List<Problem> problems;
  private final List<NotChecked> notChecked;
  private final List<Skipped> skipped;

  /// Made when first asked for; two threads may both make it, and make the same.
  private @Nullable Map<String, List<Problem>> byPacket;

  public Lint(List<Problem> problems, List<NotChecked> notChecked, List<Skipped> skipped) {
    this.problems = List.copyOf(problems);
    this.notChecked = List.copyOf(notChecked);
    this.skipped = List.copyOf(skipped);
  }

  /// A rule of the file that no check covers.
  public record NotChecked(int rule, String text) {}

  /// A check that needs what is not there.
  public record Skipped(String check, String reason) {}

  public List<Problem> problems() {
    return problems;
  }

  public List<NotChecked> notChecked() {
    return notChecked;
  }

  public List<Skipped> skipped() {
    return skipped;
  }

  public long count(Severity severity) {
    return problems.stream().filter(p -> p.severity() == severity).count();
  }

  /// The problems of a packet, in line order.
  public List<Problem> of(String packet) {
    Map<String, List<Problem>> known = byPacket;
    if (known == null) {
      known = new HashMap<>();
      for (Problem problem : problems) {
        String own = problem.packet();
        if (own != null) {
          known.computeIfAbsent(own, p -> new ArrayList<>()).add(problem);
        }
      }
      known.replaceAll((p, list) -> List.copyOf(list));
      known = Map.copyOf(known);
      byPacket = known;
    }
    return known.getOrDefault(packet, List.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Lint lint
        && problems.equals(lint.problems)
        && notChecked.equals(lint.notChecked)
        && skipped.equals(lint.skipped);
  }

  @Override
  public int hashCode() {
    return problems.hashCode();
  }

  @Override
  public String toString() {
    return "Lint" + problems;
  }
}
