package dev.reproof.ui;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The FX thread of a test without a toolkit: what it is given is done by the thread of the test,
/// while that waits for something.
final class TurnedFx {
  private final BlockingQueue<Runnable> given = new LinkedBlockingQueue<>();

  /// The threads of the toolkit, but for its own.
  Threads threads(Threads real) {
    return new Threads(new FxThread(given::add), real.session(), real.reruns(), real.delayed());
  }

  /// Does what was given until the condition holds.
  void waitFor(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Runnable next = given.poll(5, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
    }
  }
}
