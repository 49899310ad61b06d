package dev.reproof.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All checks, in the order of rules.md.
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new OpenBoxCheck(),
          new MissingExitCodeCheck(),
          new FailedCommandCheck(),
          new NotRerunCheck(),
          new MissingCheckpointCheck(),
          new CheckpointElsewhereCheck(),
          new CheckpointUnknownCheck(),
          new StartedEarlyCheck(),
          new OrderCheck(),
          new ReviewIncompleteCheck(),
          new VerdictIncompleteCheck(),
          new GateMismatchCheck(),
          new BoardMismatchCheck(),
          new CommandDriftCheck(),
          new SelfReviewCheck(),
          new SharedCheckpointCheck(),
          new UnprovableCommandCheck(),
          new DestructiveGitCheck(),
          new HiddenTextCheck());

  /// From so many packets on the checks run side by side.
  private static final int MANY = 300;

  private Checks() {}

  /// A check as it is explained.
  public record Explanation(String id, Severity severity, String docs, String nextStep) {}

  /// Runs the checks over a tracker.
  public static Lint lint(LintInput input) {
    List<Problem> problems = new ArrayList<>();
    List<Lint.Skipped> skipped = new ArrayList<>();
    String whySkipped = input.whySkipped();
    List<Findings> running = new ArrayList<>();
    for (Check check : ALL) {
      Optional<Integer> rule = RuleBinding.ruleOf(check.id(), input.tracker().rules());
      if (check.needsRepository() && whySkipped != null) {
        skipped.add(new Lint.Skipped(check.id(), whySkipped));
      } else if (!check.needsRule() || rule.isPresent()) {
        running.add(new Findings(check, rule.orElse(null)));
      }
    }
    boolean many = input.tracker().packets().size() > MANY;
    (many ? running.parallelStream() : running.stream()).forEach(f -> f.find(input));
    running.forEach(f -> problems.addAll(f.problems()));
    problems.sort(Comparator.comparingInt(Problem::line).thenComparing(Problem::check));
    List<Lint.NotChecked> notChecked =
        input.tracker().rules().stream()
            .filter(r -> RuleBinding.checksOf(r.text()).isEmpty())
            .map(r -> new Lint.NotChecked(r.number(), r.text()))
            .toList();
    return new Lint(problems, notChecked, skipped);
  }

  /// What each check finds, for people.
  public static List<Explanation> explanations() {
    return ALL.stream()
        .map(c -> new Explanation(c.id(), c.severity(), c.docs(), c.nextStep()))
        .toList();
  }

  /// What one check finds; empty if there is no such check.
  public static Optional<Explanation> explain(String id) {
    return explanations().stream().filter(e -> e.id().equals(id)).findFirst();
  }
}
