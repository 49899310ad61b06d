package dev.reproof.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The thread that holds all nodes and the [SessionModel]: the one way for work from another thread
/// to get there. Tests without a toolkit use [#inline].
public final class FxThread {
  private final Executor executor;

  FxThread(Executor executor) {
    this.executor = executor;
  }

  /// The toolkit's own thread; work is done in the order in which it was given.
  public static FxThread ofToolkit() {
    return new FxThread(Platform::runLater);
  }

  /// Does the work at once, on the thread that gives it.
  public static FxThread inline() {
    return new FxThread(Runnable::run);
  }

  /// Returns at once; what the work throws goes to the thread's uncaught handler.
  public void later(Runnable work) {
    executor.execute(work);
  }
}
