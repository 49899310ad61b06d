package dev.reproof.session;

import dev.reproof.evidence.Run;
import java.util.List;

/// Commands about to run, one after the other. It keeps their runs by itself and touches nothing of
/// the session; the session hears of them by [Runs#ran].
public interface Rerun {
  /// Runs all of them and returns when the last has ended.
  ///
  /// @throws InterruptedException if the waiting thread is interrupted; the present command is
  ///   stopped
  /// @throws Trouble if a run cannot be kept; then it did not count
  List<Run> await(RunListener listener) throws InterruptedException, Trouble;

  /// Stops the present command and starts no other. May be called from any thread.
  void stop();

  /// Stops this command if it runs, leaves it out if it has not begun; the others go on. May be
  /// called from any thread.
  void drop(int n);
}
