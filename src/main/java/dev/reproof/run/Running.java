package dev.reproof.run;

import dev.reproof.evidence.Log;

/// A command that was started.
public interface Running {
  /// Its output so far; grows until the end.
  Log log();

  /// Asks it to stop: interrupt, then terminate, then kill, the whole tree. Returns at once.
  void stop();

  /// Waits for the end.
  ///
  /// @throws InterruptedException if the waiting thread is interrupted; the command goes on
  Finished await() throws InterruptedException;
}
