package dev.reproof.ui.board;

import dev.reproof.tracker.Column;
import java.util.ArrayList;
import java.util.List;

/// How wide the columns of a table are that together fill it: each as its words need, what is left
/// to the titles; where room is missing the columns give way in turn, the evidence and the marks,
/// which have briefer words, first.
final class TableWidths {
  private TableWidths() {}

  /// What a column needs: `least` for its own name, `usual` for its cells. One with a lower `rank`
  /// gives way earlier; the one with rank 1, which is the title, takes what is left.
  record Need(double least, double usual, int rank) {
    static final int TITLE = 1;

    /// Cut only where nothing else can give way.
    static final int LAST = 3;

    Need {
      usual = Math.max(least, usual);
    }

    /// The rank of a column of this meaning.
    static int rank(Column meaning) {
      return switch (meaning) {
        case EVIDENCE, OTHER, COMMIT -> 0;
        case TITLE -> TITLE;
        case REVIEW_STATE, IMPLEMENTER, REVIEWER -> 2;
        case ID, STATUS -> LAST;
      };
    }
  }

  /// The widths of columns that need this, in a table with so much room.
  static List<Double> of(List<Need> needs, double room) {
    List<Double> widths = new ArrayList<>(needs.stream().map(Need::usual).toList());
    double missing = widths.stream().mapToDouble(Double::doubleValue).sum() - room;
    for (int rank = 0; rank <= Need.LAST && missing > 0; rank++) {
      missing = shrink(needs, widths, rank, missing);
    }
    if (missing < 0) {
      widen(needs, widths, -missing);
    }
    return widths;
  }

  /// Takes from the columns of a rank, each by its share of what they can give.
  private static double shrink(List<Need> needs, List<Double> widths, int rank, double missing) {
    double spare =
        needs.stream().filter(n -> n.rank() == rank).mapToDouble(n -> n.usual() - n.least()).sum();
    double share = spare <= 0 ? 0 : Math.min(1, missing / spare);
    for (int i = 0; i < needs.size(); i++) {
      Need need = needs.get(i);
      if (need.rank() == rank) {
        widths.set(i, need.usual() - share * (need.usual() - need.least()));
      }
    }
    return missing - share * spare;
  }

  private static void widen(List<Need> needs, List<Double> widths, double left) {
    int titles = (int) needs.stream().filter(n -> n.rank() == Need.TITLE).count();
    for (int i = 0; i < needs.size(); i++) {
      boolean takes = titles == 0 ? i == needs.size() - 1 : needs.get(i).rank() == Need.TITLE;
      if (takes) {
        widths.set(i, widths.get(i) + left / Math.max(1, titles));
      }
    }
  }
}
