package dev.reproof.ui;

import dev.reproof.evidence.Log;
import org.jspecify.annotations.Nullable;

/// Something that runs or waits in the background.
public sealed interface Work {
  /// The command that runs now.
  record Runs(RunningCommand command) implements Work {}

  /// A command that waits for those before it.
  record Waits(QueuedCommand command) implements Work {}

  /// What the window itself does: it reads, looks for something, writes, lets git make a
  /// checkpoint. `startedNanos` is on the monotonic clock, 0 while it waits; `log` what it prints,
  /// null if it prints nothing.
  record Own(long id, String words, long startedNanos, @Nullable Log log, boolean canCancel)
      implements Work {
    public boolean waits() {
      return startedNanos == 0;
    }
  }
}
