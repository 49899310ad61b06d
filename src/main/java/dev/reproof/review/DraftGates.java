package dev.reproof.review;

import dev.reproof.tracker.Intent;
import dev.reproof.tracker.PacketCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The gates of a draft: what the runs say of P0, what findings fail, and what the reviewer says.
final class DraftGates {
  /// The level that a finding begins with, as a whole word: `P2P` is none.
  private static final Pattern LEVEL = Pattern.compile("\\s*\\(?(P[0-9]+)\\b");

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
      if (input.findings().stream().anyMatch(f -> isOf(level, f))) {
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

  private static boolean isOf(String level, String finding) {
    Matcher begins = LEVEL.matcher(finding);
    return begins.lookingAt() && begins.group(1).equals(level);
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
