package dev.reproof.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/// What Ctrl-C and a request to end do to a call of the command line: its thread is interrupted, it
/// says what there is to say, and the exit code is 3, not the virtual machine's 130 or 143.
public final class Interruption {
  private static final int INTERRUPTED = 3;

  /// How long a call has to come to its end, in seconds; what it runs is killed meanwhile.
  private static final long PATIENCE = 6;

  private final PrintStream err;
  private final CountDownLatch ended = new CountDownLatch(1);

  public Interruption(PrintStream err) {
    this.err = err;
  }

  /// Does the work on the thread of the caller and gives its exit code. Where the program is ended
  /// meanwhile, it is ended from here, and this never returns.
  public int guard(IntSupplier work) {
    Thread worker = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(worker)));
    try {
      return work.getAsInt();
    } finally {
      ended.countDown();
    }
  }

  private void end(Thread worker) {
    if (ended.getCount() == 0) {
      return;
    }
    worker.interrupt();
    try {
      boolean inTime = ended.await(PATIENCE, TimeUnit.SECONDS);
      err.println(
          inTime ? "reproof: interrupted" : "reproof: interrupted in the middle of its work");
      err.flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(INTERRUPTED);
  }
}
