package dev.reproof.review;

import dev.reproof.text.SafeText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What blocks an approval.
final class Blockers {
  private static final Set<String> SETTLED_BY_RUNS =
      Set.of(
          "missing-exit-code",
          "failed-command",
          "not-rerun",
          "open-box",
          "missing-checkpoint",
          "checkpoint-unknown",
          "review-incomplete");

  private final DraftInput input;
  private final SettledCommands settled;
  private final Map<String, Intent.GateValue> gates;

  Blockers(DraftInput input, SettledCommands settled, Map<String, Intent.GateValue> gates) {
    this.input = input;
    this.settled = settled;
    this.gates = gates;
  }

  List<Draft.Blocked> all() {
    List<Draft.Blocked> blocks = new ArrayList<>();
    for (PacketCommand command : input.packet().commands()) {
      if (command.isRequired() && !settled.holds(command)) {
        blocks.add(blocked("failed-command", input.line(command.line()), settled.why(command)));
      }
    }
    Section section = input.packet().section().orElse(null);
    for (Box box : input.packet().boxes()) {
      if (section != null && !box.checked() && !isTickedByRecord(box)) {
        blocks.add(
            blocked(
                "open-box",
                section.line(box.line()),
                "open box: “" + SafeText.oneLine(box.text(), 80) + "”"));
      }
    }
    input
        .gates()
        .forEach(
            (level, gate) -> {
              if (gate.word().equals("FAIL")) {
                Gate own = input.packet().gates().get(level);
                blocks.add(
                    blocked(
                        "verdict-incomplete",
                        input.line(own == null ? 0 : own.line()),
                        "gate " + level + " is FAIL" + behind(gate.reason())));
              }
            });
    for (Problem problem : input.lint().of(input.packet().id())) {
      if (problem.severity() == Severity.ERROR && !SETTLED_BY_RUNS.contains(problem.check())) {
        blocks.add(blocked(problem.check(), problem.line(), problem.message()));
      }
    }
    if (Objects.equals(input.wanted(), "APPROVED") && !input.findings().isEmpty()) {
      blocks.add(blocked("open-box", 0, "a finding is typed: remove it, or request changes"));
    }
    return blocks;
  }

  private static String behind(String reason) {
    return reason.isBlank() ? "" : ": " + reason;
  }

  private Draft.Blocked blocked(String check, int line, String message) {
    Integer rule = RuleBinding.ruleOf(check, input.tracker().rules()).orElse(null);
    return new Draft.Blocked("APPROVED", check, rule, line, message);
  }

  /// The boxes that recording an approval ticks by itself.
  private boolean isTickedByRecord(Box box) {
    return switch (box.kind()) {
      case GATE ->
          box.gate()
              .map(g -> gates.get(g.level()))
              .filter(g -> !g.word().equals("FAIL"))
              .isPresent();
      case VERDICT, EXIT_CODES -> true;
      case COMMAND -> box.command().flatMap(settled::of).filter(settled::holds).isPresent();
      case PLAIN -> false;
    };
  }
}
