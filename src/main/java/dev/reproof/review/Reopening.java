package dev.reproof.review;

import dev.reproof.evidence.Run;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is written when an approved packet is set back: a new round that asks for changes, with the
/// run as its one record and its one finding; the round before stays.
public final class Reopening {
  private Reopening() {}

  /// Whether a packet is approved, by its board or its own evidence.
  public static boolean isApproved(Packet packet) {
    return Approved.is(packet);
  }

  /// The intent; empty where the packet no longer has the run's command.
  public static Optional<Intent.RecordVerdict> intent(
      Tracker tracker, Packet packet, Run run, String reviewer) {
    String text = WrittenCommand.fold(run.command());
    return packet.commands().stream()
        .filter(c -> c.text().equals(text))
        .findFirst()
        .map(c -> intent(tracker, packet, c, run, reviewer));
  }

  private static Intent.RecordVerdict intent(
      Tracker tracker, Packet packet, PacketCommand command, Run run, String reviewer) {
    Intent.RecordedLine line = RecordLines.of(command, run, "", reviewer);
    String claimed =
        Claims.claimOf(packet, command)
            .map(c -> c.exit() == null ? "" : ", the file claims exit " + c.exit())
            .orElse("");
    String finding =
        "P0: reopened by run "
            + run.id()
            + ": command "
            + command.n()
            + " -> "
            + line.result().replaceFirst(" \\(.*", "")
            + claimed;
    Intent.VerdictForm form =
        new Intent.VerdictForm(
            "CHANGES_REQUESTED",
            Map.of("P0", new Intent.GateValue("FAIL", "command " + command.n() + " does not hold")),
            List.of(finding),
            null,
            null,
            List.of(),
            BoardWords.status(tracker, StatusColumn.CHANGES_REQUESTED),
            "CHANGES_REQUESTED",
            reviewer);
    boolean recorded = packet.verdict().isPresent();
    return new Intent.RecordVerdict(packet.id(), form, List.of(line), recorded);
  }
}
