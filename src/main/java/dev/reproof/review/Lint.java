package dev.reproof.review;

import java.util.List;

/// What the checks found in one tracker: problems in line order, rules that no check covers, and
/// checks that were skipped with the reason.
public record Lint(List<Problem> problems, List<NotChecked> notChecked, List<Skipped> skipped) {
  public Lint {
    problems = List.copyOf(problems);
    notChecked = List.copyOf(notChecked);
    skipped = List.copyOf(skipped);
  }

  /// A rule of the file that no check covers.
  public record NotChecked(int rule, String text) {}

  /// A check that needs what is not there.
  public record Skipped(String check, String reason) {}

  public long count(Severity severity) {
    return problems.stream().filter(p -> p.severity() == severity).count();
  }

  public List<Problem> of(String packet) {
    return problems.stream().filter(p -> packet.equals(p.packet())).toList();
  }
}
