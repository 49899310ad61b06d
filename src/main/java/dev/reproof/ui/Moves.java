package dev.reproof.ui;

import dev.reproof.review.BoardWords;
import dev.reproof.review.Draft;
import dev.reproof.session.SessionState;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Moves packets on the board, by the mouse or by keys. Done and Changes requested are reached by
/// the verdict. Lives on the FX thread.
public final class Moves {
  private final Gestures gestures;
  private final Notices notices;
  private final BiConsumer<Packet, String> decide;
  private final Supplier<SessionState> state;

  /// @param decide shows the packet's review with a verdict chosen
  Moves(
      Gestures gestures,
      Notices notices,
      BiConsumer<Packet, String> decide,
      Supplier<SessionState> state) {
    this.gestures = gestures;
    this.notices = notices;
    this.decide = decide;
    this.state = state;
  }

  /// Moves a packet to a column; what blocks an approval refuses the move to Done.
  public void move(Packet of, StatusColumn to) {
    switch (to) {
      case DONE -> gestures.judge(of.id(), draft -> moveToDone(of, draft));
      case CHANGES_REQUESTED -> moveByVerdict(of, to, "CHANGES_REQUESTED");
      case TO_DO, IN_PROGRESS, IN_REVIEW, BLOCKED ->
          state.get().open().ifPresent(o -> move(of, BoardWords.status(o.tracker(), to)));
    }
  }

  /// Writes a status word into a packet's row.
  public void move(Packet of, String word) {
    BoardWords.statusColumn(of)
        .ifPresentOrElse(
            column -> gestures.setCell(of, column, word),
            () ->
                notices.show(
                    new Message(Message.Kind.REFUSED, Words.of("move.no-status", of.id()), "")));
  }

  /// What the rules refuse of it is said at once, before a verdict is begun.
  private void moveToDone(Packet of, Draft draft) {
    if (draft.blocks().isEmpty()) {
      moveByVerdict(of, StatusColumn.DONE, "APPROVED");
    } else {
      notices.show(BlockedMove.message(of, draft.blocks()));
    }
  }

  private void moveByVerdict(Packet of, StatusColumn to, String verdict) {
    decide.accept(of, verdict);
    Message why = Message.note(Words.of("move.verdict", of.id(), to.label(), verdict));
    notices.show(why, Words.of("busy.write"));
  }
}
