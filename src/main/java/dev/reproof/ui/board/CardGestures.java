package dev.reproof.ui.board;

import dev.reproof.ui.PacketRow;

/// What can be done with a card.
interface CardGestures {
  void choose(PacketRow row);

  void review(PacketRow row);

  void move(PacketRow row, BoardColumn to);
}
