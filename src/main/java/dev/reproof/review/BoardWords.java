package dev.reproof.review;

import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.LinkText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words that a file itself uses on its board.
public final class BoardWords {
  private BoardWords() {}

  /// The status word for a column: the one that the board uses most, a word before a mere sign;
  /// else one that is spelled as its others are.
  public static String status(Tracker tracker, StatusColumn column) {
    List<String> all =
        tracker.packets().stream().flatMap(p -> p.cell(Column.STATUS).stream()).toList();
    Map<String, Integer> used = new LinkedHashMap<>();
    all.stream()
        .filter(w -> StatusColumn.of(w).filter(c -> c == column).isPresent())
        .filter(w -> !w.equals("OBSOLETE") && !w.equals("DEFERRED") && !w.contains("("))
        .filter(w -> LinkText.of(w).equals(w))
        .forEach(w -> used.merge(w, 1, Integer::sum));
    return used.entrySet().stream()
        .max(Comparator.comparing(BoardWords::isWord).thenComparing(Map.Entry.comparingByValue()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> new BoardSpelling(all).of(column));
  }

  private static boolean isWord(Map.Entry<String, Integer> used) {
    return used.getKey().chars().anyMatch(Character::isLetter);
  }

  /// The name of the column of the packet's board that holds its status; empty where the packet has
  /// no row, or its board no such column.
  public static Optional<String> statusColumn(Packet packet) {
    return packet.row().flatMap(r -> r.cell(Column.STATUS)).map(Cell::column);
  }

  /// The column that a verdict moves a packet to.
  public static StatusColumn columnOf(String verdict) {
    return switch (verdict) {
      case "APPROVED" -> StatusColumn.DONE;
      case "BLOCKED" -> StatusColumn.BLOCKED;
      default -> StatusColumn.CHANGES_REQUESTED;
    };
  }
}
