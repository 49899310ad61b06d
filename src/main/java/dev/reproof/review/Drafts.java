package dev.reproof.review;

import dev.reproof.evidence.Run;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.PacketCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drafts a verdict from facts that anybody can look up again.
public final class Drafts {
  /// A run as one line of evidence: `` `go test` -> exit 0 (3.1s, 13 tests; log sha256:9f3c1e2a)
  /// ``.
  public static String line(PacketCommand command, Run run) {
    return "`" + command.text() + "` -> " + RecordLines.of(command, run, "", "").result();
  }

  private final DraftInput input;
  private final List<Draft.Fact> facts = new ArrayList<>();
  private final List<Intent.RecordedLine> lines = new ArrayList<>();
  private final SettledCommands settled;

  private Drafts(DraftInput input) {
    this.input = input;
    this.settled = new SettledCommands(input);
  }

  /// The draft, with what blocks an approval.
  public static Draft draft(DraftInput input) {
    return new Drafts(input).draft();
  }

  private Draft draft() {
    collectRuns();
    Map<String, Intent.GateValue> gates = new DraftGates(input, settled).all();
    List<Draft.Blocked> blocks = new Blockers(input, settled, gates).all();
    String verdict =
        input.wanted() != null
            ? input.wanted()
            : blocks.isEmpty() ? "APPROVED" : "CHANGES_REQUESTED";
    Intent.VerdictForm form =
        new Intent.VerdictForm(
            verdict,
            gates,
            findings(verdict, blocks),
            input.risk(),
            input.rollback(),
            input.files(),
            BoardWords.status(input.tracker(), BoardWords.columnOf(verdict)),
            verdict,
            input.reviewer());
    facts.addAll(new DraftFacts(input, settled).of(form, blocks));
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
                command.text() + " -> " + line.result(),
                command.text(),
                run.get().id(),
                input.line(command.line())));
      } else if (!waiver.isBlank() && SettledCommands.neverRuns(command)) {
        lines.add(RecordLines.neverRun(command, waiver, input.reviewer()));
      } else if (command.isRequired()) {
        facts.add(
            new Draft.Fact(
                command.text() + " has no run on this tree",
                command.text(),
                null,
                input.line(command.line())));
      }
    }
  }

  private List<String> findings(String verdict, List<Draft.Blocked> blocks) {
    if (verdict.equals("APPROVED") || !input.findings().isEmpty()) {
      return input.findings();
    }
    List<String> findings = new ArrayList<>();
    for (PacketCommand command : input.packet().commands()) {
      Optional<Run> run = input.runs().counting(command);
      if (command.isRequired() && run.isPresent() && !settled.holds(command)) {
        findings.add("P0: command " + command.n() + " " + SettledCommands.ended(run.get()));
      }
    }
    if (findings.isEmpty() && verdict.equals("CHANGES_REQUESTED")) {
      blocks.forEach(b -> findings.add("P1: " + b.message()));
    }
    return findings;
  }
}
