package dev.reproof.review;

import dev.reproof.command.Command;
import dev.reproof.command.Mark;
import dev.reproof.evidence.Run;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Drafts a verdict from facts that anybody can look up again.
public final class Drafts {
  /// A run as one line of evidence: `` `go test` -> exit 0 (3.1s, 13 tests; log sha256:9f3c1e2a)
  /// ``.
  public static String line(PacketCommand command, Run run) {
    return "`" + command.text() + "` -> " + RecordLines.of(command, run, "", "").result();
  }

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
  private final List<Draft.Fact> facts = new ArrayList<>();
  private final List<Intent.RecordedLine> lines = new ArrayList<>();

  private Drafts(DraftInput input) {
    this.input = input;
  }

  /// The draft, with what blocks an approval.
  public static Draft draft(DraftInput input) {
    return new Drafts(input).draft();
  }

  private Draft draft() {
    collectRuns();
    List<Draft.Blocked> blocks = blocks();
    String verdict =
        input.wanted() != null
            ? input.wanted()
            : blocks.isEmpty() ? "APPROVED" : "CHANGES_REQUESTED";
    Intent.VerdictForm form =
        new Intent.VerdictForm(
            verdict,
            gates(),
            findings(verdict, blocks),
            input.risk(),
            input.rollback(),
            input.files(),
            BoardWords.status(input.tracker(), BoardWords.columnOf(verdict)),
            verdict,
            input.reviewer());
    collectFacts(form, blocks);
    return new Draft(verdict, blocks, facts, form, lines);
  }

  private void collectRuns() {
    for (PacketCommand command : input.packet().commands()) {
      Optional<Run> run = input.runs().counting(command);
      String waiver = input.waivers().getOrDefault(command.n(), "");
      if (run.isPresent()) {
        Intent.RecordedLine line = RecordLines.of(command, run.get(), waiver, input.reviewer());
        lines.add(line);
        facts.add(
            new Draft.Fact(
                command.text() + " -> " + line.result(), run.get().id(), absolute(command.line())));
      } else if (!waiver.isBlank() && neverRuns(command)) {
        lines.add(RecordLines.neverRun(command, waiver, input.reviewer()));
      } else if (command.isRequired()) {
        facts.add(
            new Draft.Fact(
                command.text() + " has no run on this tree", null, absolute(command.line())));
      }
    }
  }

  /// The facts behind the lines that come from no single run.
  private void collectFacts(Intent.VerdictForm form, List<Draft.Blocked> blocks) {
    input
        .waivers()
        .forEach(
            (n, reason) ->
                facts.add(
                    new Draft.Fact(
                        "command " + n + " is waived by " + input.reviewer() + ": " + reason,
                        null,
                        null)));
    input.differences().forEach(d -> facts.add(new Draft.Fact("file " + d, null, lineOfFiles())));
    form.gates().forEach((level, gate) -> facts.add(gate(level, gate)));
    for (String level : List.of("P0", "P1", "P2")) {
      if (hasBox(level) && !form.gates().containsKey(level)) {
        facts.add(new Draft.Fact("gate " + level + " is for the reviewer to decide", null, null));
      }
    }
    facts.add(
        blocks.isEmpty()
            ? new Draft.Fact("verdict " + form.verdict() + ": nothing blocks APPROVED", null, null)
            : new Draft.Fact(
                "verdict "
                    + form.verdict()
                    + ": "
                    + blocks.size()
                    + (blocks.size() == 1 ? " reason blocks" : " reasons block")
                    + " APPROVED",
                null,
                blocks.getFirst().line()));
  }

  private boolean hasBox(String level) {
    return input.packet().boxes().stream()
        .anyMatch(b -> b.gate().filter(g -> g.level().equals(level)).isPresent());
  }

  /// The run behind the gate of execution, else the line that says the same in the file.
  private Draft.Fact gate(String level, Intent.GateValue gate) {
    String text =
        "gate " + level + " " + gate.word() + (gate.reason().isEmpty() ? "" : ": " + gate.reason());
    Gate own = input.packet().gates().get(level);
    if (own != null
        && own.word().equals(gate.word())
        && own.reason().equals(gate.reason())
        && input.packet().section().isPresent()) {
      return new Draft.Fact(text, null, absolute(own.line()));
    }
    Optional<Run> run =
        level.equals("P0") && !input.gates().containsKey(level) ? runOfGate() : Optional.empty();
    return new Draft.Fact(text, run.map(Run::id).orElse(null), null);
  }

  private Optional<Run> runOfGate() {
    List<PacketCommand> required =
        input.packet().commands().stream().filter(PacketCommand::isRequired).toList();
    return required.stream()
        .filter(c -> !isSettled(c))
        .findFirst()
        .or(() -> required.stream().findFirst())
        .flatMap(input.runs()::counting);
  }

  private @Nullable Integer lineOfFiles() {
    return input.packet().evidence().stream()
        .flatMap(e -> e.block(BlockKind.FILES).stream())
        .findFirst()
        .map(b -> absolute(b.line()))
        .orElse(null);
  }

  private int absolute(int line) {
    return input.packet().section().map(s -> s.line(line)).orElse(1);
  }

