package dev.reproof.review;

import dev.reproof.command.Command;
import dev.reproof.command.Mark;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import java.util.Set;
import java.util.stream.Collectors;

/// What a command reports cannot be its result: a pipe, “|| true”, “; echo $?”, a trailing “&”, a
/// placeholder, a path that only its author has, a reader of standard input.
final class UnprovableCommandCheck implements PacketCheck {
  @Override
  public String id() {
    return "unprovable-command";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String docs() {
    return "What a command reports cannot be its result: a pipe, “|| true”, “; echo $?”, a trailing"
        + " “&”, a placeholder, a path that only its author has, a reader of standard"
        + " input.";
  }

  @Override
  public String nextStep() {
    return "ask for a command whose own exit code tells";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    for (PacketCommand command : packet.commands()) {
      Set<Mark> marks = Command.unprovable(command.written());
      if (!marks.isEmpty()) {
        String why = marks.stream().map(Mark::words).collect(Collectors.joining(", "));
        int line = packet.section().map(s -> s.line(command.line())).orElse(1);
        found.add(packet, line, "command " + command.n() + " cannot show its own result: " + why);
      }
    }
  }
}
