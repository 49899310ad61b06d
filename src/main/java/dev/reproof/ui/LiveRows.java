package dev.reproof.ui;

import java.util.ArrayList;
import java.util.List;

/// The rows of a tracker as they are at the moment: that of the packet whose command runs says so.
/// Lives on the FX thread.
final class LiveRows {
  private List<PacketRow> of = List.of();
  private String running = "";
  private List<PacketRow> shown = List.of();

  /// The same list as before where nothing changed.
  List<PacketRow> of(List<PacketRow> rows, String packet) {
    if (!packet.equals(running) || !rows.equals(of)) {
      of = rows;
      running = packet;
      shown = packet.isEmpty() ? rows : with(rows, packet);
    }
    return shown;
  }

  private static List<PacketRow> with(List<PacketRow> rows, String running) {
    List<PacketRow> shown = new ArrayList<>(rows);
    shown.replaceAll(r -> r.id().equals(running) ? r.running() : r);
    return List.copyOf(shown);
  }
}
