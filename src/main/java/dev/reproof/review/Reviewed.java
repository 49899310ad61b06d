package dev.reproof.review;

import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Packet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A packet under the checks, with what several of them ask of it, each worked out once. Whether it
/// is approved may be asked by any thread, its entries only by the one that looks at it.
final class Reviewed {
  private final Packet packet;
  private final boolean onBoard;
  private @Nullable Boolean approved;
  private @Nullable List<CommandRecord> records;
  private @Nullable List<Claims.Entry> entries;

  Reviewed(Packet packet) {
    this.packet = packet;
    this.onBoard = Approved.isOnBoard(packet);
  }

  Packet packet() {
    return packet;
  }

  /// DONE or APPROVED on the board.
  boolean isApprovedOnBoard() {
    return onBoard;
  }

  boolean isApproved() {
    Boolean known = approved;
    if (known == null) {
      known = onBoard || Approved.is(packet);
      approved = known;
    }
    return known;
  }

  /// The records of the list that counts.
  List<CommandRecord> countingRecords() {
    List<CommandRecord> known = records;
    if (known == null) {
      known = Claims.countingRecords(packet);
      records = known;
    }
    return known;
  }

  /// The entries of the list that counts.
  List<Claims.Entry> counting() {
    List<Claims.Entry> known = entries;
    if (known == null) {
      known = Claims.counting(packet, countingRecords());
      entries = known;
    }
    return known;
  }
}
