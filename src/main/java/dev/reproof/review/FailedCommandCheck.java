package dev.reproof.review;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import java.util.List;
import java.util.regex.Pattern;

/// A required command failed in an approved packet, and nobody waived it.
final class FailedCommandCheck implements PacketCheck {
  private static final Pattern FAILED =
      Pattern.compile(
          "(?i)^\\W*(?:build"
              + " failed|fail(?:ed|ures?)?\\b(?!\\s*[:=]?\\s*0\\b)|partial\\b|red\\b(?!\\s\\w)|❌|✗).*",
          Pattern.DOTALL);

  /// `exit 1 (expected: no stale markers)`; `(expected exit 0)` says the contrary.
  private static final Pattern CALLED_EXPECTED =
      Pattern.compile(
          "(?i)\\(\\s*(?:as"
              + " )?expected\\b(?!\\s*:?\\s*(?:to\\s+)?(?:exit|code|pass|succe|green|0\\b))");

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
      for (PacketCommand command : packet.commands()) {
        if (command.isRequired()) {
          find(reviewed, command, found);
        }
      }
    }
  }

  private static void find(Reviewed reviewed, PacketCommand required, Findings found) {
    for (Claims.Entry entry : standingFor(required.text(), reviewed)) {
      if (isFailure(entry, required.passingExit())
          && !SeveralExits.accept(required, entry)
          && !Waivers.isWaived(entry.result())) {
        String how = entry.exit() == null ? "failed" : "failed (exit " + entry.exit() + ")";
        found.add(
            reviewed.packet(),
            entry.line(),
            "required command " + required.n() + " " + how + ", no waiver");
        return;
      }
    }
  }

  /// The entries of the very command, else those that cover it, or a part of it where it is a
  /// chain.
  private static List<Claims.Entry> standingFor(String required, Reviewed reviewed) {
    List<Claims.Entry> exact = reviewed.recording(required);
    if (!exact.isEmpty()) {
      return exact;
    }
    List<String> parts = CommandMatch.parts(required);
    return reviewed.counting().stream().filter(e -> stands(e, required, parts)).toList();
  }

  private static boolean stands(Claims.Entry entry, String required, List<String> parts) {
    String command = entry.command();
    return command != null
        && (CommandMatch.of(required, command).covers()
            || parts.size() > 1
                && parts.stream().anyMatch(p -> CommandMatch.of(p, command).covers()));
  }

  static boolean isFailure(Claims.Entry entry, int passingExit) {
    Integer exit = entry.exit();
    if (exit != null && exit == passingExit) {
      return false;
    }
    if (entry.result().indexOf('(') >= 0 && CALLED_EXPECTED.matcher(entry.result()).find()) {
      return false;
    }
    if (exit == null) {
      return isFailureWord(entry.result());
    }
    return !exit.equals(entry.expected());
  }

  /// Whether a result without a code says that the command failed.
  static boolean isFailureWord(String result) {
    return FAILED.matcher(result).matches();
  }
}
