package dev.reproof.ui.board;

import dev.reproof.review.BoardWords;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What may be meant by what is typed into a cell: the words that its column holds already, and for
/// a status those of the board's columns.
record CellWords(List<String> known) {
  static final CellWords NONE = new CellWords(List.of());

  /// What these say is each packet's own.
  private static final Set<Column> OWN =
      Set.of(Column.ID, Column.TITLE, Column.COMMIT, Column.EVIDENCE);

  private static final int MOST = 8;

  /// UTF-16 units of a word that is worth choosing.
  private static final int LONGEST = 60;

  CellWords {
    known = List.copyOf(known);
  }

  static CellWords of(Tracker tracker, String column) {
    Column meaning = Column.of(column);
    if (OWN.contains(meaning)) {
      return NONE;
    }
    Stream<String> held =
        tracker.packets().stream()
            .flatMap(p -> p.row().stream())
            .flatMap(r -> r.cell(column).stream())
            .map(Cell::text);
    Stream<String> usual =
        meaning == Column.STATUS
            ? Arrays.stream(StatusColumn.values()).map(c -> BoardWords.status(tracker, c))
            : Stream.empty();
    return new CellWords(
        Stream.concat(held, usual).filter(CellWords::isPlain).distinct().sorted().toList());
  }

  /// A word with characters that are not seen is not offered: it would be written unseen.
  private static boolean isPlain(String word) {
    return !word.isBlank() && word.length() <= LONGEST && SafeText.shown(word).equals(word);
  }

  /// What is typed, so that it is what is taken until another is chosen, and the words that hold
  /// it, in upper or lower case; none where there are none.
  List<String> meant(String typed) {
    String sought = typed.strip().toLowerCase(Locale.ROOT);
    if (sought.isEmpty()) {
      return List.of();
    }
    List<String> meant =
        new ArrayList<>(
            known.stream()
                .filter(w -> w.toLowerCase(Locale.ROOT).contains(sought) && !w.equals(typed))
                .limit(MOST)
                .toList());
    if (!meant.isEmpty()) {
      meant.addFirst(typed);
    }
    return meant;
  }
}
