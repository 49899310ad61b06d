package dev.reproof.ui.board;

import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.PacketRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which packets the board shows: those that hold the text in their id, title or a cell, ignoring
/// case, are by this implementer and reviewer (empty for any), and break a rule where that is
/// asked.
record BoardFilter(String text, String implementer, String reviewer, boolean breaksRule) {
  static final BoardFilter ALL = new BoardFilter("", "", "", false);

  boolean isAll() {
    return equals(ALL);
  }

  List<PacketRow> of(List<PacketRow> rows) {
    return isAll() ? rows : rows.stream().filter(this::accepts).toList();
  }

  boolean accepts(PacketRow row) {
    Packet packet = row.packet();
    return (!breaksRule || row.breaksRule())
        && isBy(implementer, packet.implementer())
        && isBy(reviewer, packet.reviewer())
        && holdsText(packet);
  }

  private static boolean isBy(String wanted, Optional<String> name) {
    return wanted.isEmpty() || name.filter(wanted::equals).isPresent();
  }

  private boolean holdsText(Packet packet) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return true;
    }
    Stream<String> cells = packet.row().stream().flatMap(r -> r.cells().stream()).map(Cell::text);
    return Stream.concat(Stream.of(packet.id(), packet.title()), cells)
        .anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(wanted));
  }

  BoardFilter withText(String next) {
    return new BoardFilter(next, implementer, reviewer, breaksRule);
  }

  BoardFilter withImplementer(String next) {
    return new BoardFilter(text, next, reviewer, breaksRule);
  }

  BoardFilter withReviewer(String next) {
    return new BoardFilter(text, implementer, next, breaksRule);
  }

  BoardFilter withBreaksRule(boolean next) {
    return new BoardFilter(text, implementer, reviewer, next);
  }
}
