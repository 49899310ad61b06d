package dev.reproof.review;

import dev.reproof.command.Command;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;

/// A command that the tracker asks for or records throws work away: git checkout --, git restore,
/// git reset --hard, git clean -fd or a kin of them.
final class DestructiveGitCheck implements PacketCheck {
  @Override
  public String id() {
    return "destructive-git";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "A command that the tracker asks for or records throws work away: git checkout --, git"
        + " restore, git reset --hard, git clean -fd or a kin of them.";
  }

  @Override
  public String nextStep() {
    return "do not run it on a work tree that others share; take it out of the tracker";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    for (PacketCommand command : packet.commands()) {
      if (Command.losesChangesByGit(command.written())) {
        int line = packet.section().map(s -> s.line(command.line())).orElse(1);
        found.add(
            packet,
            line,
            "command "
                + command.n()
                + " throws work away: "
                + SafeText.oneLine(command.text(), 80));
      }
    }
  }
}
