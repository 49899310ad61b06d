package dev.reproof.markdown;

import dev.reproof.tracker.Intent;
import java.util.ArrayList;
import java.util.List;

/// How a file keeps commands in a table: one of its rows, and whether a label stands above it.
record TableHand(RecordRow row, boolean labelled) {
  /// Whether a table can hold these runs: a cell cannot hold a backslash before a pipe, since a
  /// reader takes both for a pipe.
  boolean canHold(List<Intent.RecordedLine> runs) {
    return runs.stream().noneMatch(r -> r.command().contains("\\|"));
  }

  /// The lines of the table for these runs, below the block's label.
  List<String> lines(BlockHand block, List<Intent.RecordedLine> runs, Quoted quoted) {
    List<String> lines = new ArrayList<>();
    if (labelled) {
      lines.add(block.label());
      if (block.blankBelow()) {
        lines.add("");
      }
    }
    lines.addAll(row.table(runs, quoted));
    return lines;
  }
}
