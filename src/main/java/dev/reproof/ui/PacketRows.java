package dev.reproof.ui;

import dev.reproof.session.SessionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of the state that is shown, worked out once for all views, and only as far as they
/// changed. On the FX thread.
final class PacketRows {
  private SessionState shown = SessionState.EMPTY;
  private List<PacketRow> rows = List.of();

  List<PacketRow> of(SessionState state) {
    if (!state.equals(shown)) {
      Map<String, PacketRow> before = new HashMap<>();
      rows.forEach(r -> before.put(r.id(), r));
      rows = PacketRow.of(state, shown, before);
      shown = state;
    }
    return rows;
  }
}
