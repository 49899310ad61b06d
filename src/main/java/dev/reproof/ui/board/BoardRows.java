package dev.reproof.ui.board;

import java.util.ArrayList;
import java.util.List;

/// How the columns stand: side by side where there is room for all of them, else in two rows or
/// more, so that none is reached only by scrolling sideways.
record BoardRows(List<BoardWidths> rows) {
  /// The least height of a row: a column's head and one card.
  static final double LEAST_HEIGHT = 160;

  BoardRows {
    rows = List.copyOf(rows);
  }

  /// The fewest rows of about as many columns each that fit, in the order of the columns.
  static BoardRows of(List<BoardColumn> columns, double room) {
    for (int count = 1; count < columns.size(); count++) {
      BoardRows rows = of(columns, room, count);
      if (rows.rows.stream().allMatch(row -> row.total() <= room + 1)) {
        return rows;
      }
    }
    return of(columns, room, Math.max(1, columns.size()));
  }

  private static BoardRows of(List<BoardColumn> columns, double room, int count) {
    int each = Math.ceilDiv(columns.size(), count);
    List<BoardWidths> rows = new ArrayList<>();
    for (int from = 0; from < columns.size(); from += each) {
      int to = Math.min(columns.size(), from + each);
      rows.add(BoardWidths.of(columns.subList(from, to), room));
    }
    return new BoardRows(rows);
  }

  /// How many cards each column shows side by side.
  List<Integer> lanes() {
    return rows.stream().flatMap(row -> row.lanes().stream()).toList();
  }

  double leastHeight() {
    return rows.size() * (LEAST_HEIGHT + BoardWidths.GAP) - BoardWidths.GAP;
  }
}
