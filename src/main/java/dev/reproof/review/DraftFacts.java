package dev.reproof.review;

import dev.reproof.evidence.Run;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.PacketCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The facts behind the lines of a draft that come from no single run.
final class DraftFacts {
  private final DraftInput input;
  private final SettledCommands settled;

  DraftFacts(DraftInput input, SettledCommands settled) {
    this.input = input;
    this.settled = settled;
  }

  List<Draft.Fact> of(Intent.VerdictForm form, List<Draft.Blocked> blocks) {
    List<Draft.Fact> facts = new ArrayList<>();
    input
        .waivers()
        .forEach(
            (n, reason) ->
                facts.add(
                    new Draft.Fact(
                        "command " + n + " is waived by " + input.reviewer() + ": " + reason,
                        null,
                        null)));
    input
        .differences()
        .forEach(d -> facts.add(new Draft.Fact("file " + d, path(d), null, lineOfFiles())));
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
                blocks.getFirst().line() == 0 ? null : blocks.getFirst().line()));
    return facts;
  }

  /// The path in `PATH is changed and not claimed`, or the like of it.
  private static String path(String difference) {
    return difference.substring(0, Math.max(0, difference.lastIndexOf(" is ")));
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
      return new Draft.Fact(text, null, input.line(own.line()));
    }
    Optional<Run> run =
        level.equals("P0") && !input.gates().containsKey(level) ? runOfGate() : Optional.empty();
    return new Draft.Fact(text, run.map(Run::id).orElse(null), null);
  }

  private Optional<Run> runOfGate() {
    List<PacketCommand> required = settled.required();
    return required.stream()
        .filter(c -> !settled.holds(c))
        .findFirst()
        .or(() -> required.stream().findFirst())
        .flatMap(input.runs()::counting);
  }

  private @Nullable Integer lineOfFiles() {
    return input.packet().evidence().stream()
        .flatMap(e -> e.block(BlockKind.FILES).stream())
        .findFirst()
        .map(b -> input.line(b.line()))
        .orElse(null);
  }
}
