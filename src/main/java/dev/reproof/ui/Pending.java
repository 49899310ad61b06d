package dev.reproof.ui;

import dev.reproof.session.OpenTracker;
import dev.reproof.text.Diff;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.Section;
import java.util.BitSet;

/// Which lines of the open tracker are not on disk yet, or stand where lines of the file are taken
/// out; so which packets hold one.
public final class Pending {
  static final Pending NONE = new Pending(new BitSet(), new BitSet());

  /// Lines from 1: those that are other than on disk, and those behind which some are taken out.
  private final BitSet edited;

  private final BitSet beforeGap;

  private Pending(BitSet edited, BitSet beforeGap) {
    this.edited = edited;
    this.beforeGap = beforeGap;
  }

  public static Pending of(OpenTracker open) {
    if (open.saved().isSame(open.text())) {
      return NONE;
    }
    BitSet edited = new BitSet();
    BitSet beforeGap = new BitSet();
    for (Diff.Change change : Diff.changes(open.saved(), open.text())) {
      edited.set(change.newFrom() + 1, change.newTo() + 1);
      if (change.newFrom() == change.newTo()) {
        beforeGap.set(Math.max(1, change.newFrom()));
      }
    }
    return new Pending(edited, beforeGap);
  }

  public boolean touches(Packet packet) {
    return packet.row().filter(this::touches).isPresent()
        || packet.section().filter(this::touches).isPresent();
  }

  private boolean touches(Row row) {
    return edited.get(row.place().line());
  }

  private boolean touches(Section section) {
    int from = section.place().line();
    int end = from + section.lineCount();
    return holds(edited, from, end) || holds(beforeGap, from, end);
  }

  private static boolean holds(BitSet lines, int from, int end) {
    int next = lines.nextSetBit(from);
    return next >= 0 && next < end;
  }

  /// Whether a line of the text, from 1, is not on disk yet, or lines behind it are taken out.
  public boolean isNew(int line) {
    return edited.get(line) || beforeGap.get(line);
  }
}
