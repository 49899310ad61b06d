package dev.reproof.review;

import org.jspecify.annotations.Nullable;

/// What is different of a packet between two versions of its tracker. `what` names the column, the
/// box's text, or what else it is; `line` is the line in the later version, from 1; `before` and
/// `after` are null where there was, or is, none.
public record PacketChange(
    String packet,
    Kind kind,
    String what,
    int line,
    @Nullable String before,
    @Nullable String after) {
  /// Which part of a packet changed.
  public enum Kind {
    ADDED,
    REMOVED,
    CELL,
    BOX,
    GATE,
    VERDICT,
    CHECKPOINT
  }
}
