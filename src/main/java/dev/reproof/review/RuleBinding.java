package dev.reproof.review;

import dev.reproof.tracker.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Binds the rules of a file to checks by their words.
public final class RuleBinding {
  private RuleBinding() {}

  /// The checks that a rule's words bind; empty if no machine can check it.
  public static Set<String> checksOf(String rule) {
    String text = rule.toLowerCase(Locale.ROOT);
    Set<String> checks = new LinkedHashSet<>();
    if (has(text, "every checkbox", "all checkboxes", "every box")) {
      checks.add("open-box");
    }
    if (has(text, "exit code", "exit-code")) {
      checks.addAll(List.of("missing-exit-code", "failed-command"));
    }
    if (has(text, "timed out", "truncated", "summary")) {
      checks.addAll(List.of("missing-exit-code", "not-rerun"));
    }
    if (has(text, "changes_requested")) {
      checks.add("review-incomplete");
    }
    boolean checkpoint = has(text, "checkpoint", "hash");
    if (checkpoint) {
      checks.addAll(List.of("missing-checkpoint", "checkpoint-elsewhere", "checkpoint-unknown"));
    }
    if (checkpoint && has(text, "before starting", "before next", "before moving")) {
      checks.add("started-early");
    }
    if (has(text, "git checkout", "git reset", "destructive git")) {
      checks.add("destructive-git");
    }
    if (has(text, "cannot start", "cannot execute", "blocked until")) {
      checks.add("order");
    }
    if (has(text, "contradictory")) {
      checks.add("board-mismatch");
    }
    if (has(text, "p0", "gate")) {
      checks.addAll(List.of("gate-mismatch", "verdict-incomplete"));
    }
    return checks;
  }

  /// Whether a check follows a rule: it binds one, and what it says of the order of packets is
  /// read, or bound to their checkpoints.
  static boolean isChecked(String rule, NamedPackets packets) {
    Set<String> checks = checksOf(rule);
    return !checks.isEmpty()
        && (!checks.contains("order")
            || checks.contains("started-early")
            || OrderRule.of(rule, packets).isWhollyRead());
  }

  /// The lowest rule that binds a check.
  static Optional<Integer> ruleOf(String check, List<Rule> rules) {
    return rules.stream()
        .filter(r -> checksOf(r.text()).contains(check))
        .map(Rule::number)
        .min(Integer::compare);
  }

  private static boolean has(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
