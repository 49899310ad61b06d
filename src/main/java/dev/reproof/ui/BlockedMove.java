package dev.reproof.ui;

import dev.reproof.review.Draft;
import dev.reproof.session.RefusedBy;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import java.util.List;
import java.util.stream.Collectors;

/// Says why a packet cannot be moved to Done: the rule of the first thing that blocks it, and all
/// of them to be copied.
final class BlockedMove {
  private static final int LONGEST = 240;

  private BlockedMove() {}

  static Message message(Packet of, List<Draft.Blocked> blocks) {
    String more =
        blocks.size() == 1 ? "" : Words.of("move.blocked.more", of.id(), blocks.size() - 1);
    String all = blocks.stream().map(BlockedMove::words).collect(Collectors.joining("\n"));
    return new Message(
        Message.Kind.REFUSED,
        Words.of("move.blocked", of.id(), words(blocks.getFirst()), more),
        all);
  }

  private static String words(Draft.Blocked blocked) {
    return SafeText.oneLine(RefusedBy.words(blocked), LONGEST);
  }
}
