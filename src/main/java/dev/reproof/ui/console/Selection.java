package dev.reproof.ui.console;

/// What is selected in the console: from `anchor` to `caret`, whichever comes first.
record Selection(Point anchor, Point caret) {
  /// A place before a character of a row; both count from 0.
  record Point(long row, int at) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      int rows = Long.compare(row, other.row);
      return rows != 0 ? rows : Integer.compare(at, other.at);
    }
  }

  static Selection at(Point point) {
    return new Selection(point, point);
  }

  Selection to(Point next) {
    return new Selection(anchor, next);
  }

  boolean isEmpty() {
    return anchor.equals(caret);
  }

  Point start() {
    return anchor.compareTo(caret) <= 0 ? anchor : caret;
  }

  Point end() {
    return anchor.compareTo(caret) <= 0 ? caret : anchor;
  }

  /// Where the selection begins in a row, -1 if it has no part of it.
  int startIn(long row) {
    if (row < start().row() || row > end().row()) {
      return -1;
    }
    return row == start().row() ? start().at() : 0;
  }

  /// Where the selection ends in a row of that many characters.
  int endIn(long row, int length) {
    return row == end().row() ? Math.min(end().at(), length) : length;
  }
}
