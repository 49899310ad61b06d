package dev.reproof.tracker;

import dev.reproof.text.Span;
import java.util.List;
import java.util.Optional;

/// A packet's row on a board: `board` counts the tracker's boards from 0; `span` is the row without
/// its line end, relative to `place`; `records` are the commands with results that its evidence
/// cell tells.
public record Row(Place place, int board, Span span, List<Cell> cells, List<CommandRecord> records)
    implements Part {
  public Row {
    cells = List.copyOf(cells);
    records = List.copyOf(records);
  }

  /// The cell of the first column that means this.
  public Optional<Cell> cell(Column column) {
    for (Cell cell : cells) {
      if (cell.meaning() == column) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /// The cell of the column of this name, ignoring case.
  public Optional<Cell> cell(String column) {
    return cells.stream().filter(c -> c.column().equalsIgnoreCase(column.strip())).findFirst();
  }

  /// Whether the other is this row at another place.
  public boolean isMoved(Row other) {
    return board == other.board && cells.equals(other.cells) && records.equals(other.records);
  }

  public Row at(Place newPlace) {
    return new Row(newPlace, board, span, cells, records);
  }
}
