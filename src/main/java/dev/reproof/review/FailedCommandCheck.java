package dev.reproof.review;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import java.util.List;
import java.util.regex.Pattern;

/// A required command failed in an approved packet, and nobody waived it.
final class FailedCommandCheck implements PacketCheck {
  private static final Pattern FAILED =
      Pattern.compile(
          "(?i)^\\W*(?:build failed|failed|fail\\b|partial\\b|failure|red\\b|❌|✗).*",
          Pattern.DOTALL);

  @Override
  public String id() {
    return "failed-command";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "A required command failed in an approved packet, and nobody waived it.";
  }

  @Override
  public String nextStep() {
    return "rerun it; if the failure is accepted, record a waiver with its reason and who gives it";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    if (reviewed.isApproved()) {
      List<Claims.Entry> counting = reviewed.counting();
      for (PacketCommand command : packet.commands()) {
        if (command.isRequired()) {
          find(packet, command, counting, found);
        }
      }
    }
  }

  private static void find(
      Packet packet, PacketCommand required, List<Claims.Entry> counting, Findings found) {
    for (Claims.Entry entry : counting) {
      String command = entry.command();
      if (command == null || !CommandMatch.of(required.text(), command).covers()) {
        continue;
      }
      if (isFailure(entry, required.passingExit()) && !Waivers.isWaived(entry.result())) {
        String how = entry.exit() == null ? "failed" : "failed (exit " + entry.exit() + ")";
        found.add(
            packet, entry.line(), "required command " + required.n() + " " + how + ", no waiver");
        return;
      }
    }
  }

  static boolean isFailure(Claims.Entry entry, int passingExit) {
    Integer exit = entry.exit();
    if (exit == null) {
      return FAILED.matcher(entry.result()).matches();
    }
    Integer expected = entry.expected();
    return exit != passingExit && !exit.equals(expected);
  }
}
