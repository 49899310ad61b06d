package dev.reproof.store;

import dev.reproof.tracker.Intent;
import java.util.List;
import java.util.Map;

/// Edits that are pending, in the order in which they were made. `madeOn` holds, for each packet
/// that gets a verdict, the mark of what the file said of it then: where it says something else
/// now, the verdict is not made again unasked.
public record PendingEdits(List<Intent> edits, Map<String, String> madeOn) {
  public static final PendingEdits NONE = new PendingEdits(List.of(), Map.of());

  public PendingEdits {
    edits = List.copyOf(edits);
    madeOn = Map.copyOf(madeOn);
  }
}
