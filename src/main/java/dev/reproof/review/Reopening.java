package dev.reproof.review;

import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
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
import org.jspecify.annotations.Nullable;

/// What is written when an approved packet is set back: a new round that asks for changes, with the
/// run as its one record and its one finding; the round before stays.
public final class Reopening {
  private Reopening() {}

  /// Whether a packet is approved, by its board or its own evidence.
  public static boolean isApproved(Packet packet) {
    return Approved.is(packet);
  }

  /// Whether a run shows that what the packet was approved on does not hold: not one that says
  /// nothing of the command, nor one that ends as the record or its waiver says.
  public static boolean contradicts(Packet packet, Run run) {
    Claim claim = claim(packet, run).orElse(null);
    return switch (run.outcome()) {
      case PASSED ->
          Outcomes.compare(claim, run.outcome(), run.exitCode())
              .filter(c -> c == Comparison.CONTRADICTED)
              .isPresent();
      case FAILED -> claim == null || claim.isOfAnotherCommand() || !says(claim, run);
      case NO_TESTS_RAN, TIMED_OUT, FLAKY -> !isWaived(claim);
      case NOT_ATTRIBUTABLE ->
          !isWaived(claim) && run.tests().filter(t -> t.failed() > 0).isPresent();
      case CACHED, CANCELLED, INTERRUPTED, COULD_NOT_START, OUTPUT_INCOMPLETE, NOT_RUN -> false;
    };
  }

  /// Whether a packet can be set back with a run: it is approved, and the run is one of a command
  /// that it still has and contradicts it.
  public static boolean isPossible(Packet packet, Run run) {
    return isApproved(packet) && command(packet, run).isPresent() && contradicts(packet, run);
  }

  private static Optional<Claim> claim(Packet packet, Run run) {
    return command(packet, run).flatMap(c -> Claims.claimOf(packet, c));
  }

  /// The packet's command that a run is one of; empty where it no longer has it.
  private static Optional<PacketCommand> command(Packet packet, Run run) {
    String text = WrittenCommand.fold(run.command());
    return packet.commands().stream().filter(c -> c.text().equals(text)).findFirst();
  }

  /// Whether a claim says of itself that the command fails so.
  private static boolean says(Claim claim, Run run) {
    return claim.exit() == null
        ? isWaived(claim) || FailedCommandCheck.isFailureWord(claim.result())
        : claim.exit().equals(run.exitCode());
  }

  private static boolean isWaived(@Nullable Claim claim) {
    return claim != null && Waivers.isWaived(claim.result());
  }

  /// The intent; empty where the packet no longer has the run's command.
  public static Optional<Intent.RecordVerdict> intent(
      Tracker tracker, Packet packet, Run run, String reviewer) {
    return command(packet, run).map(c -> intent(tracker, packet, c, run, reviewer));
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
