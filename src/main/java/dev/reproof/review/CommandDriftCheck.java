package dev.reproof.review;

import dev.reproof.text.SafeText;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import java.util.List;
import java.util.Objects;

/// An approved packet requires a command that no entry of the list that counts covers. Added flags,
/// an extra command, another path to the same program are notes.
final class CommandDriftCheck implements PacketCheck {
  @Override
  public String id() {
    return "command-drift";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String docs() {
    return "An approved packet requires a command that no entry of the list that counts covers."
        + " Added flags, an extra command, another path to the same program are notes.";
  }

  @Override
  public String nextStep() {
    return "run what is required and record it under the same text";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    List<PacketCommand> required =
        packet.commands().stream().filter(PacketCommand::isRequired).toList();
    if (!reviewed.isApproved() || required.isEmpty() || reviewed.countingRecords().isEmpty()) {
      return;
    }
    List<Claims.Entry> counting = reviewed.counting();
    List<PacketCommand> missing =
        required.stream().filter(r -> !isCovered(r.text(), counting)).toList();
    if (!missing.isEmpty()) {
      found.add(packet, Where.block(packet, BlockKind.COMMANDS), message(missing));
    }
    addNotes(packet, required, counting, found);
  }

  private static String message(List<PacketCommand> missing) {
    String first =
        "required command "
            + missing.getFirst().n()
            + " is recorded by no entry: “"
            + SafeText.oneLine(missing.getFirst().text(), 80)
            + "”";
    return missing.size() == 1 ? first : first + ", and " + (missing.size() - 1) + " more";
  }

  /// A command is covered by an entry, or, where it is a chain, by one entry a part.
  private static boolean isCovered(String required, List<Claims.Entry> counting) {
    if (counting.stream().anyMatch(e -> covers(required, e))) {
      return true;
    }
    List<String> parts = List.of(required.split("\\s+&&\\s+"));
    return parts.size() > 1
        && parts.stream().allMatch(p -> counting.stream().anyMatch(e -> covers(p, e)));
  }

  private static boolean covers(String required, Claims.Entry entry) {
    String command = entry.command();
    return command != null && CommandMatch.of(required, command).covers();
  }

  private static void addNotes(
      Packet packet, List<PacketCommand> required, List<Claims.Entry> counting, Findings found) {
    long extra =
        counting.stream()
            .filter(e -> e.command() != null)
            .filter(
                e -> required.stream().noneMatch(r -> covers(r.text(), e) || covers(e, r.text())))
            .count();
    if (extra > 0) {
      String commands = extra == 1 ? "one command" : extra + " commands";
      found.add(
          packet,
          Where.block(packet, BlockKind.COMMANDS),
          commands + " more than required " + (extra == 1 ? "is" : "are") + " recorded",
          Severity.NOTE);
    }
    boolean differs =
        required.stream()
            .filter(r -> counting.stream().noneMatch(e -> Objects.equals(e.command(), r.text())))
            .anyMatch(r -> isCovered(r.text(), counting));
    if (differs) {
      found.add(
          packet,
          Where.block(packet, BlockKind.COMMANDS),
          "a required command is recorded with other flags or another path",
          Severity.NOTE);
    }
  }

  private static boolean covers(Claims.Entry entry, String chain) {
    return List.of(chain.split("\\s+&&\\s+")).stream().anyMatch(p -> covers(p, entry));
  }
}
