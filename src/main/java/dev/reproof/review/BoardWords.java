package dev.reproof.review;

import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The words that a file itself uses on its board.
public final class BoardWords {
  private BoardWords() {}

  /// The status word for a column: the one that the board uses most, else the column's first.
  public static String status(Tracker tracker, StatusColumn column) {
    Map<String, Integer> used = new LinkedHashMap<>();
    for (Packet packet : tracker.packets()) {
      packet
          .cell(Column.STATUS)
          .filter(w -> StatusColumn.of(w).filter(c -> c == column).isPresent())
          .filter(w -> !w.equals("OBSOLETE") && !w.equals("DEFERRED") && !w.contains("("))
          .ifPresent(w -> used.merge(w, 1, Integer::sum));
    }
    return used.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(column.firstWord());
  }

  /// The column that a verdict moves a packet to.
  public static StatusColumn columnOf(String verdict) {
    return switch (verdict) {
      case "APPROVED" -> StatusColumn.DONE;
      case "BLOCKED" -> StatusColumn.BLOCKED;
      default -> StatusColumn.CHANGES_REQUESTED;
    };
  }

  /// Whether the packet's board has a column for the review's state.
  static boolean hasReviewState(Packet packet) {
    Optional<Cell> cell = packet.row().flatMap(r -> r.cell(Column.REVIEW_STATE));
    return cell.isPresent();
  }
}
