package dev.reproof.ui;

import java.util.ArrayList;
import java.util.List;

/// How the marks of a row stand: which of its words each says, 0 the usual one, and on which line
/// it is. A mark always says a word; so they take briefer words before a further line, and a
/// further line before one is cut.
record FactLines(List<Integer> wordings, List<Integer> lines) {
  FactLines {
    wordings = List.copyOf(wordings);
    lines = List.copyOf(lines);
  }

  /// The fewest lines that hold the marks.
  ///
  /// @param widths of each mark, from the usual word to the briefest, in pixels
  /// @param gap between two marks of a line
  /// @param room the width of a line
  /// @param most the lines that there are; on the last of them stands what else would be further
  static FactLines of(List<double[]> widths, double gap, double room, int most) {
    FactLines found = new FactLines(List.of(), List.of());
    for (int count = 1; count <= most; count++) {
      List<Integer> wordings = new ArrayList<>();
      widths.forEach(mark -> wordings.add(0));
      found = broken(widths, wordings, gap, room);
      for (int i = 0; i < widths.size(); i++) {
        while (!found.fits(widths, room, count) && wordings.get(i) + 1 < widths.get(i).length) {
          wordings.set(i, wordings.get(i) + 1);
          found = broken(widths, wordings, gap, room);
        }
      }
      if (found.fits(widths, room, count)) {
        return found;
      }
    }
    int last = most - 1;
    return new FactLines(
        found.wordings, found.lines.stream().map(line -> Math.min(line, last)).toList());
  }

  int count() {
    return lines.isEmpty() ? 1 : lines.getLast() + 1;
  }

  private boolean fits(List<double[]> widths, double room, int count) {
    boolean fits = count() <= count;
    for (int i = 0; i < lines.size(); i++) {
      fits = fits && widths.get(i)[wordings.get(i)] <= room + 0.5;
    }
    return fits;
  }

  /// Each mark on the line of the one before it, where there is room, else on the next.
  private static FactLines broken(
      List<double[]> widths, List<Integer> wordings, double gap, double room) {
    List<Integer> lines = new ArrayList<>();
    int line = 0;
    double end = 0;
    for (int i = 0; i < widths.size(); i++) {
      double width = widths.get(i)[wordings.get(i)];
      boolean further = i > 0 && end + gap + width > room + 0.5;
      line += further ? 1 : 0;
      end = i == 0 || further ? width : end + gap + width;
      lines.add(line);
    }
    return new FactLines(wordings, lines);
  }
}
