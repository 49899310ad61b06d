package dev.reproof.review;

import dev.reproof.tracker.Packet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what one check finds.
final class Findings {
  private final Check check;
  private final @Nullable Integer rule;
  private final List<Problem> problems = new ArrayList<>();

  Findings(Check check, @Nullable Integer rule) {
    this.check = check;
    this.rule = rule;
  }

  /// Lets the check look at a whole tracker; what it has found.
  List<Problem> find(LintInput input) {
    check.find(input, this);
    return problems;
  }

  /// Lets the check look at one packet, if it is one of those that do.
  void look(Reviewed reviewed) {
    if (check instanceof PacketCheck own) {
      own.look(reviewed, this);
    }
  }

  /// The same check with nothing found.
  Findings afresh() {
    return new Findings(check, rule);
  }

  boolean isOfPackets() {
    return check instanceof PacketCheck;
  }

  void add(Packet packet, int line, String message) {
    add(packet, line, message, check.severity());
  }

  void add(Packet packet, int line, String message, Severity severity) {
    problems.add(
        new Problem(check.id(), severity, packet.id(), line, rule, message, check.nextStep()));
  }

  List<Problem> problems() {
    return problems;
  }
}
