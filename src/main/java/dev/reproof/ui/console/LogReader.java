package dev.reproof.ui.console;

import dev.reproof.ui.FxThread;
import java.util.concurrent.ExecutorService;

/// The thread on which logs are read, and the way back from it.
record LogReader(FxThread fx, ExecutorService thread) {
  /// Asks the thread; once that has ended with the window, nothing is asked any more.
  void ask(Runnable question) {
    if (!thread.isShutdown()) {
      thread.execute(question);
    }
  }

  /// Goes on on the FX thread.
  void later(Runnable answer) {
    fx.later(answer);
  }
}
