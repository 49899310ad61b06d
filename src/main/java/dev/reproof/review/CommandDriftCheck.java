package dev.reproof.review;

import dev.reproof.text.SafeText;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An approved packet requires a command that no entry of the list that counts covers. Added flags,
/// an extra command, another path to the same program, a wider command are notes.
final class CommandDriftCheck implements PacketCheck {
  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "(?i)\\bN/A\\b|\\bnot applicable\\b|(?:^|\\()\\W*(?:only )?(?:if|when|where) ");

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
    if (!reviewed.isApproved() || reviewed.countingRecords().isEmpty()) {
      return;
    }
    if (isSame(packet.commands(), reviewed)) {
      return;
    }
    List<PacketCommand> required = required(packet);
    if (required.isEmpty()) {
      return;
    }
    List<PacketCommand> missing =
        required.stream().filter(r -> !isCovered(r.text(), reviewed) && !isConditional(r)).toList();
    if (!missing.isEmpty()) {
      found.add(packet, Where.block(packet, BlockKind.COMMANDS), message(missing));
    }
    addNotes(reviewed, required, found);
  }

  private static List<PacketCommand> required(Packet packet) {
    List<PacketCommand> required = new ArrayList<>();
    for (PacketCommand command : packet.commands()) {
      if (command.isRequired()) {
        required.add(command);
      }
    }
    return required;
  }

  /// Whether the entries record the required commands word for word, and no other: so it mostly is.
  private static boolean isSame(List<PacketCommand> all, Reviewed reviewed) {
    if (all.size() != reviewed.counting().size()) {
      return false;
    }
    for (PacketCommand command : all) {
      if (!command.isRequired() || reviewed.recording(command.text()).isEmpty()) {
        return false;
      }
    }
    return true;
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
  private static boolean isCovered(String required, Reviewed reviewed) {
    List<Claims.Entry> counting = reviewed.counting();
    if (!reviewed.recording(required).isEmpty()
        || counting.stream().anyMatch(e -> covers(required, e) || isPartOf(required, e))) {
      return true;
    }
    List<String> parts = CommandMatch.parts(required);
    return parts.size() > 1
        && parts.stream().allMatch(p -> counting.stream().anyMatch(e -> covers(p, e)));
  }

  /// Whether the entry is a chain, one part of which covers the command, and says that it passed.
  private static boolean isPartOf(String required, Claims.Entry entry) {
    String command = entry.command();
    return command != null
        && command.contains("&&")
        && Objects.equals(entry.exit(), 0)
        && CommandMatch.parts(command).stream()
            .anyMatch(p -> CommandMatch.of(required, p).covers());
  }

  /// Whether every box that asks for it says that it may not apply here.
  private static boolean isConditional(PacketCommand command) {
    return command.requiredBy().stream()
        .allMatch(b -> CONDITIONAL.matcher(b.text().replaceAll("`[^`]*`", "")).find());
  }

  private static boolean covers(String required, Claims.Entry entry) {
    String command = entry.command();
    return command != null
        && (CommandMatch.of(required, command).covers() || Widening.isWider(required, command));
  }

  private static void addNotes(Reviewed reviewed, List<PacketCommand> required, Findings found) {
    Packet packet = reviewed.packet();
    Set<String> texts = required.stream().map(PacketCommand::text).collect(Collectors.toSet());
    long extra =
        reviewed.counting().stream()
            .filter(e -> e.command() != null && !texts.contains(e.command()))
            .filter(e -> required.stream().noneMatch(r -> isOf(r.text(), e)))
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
            .filter(r -> reviewed.recording(r.text()).isEmpty())
            .anyMatch(r -> isCovered(r.text(), reviewed));
    if (differs) {
      found.add(
          packet,
          Where.block(packet, BlockKind.COMMANDS),
          "a required command is recorded with other flags or another path",
          Severity.NOTE);
    }
  }

  /// Whether the entry records the command, a part of it where it is a chain, or a chain that holds
  /// it.
  private static boolean isOf(String required, Claims.Entry entry) {
    List<String> parts = CommandMatch.parts(required);
    return covers(required, entry)
        || parts.size() > 1 && parts.stream().anyMatch(p -> covers(p, entry))
        || isPartOf(required, entry);
  }
}
