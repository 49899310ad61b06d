package dev.reproof.ui;

import java.util.ArrayList;
import java.util.List;

/// The room that the facts of many rows need. It goes by the longest word that each of the three
/// says in any of them, so that all rows get one height, and none is measured by itself.
public final class FactRoom {
  /// More lines than there are facts are never needed.
  private static final int FACTS = 3;

  private final FactWidths fonts = new FactWidths();
  private List<double[]> widths = List.of();

  /// Looks at these rows.
  ///
  /// @return whether they need another room than those before
  public boolean look(List<PacketRow> rows) {
    List<double[]> next = new ArrayList<>();
    for (int fact = 0; fact < FACTS; fact++) {
      next.add(longest(rows, fact));
    }
    boolean same = next.size() == widths.size();
    for (int i = 0; same && i < next.size(); i++) {
      same = java.util.Arrays.equals(next.get(i), widths.get(i));
    }
    widths = List.copyOf(next);
    return !same;
  }

  /// How wide a fact is in its usual word and in its briefest.
  private double[] longest(List<PacketRow> rows, int place) {
    Fact usual = null;
    Fact brief = null;
    for (PacketRow row : rows) {
      Fact fact = row.facts().get(place);
      usual = usual == null || length(usual, true) < length(fact, true) ? fact : usual;
      brief = brief == null || length(brief, false) < length(fact, false) ? fact : brief;
    }
    if (usual == null || brief == null) {
      return new double[] {0, 0};
    }
    return new double[] {
      fonts.of(usual, FactMark.wordings(usual, false).getFirst()),
      fonts.of(brief, FactMark.wordings(brief, false).getLast())
    };
  }

  private static int length(Fact fact, boolean usual) {
    List<String> words = fact.shortWords();
    return (usual ? words.getFirst() : words.getLast()).length();
  }

  /// The lines that their marks take in so many pixels.
  public int lines(double room) {
    return FactLines.of(widths, FactMarks.GAP, room, FACTS).count();
  }

  /// The pixels that one line of their usual words takes.
  public double usual() {
    return FactMarks.GAP * (FACTS - 1) + widths.stream().mapToDouble(w -> w[0]).sum();
  }

  /// The pixels within which their briefest words take no more than two lines.
  public double least() {
    double most = 0;
    for (double[] mark : widths) {
      most = Math.max(most, mark[1]);
    }
    for (double room = most; room < usual(); room++) {
      if (lines(room) <= 2) {
        return room;
      }
    }
    return usual();
  }

  /// How much higher a row is whose marks take so many lines.
  public static double beyondOne(int lines) {
    return (lines - 1) * FactMarks.NEXT_LINE;
  }
}
