package dev.reproof.ui.board;

import dev.reproof.tracker.StatusColumn;
import java.util.ArrayList;
import java.util.List;

/// How wide each column is, and how many cards it shows side by side: empty columns are narrow, the
/// rest share what is left, and a long column takes two or three lanes where there is room.
record BoardWidths(List<Double> widths, List<Integer> lanes) {
  static final double GAP = 9;

  private static final double NARROW = 132;
  private static final double NARROWER = 123;
  private static final double LONG_WORD = 54;
  private static final double CARD = 236;
  private static final double LEAST = 170;
  private static final double LONG = 3;

  BoardWidths {
    widths = List.copyOf(widths);
    lanes = List.copyOf(lanes);
  }

  /// The width of all columns and the gaps between them.
  double total() {
    return widths.stream().mapToDouble(Double::doubleValue).sum() + GAP * (widths.size() - 1);
  }

  static BoardWidths of(List<BoardColumn> columns, double room) {
    List<Integer> lanes = new ArrayList<>();
    columns.forEach(column -> lanes.add(column.isEmpty() ? 0 : 1));
    double narrow = room >= 1400 ? NARROW : NARROWER;
    double free = room - GAP * (columns.size() - 1);
    for (BoardColumn column : columns) {
      free -= column.isEmpty() ? narrow(column, narrow) : 0;
    }
    int units = lanes.stream().mapToInt(Integer::intValue).sum();
    for (int longest = longest(columns, lanes);
        longest >= 0 && free / (units + 1) >= CARD;
        longest = longest(columns, lanes)) {
      lanes.set(longest, lanes.get(longest) + 1);
      units++;
    }
    double unit = units == 0 ? 0 : Math.max(LEAST, free / units);
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      double width = lanes.get(i) == 0 ? narrow(columns.get(i), narrow) : unit * lanes.get(i);
      widths.add(
          units == 0
              ? Math.max(narrow, (free + emptyWidth(columns, narrow)) / columns.size())
              : width);
    }
    return new BoardWidths(widths, lanes);
  }

  private static double narrow(BoardColumn column, double narrow) {
    return column.known() == StatusColumn.CHANGES_REQUESTED ? narrow + LONG_WORD : narrow;
  }

  private static double emptyWidth(List<BoardColumn> columns, double narrow) {
    return columns.stream().filter(BoardColumn::isEmpty).mapToDouble(c -> narrow(c, narrow)).sum();
  }

  /// The column with the most cards one below the other, if those are many; else -1.
  private static int longest(List<BoardColumn> columns, List<Integer> lanes) {
    int found = -1;
    double most = LONG;
    for (int i = 0; i < columns.size(); i++) {
      double below = lanes.get(i) == 0 ? 0 : (double) columns.get(i).rows().size() / lanes.get(i);
      if (below > most) {
        most = below;
        found = i;
      }
    }
    return found;
  }
}