  private List<Draft.Blocked> blocks() {
    List<Draft.Blocked> blocks = new ArrayList<>();
    for (PacketCommand command : input.packet().commands()) {
      if (command.isRequired() && !isSettled(command)) {
        blocks.add(blocked("failed-command", absolute(command.line()), why(command)));
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
                        absolute(own == null ? 0 : own.line()),
                        "gate " + level + " is FAIL: " + gate.reason()));
              }
            });
    for (Problem problem : input.lint().of(input.packet().id())) {
      if (problem.severity() == Severity.ERROR && !SETTLED_BY_RUNS.contains(problem.check())) {
        blocks.add(blocked(problem.check(), problem.line(), problem.message()));
      }
    }
    return blocks;
  }

  private static Draft.Blocked blocked(String check, int line, String message) {
    return new Draft.Blocked("APPROVED", check, line, message);
  }

  private boolean isSettled(PacketCommand command) {
    return input.runs().passes(command)
        || input.waivers().containsKey(command.n())
            && (neverRuns(command) || input.runs().counting(command).isPresent());
  }

  /// A placeholder is never run: only a waiver settles it.
  private static boolean neverRuns(PacketCommand command) {
    return Command.of(command.written()).has(Mark.PLACEHOLDER);
  }

  private String why(PacketCommand command) {
    String what = "required command " + command.n();
    return input
        .runs()
        .counting(command)
        .map(r -> what + " " + ended(r))
        .orElse(
            what
                + (neverRuns(command)
                    ? " is a placeholder, which is never run; waive it with a reason"
                    : " has no run on this tree; rerun it"));
  }

  private static String ended(Run run) {
    return switch (run.outcome()) {
      case FAILED -> "exits " + run.exitCode() + " on rerun";
      case TIMED_OUT -> "timed out on rerun";
      case NO_TESTS_RAN -> "ran no tests on rerun";
      case CACHED -> "took a cached result on rerun";
      case FLAKY -> "is flaky: it failed before on the same tree";
      case NOT_ATTRIBUTABLE -> "has no exit code of its own on rerun";
      case COULD_NOT_START -> "could not start here";
      case CANCELLED, INTERRUPTED -> "was stopped on rerun";
      case OUTPUT_INCOMPLETE -> "printed more than is kept";
      case PASSED -> "passed";
      case NOT_RUN -> "was not run";
    };
  }

  /// The boxes that recording an approval ticks by itself.
  private boolean isTickedByRecord(Box box) {
    return switch (box.kind()) {
      case GATE ->
          box.gate()
              .map(g -> gates().get(g.level()))
              .filter(g -> !g.word().equals("FAIL"))
              .isPresent();
      case VERDICT, EXIT_CODES -> true;
      case COMMAND -> box.command().flatMap(this::commandOf).filter(this::isSettled).isPresent();
      case PLAIN -> false;
    };
  }

  private Optional<PacketCommand> commandOf(WrittenCommand written) {
    return input.packet().commands().stream()
        .filter(c -> c.text().equals(written.folded()))
        .findFirst();
  }

  private Map<String, Intent.GateValue> gates() {
    Map<String, Intent.GateValue> gates = new LinkedHashMap<>();
    List<PacketCommand> required =
        input.packet().commands().stream().filter(PacketCommand::isRequired).toList();
    boolean anyRun = required.stream().anyMatch(c -> input.runs().counting(c).isPresent());
    if (anyRun) {
      gates.put("P0", executionGate(required));
    }
    for (String level : List.of("P0", "P1", "P2")) {
      if (input.findings().stream().anyMatch(f -> f.startsWith(level))) {
        gates.put(level, new Intent.GateValue("FAIL", "see the findings"));
      }
    }
    gates.putAll(input.gates());
    Map<String, Intent.GateValue> inOrder = new LinkedHashMap<>();
    gates.keySet().stream()
        .sorted()
        .forEach(
            level -> inOrder.put(level, gates.getOrDefault(level, new Intent.GateValue("", ""))));
    return inOrder;
  }

  private Intent.GateValue executionGate(List<PacketCommand> required) {
    List<PacketCommand> open = required.stream().filter(c -> !isSettled(c)).toList();
    if (open.isEmpty()) {
      return new Intent.GateValue(
          "PASS",
          required.size() == 1
              ? "the required command rerun here"
              : "all " + required.size() + " required commands rerun here");
    }
    PacketCommand first = open.getFirst();
    String reason =
        input
            .runs()
            .counting(first)
            .map(r -> "command " + first.n() + " " + ended(r))
            .orElse("command " + first.n() + " was not rerun");
    return new Intent.GateValue("FAIL", reason);
  }

  private List<String> findings(String verdict, List<Draft.Blocked> blocks) {
    if (verdict.equals("APPROVED") || !input.findings().isEmpty()) {
      return input.findings();
    }
    List<String> findings = new ArrayList<>();
    for (PacketCommand command : input.packet().commands()) {
      Optional<Run> run = input.runs().counting(command);
      if (command.isRequired() && run.isPresent() && !isSettled(command)) {
        findings.add("P0: command " + command.n() + " " + ended(run.get()));
      }
    }
    if (findings.isEmpty() && verdict.equals("CHANGES_REQUESTED")) {
      blocks.forEach(b -> findings.add("P1: " + b.message()));
    }
    return findings;
  }
}
