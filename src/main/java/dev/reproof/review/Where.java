package dev.reproof.review;

import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.Section;

/// The lines in the file that a problem of a packet can be about.
final class Where {
  private Where() {}

  /// The packet's section heading, else its row.
  static int heading(Packet packet) {
    return packet
        .section()
        .map(s -> s.place().line())
        .or(() -> packet.row().map(r -> r.place().line()))
        .orElse(1);
  }

  /// The line in the file of a line of the packet's section.
  static int line(Packet packet, int lineOfSection) {
    return packet.section().map(s -> s.line(lineOfSection)).orElse(1);
  }

  /// The packet's row, else its heading.
  static int row(Packet packet) {
    return packet.row().map(Row::place).map(p -> p.line()).orElseGet(() -> heading(packet));
  }

  /// The last block of this kind in the evidence, else the last evidence heading, else the heading.
  static int block(Packet packet, BlockKind kind) {
    Section section = packet.section().orElse(null);
    if (section == null || packet.evidence().isEmpty()) {
      return heading(packet);
    }
    for (Evidence evidence : packet.evidence().reversed()) {
      for (Block block : evidence.blocks().reversed()) {
        if (block.kind() == kind) {
          return section.line(block.line());
        }
      }
    }
    return section.line(packet.evidence().getLast().line());
  }
}
