package dev.reproof.tracker;

import java.util.List;

/// A line that holds commit hashes and may name packets: a row of a table of checkpoints, an entry
/// of a checkpoint list. `line` is relative to its part, or the line in the file where it has none.
/// A line of a list of checkpoints that says that none is needed has no hashes. `under` is the
/// heading it stands under, empty if none.
public record HashLine(int line, String text, String under, List<String> hashes) {
  public HashLine {
    hashes = List.copyOf(hashes);
  }
}
