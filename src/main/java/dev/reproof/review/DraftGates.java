package dev.reproof.review;

import dev.reproof.tracker.Intent;
import dev.reproof.tracker.PacketCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The gates of a draft: what the runs say of P0, what findings fail, and what the reviewer says.
final class DraftGates {
  private final DraftInput input;
  private final SettledCommands settled;

  DraftGates(DraftInput input, SettledCommands settled) {
    this.input = input;
    this.settled = settled;
  }

  /// By level, in order.
  Map<String, Intent.GateValue> all() {
    Map<String, Intent.GateValue> gates = new LinkedHashMap<>();
    List<PacketCommand> required = settled.required();
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
    List<PacketCommand> open = required.stream().filter(c -> !settled.holds(c)).toList();
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
            .map(r -> "command " + first.n() + " " + SettledCommands.ended(r))
            .orElse("command " + first.n() + " was not rerun");
    return new Intent.GateValue("FAIL", reason);
  }
}
