package dev.reproof.markdown;

import dev.reproof.tracker.BlockKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hand in which a file writes its evidence: heading, fence, labels, list marks, arrow, blank
/// lines, order of blocks, and whether the evidence stands before the boxes of the gates.
///
/// `heading` is null where the evidence has none of its own; `opening` are the lines that then
/// stand above it, such as the list item that its blocks are nested in. `blocks` and `order` hold
/// every kind but [BlockKind#OTHER]. `table` is null where a list keeps the commands.
record Hand(
    @Nullable String heading,
    int level,
    List<String> opening,
    @Nullable String fence,
    boolean blankAfterHeading,
    boolean blankBetween,
    boolean beforeGates,
    List<BlockKind> order,
    Map<BlockKind, BlockHand> blocks,
    GateHand gate,
    String arrow,
    @Nullable TableHand table) {
  /// The order of `evidence.md`, for what a file has no custom of its own.
  static final List<BlockKind> STANDARD =
      List.of(
          BlockKind.FILES,
          BlockKind.COMMANDS,
          BlockKind.GATES,
          BlockKind.VERDICT,
          BlockKind.FINDINGS,
          BlockKind.COMMIT,
          BlockKind.RISK,
          BlockKind.ROLLBACK);

  Hand {
    opening = List.copyOf(opening);
    order = List.copyOf(order);
    blocks = Map.copyOf(blocks);
  }

  BlockHand block(BlockKind kind) {
    BlockHand hand = blocks.get(kind);
    if (hand == null) {
      throw new IllegalArgumentException("no block of evidence is of the kind " + kind);
    }
    return hand;
  }

  /// What parts the contents of a block that stand on one line.
  String separator(BlockKind kind) {
    return kind == BlockKind.GATES ? gate.separator() : "; ";
  }

  boolean isFenced() {
    return fence != null;
  }

  Hand withFence(@Nullable String newFence) {
    return new Hand(
        heading,
        level,
        opening,
        newFence,
        blankAfterHeading,
        blankBetween,
        beforeGates,
        order,
        blocks,
        gate,
        arrow,
        table);
  }

  Hand withHeading(@Nullable String newHeading, int newLevel) {
    return new Hand(
        newHeading,
        newLevel,
        opening,
        fence,
        blankAfterHeading,
        blankBetween,
        beforeGates,
        order,
        blocks,
        gate,
        arrow,
        table);
  }

  /// The words of a block's label where the file has none.
  static String words(BlockKind kind) {
    return switch (kind) {
      case FILES -> "Files changed";
      case COMMANDS -> "Commands run + exit codes";
      case GATES -> "Gate checklist";
      case VERDICT -> "Verdict";
      case FINDINGS -> "Findings";
      case COMMIT -> "Commit";
      case RISK -> "Residual risk";
      case ROLLBACK -> "Rollback";
      case OTHER -> "Notes";
    };
  }
}
