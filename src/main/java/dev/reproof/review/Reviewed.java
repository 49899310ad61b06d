package dev.reproof.review;

import dev.reproof.tracker.Board;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A packet under the checks, with what several of them ask of it, each worked out once. Whether it
/// is approved may be asked by any thread, its entries only by the one that looks at it.
final class Reviewed {
  /// So few entries are looked through one by one.
  private static final int FEW = 8;

  private final Packet packet;
  private final List<Board> boards;
  private final boolean onBoard;
  private @Nullable Boolean approved;
  private @Nullable List<CommandRecord> records;
  private @Nullable List<Claims.Entry> entries;
  private @Nullable Map<String, List<Claims.Entry>> recorded;

  Reviewed(Packet packet, List<Board> boards) {
    this.packet = packet;
    this.boards = boards;
    this.onBoard = Approved.isOnBoard(packet);
  }

  Packet packet() {
    return packet;
  }

  /// Whether the packet's board has a column of reviewers, even where its row ends before it.
  boolean hasReviewerColumn() {
    Row row = packet.row().orElse(null);
    return row != null
        && (row.cell(Column.REVIEWER).isPresent()
            || row.board() < boards.size()
                && boards.get(row.board()).columns().stream()
                    .anyMatch(c -> Column.of(c) == Column.REVIEWER));
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

  /// The entries of the list that counts that record this very command.
  List<Claims.Entry> recording(String command) {
    List<Claims.Entry> all = counting();
    if (all.size() > FEW) {
      return byCommand(all).getOrDefault(command, List.of());
    }
    List<Claims.Entry> own = new ArrayList<>(1);
    for (Claims.Entry entry : all) {
      if (command.equals(entry.command())) {
        own.add(entry);
      }
    }
    return own;
  }

  private Map<String, List<Claims.Entry>> byCommand(List<Claims.Entry> all) {
    Map<String, List<Claims.Entry>> known = recorded;
    if (known == null) {
      known = new HashMap<>();
      for (Claims.Entry entry : all) {
        String command = entry.command();
        if (command != null) {
          known.computeIfAbsent(command, c -> new ArrayList<>(1)).add(entry);
        }
      }
      recorded = known;
    }
    return known;
  }
}
