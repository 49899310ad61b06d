package dev.reproof.ui;

import dev.reproof.tracker.Column;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import java.util.Optional;

/// The status words that a move writes: the one that the file already uses for the column, else the
/// column's first.
public final class StatusWords {
  private StatusWords() {}

  public static String wordFor(Tracker tracker, StatusColumn column) {
    return tracker.packets().stream()
        .flatMap(packet -> packet.cell(Column.STATUS).stream())
        .filter(word -> StatusColumn.of(word).equals(Optional.of(column)))
        .findFirst()
        .orElse(column.firstWord());
  }

  /// The name of the column of the packet's board that holds its status; empty where the packet has
  /// no row, or its board no such column.
  public static Optional<String> columnOf(Packet packet) {
    return packet.row().flatMap((Row row) -> row.cell(Column.STATUS)).map(cell -> cell.column());
  }
}
