package dev.reproof.ui;

import dev.reproof.session.SessionState;
import java.util.List;

/// A state with what the window works out of it: the rows of its packets in the tracker's order,
/// what they come to, which lines are not on disk yet, how the file is written, and the hash of
/// what is on disk.
record Sight(
    SessionState state,
    List<PacketRow> rows,
    Totals totals,
    Pending pending,
    String writtenAs,
    String saved) {
  static final Sight NOTHING =
      new Sight(SessionState.EMPTY, List.of(), Totals.NOTHING, Pending.NONE, "", "");
}
