package dev.reproof.ui.board;

import dev.reproof.tracker.StatusColumn;
import dev.reproof.ui.PacketRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One column of the board and its packets in the tracker's order. `known` is null for the column
/// of a status word that is not known; then `label` is the word.
record BoardColumn(String label, @Nullable StatusColumn known, List<PacketRow> rows) {
  BoardColumn {
    rows = List.copyOf(rows);
  }

  /// The columns for these packets: the known ones always, in their order, and before Done one for
  /// each other word that a packet has.
  static List<BoardColumn> of(List<PacketRow> rows) {
    Map<StatusColumn, List<PacketRow>> known = new LinkedHashMap<>();
    Map<String, List<PacketRow>> others = new LinkedHashMap<>();
    for (StatusColumn column : StatusColumn.values()) {
      known.put(column, new ArrayList<>());
    }
    for (PacketRow row : rows) {
      String word = row.packet().status().orElse("");
      Optional<StatusColumn> column = StatusColumn.of(word);
      column
          .map(c -> known.getOrDefault(c, new ArrayList<>()))
          .orElseGet(() -> others.computeIfAbsent(word, w -> new ArrayList<>()))
          .add(row);
    }
    List<BoardColumn> columns = new ArrayList<>();
    known.forEach(
        (column, own) -> {
          if (column == StatusColumn.DONE) {
            others.forEach((word, odd) -> columns.add(new BoardColumn(word, null, odd)));
          }
          columns.add(new BoardColumn(column.label(), column, own));
        });
    return columns;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /// The place of a packet in the column, -1 if it is not in it.
  int indexOf(String packet) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(packet)) {
        return i;
      }
    }
    return -1;
  }
}
