package dev.reproof.ui;

import dev.reproof.session.SessionState;
import java.util.List;

/// A state with what the window works out of it: the rows of its packets in the tracker's order,
/// which lines are not on disk yet, and how the file is written.
record Sight(SessionState state, List<PacketRow> rows, Pending pending, String writtenAs) {
  static final Sight NOTHING = new Sight(SessionState.EMPTY, List.of(), Pending.NONE, "");
}
