package dev.reproof.ui.board;

import dev.reproof.session.Preferences;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.ui.PacketRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which packets the board shows: those that hold the text in their id, title or a cell, ignoring
/// case, are by this implementer and reviewer (empty for any), and break a rule where that is
/// asked.
record BoardFilter(String text, String implementer, String reviewer, boolean breaksRule) {
  static final BoardFilter ALL = new BoardFilter("", "", "", false);

  static BoardFilter of(Preferences.View view) {
    return new BoardFilter(view.text(), view.implementer(), view.reviewer(), view.breaksRule());
  }

  /// A tracker looked at so, and else as before.
  Preferences.View in(Preferences.View before) {
    return new Preferences.View(text, implementer, reviewer, breaksRule, before.timeoutMinutes());
  }

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
    if (wanted.isEmpty() || holds(packet.id(), wanted) || holds(packet.title(), wanted)) {
      return true;
    }
    Row row = packet.row().orElse(null);
    if (row != null) {
      for (Cell cell : row.cells()) {
        if (holds(cell.text(), wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
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
