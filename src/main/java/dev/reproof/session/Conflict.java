package dev.reproof.session;

import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import java.util.Optional;

/// A pending edit that no longer fits, because another program changed the same place: what the
/// file says now, and what was meant. Neither is lost until the reviewer chooses.
public record Conflict(Intent intent, String what, String theirs, String mine, String reason) {
  /// Whether it is about lines that were typed or undone, which can stand beside those of others.
  public boolean isOfLines() {
    return intent instanceof Intent.EditSource || intent instanceof Intent.MergeText;
  }

  /// Whether the edit can be made over what the file says now.
  public boolean canBeForced() {
    return !(intent instanceof Intent.TickBox || intent instanceof Intent.RecordHash);
  }

  /// Whether the file, as it is now, still has the place that the edit changes.
  public boolean hasPlaceIn(OpenTracker now) {
    Optional<Packet> packet = now.tracker().packet(intent.packet());
    return switch (intent) {
      case Intent.SetCell set ->
          packet.flatMap(Packet::row).flatMap(r -> r.cell(set.column())).isPresent();
      case Intent.EditSource typed -> now.source(typed.packet()).isPresent();
      case Intent.TickBox tick -> packet.isPresent();
      case Intent.RecordVerdict verdict -> packet.isPresent();
      case Intent.RecordHash hash -> packet.isPresent();
      case Intent.MergeText text -> true;
    };
  }
}
