package dev.reproof.review;

import dev.reproof.evidence.Claim;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import java.util.List;
import java.util.Optional;

/// The list that counts (rules.md): the reviewer's, else the unlabelled one under the packet's
/// evidence heading, else the implementer's, else ticked boxes, else the board's cell.
public final class Claims {
  private Claims() {}

  /// The records of the list that counts, a later one of the same command in place of an earlier;
  /// empty where boxes or the board's cell count.
  public static List<CommandRecord> countingRecords(Packet packet) {
    return List.of();
  }

  /// What the file claims of a command, by the list that counts.
  public static Optional<Claim> claimOf(Packet packet, PacketCommand command) {
    return Optional.empty();
  }
}
