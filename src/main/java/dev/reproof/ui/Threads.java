package dev.reproof.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Where the window's work is done: nodes on `fx`, the session and all files on `session`, one
/// after the other, a rerun's waiting on `reruns`. `delayed` does work later, on no thread that
/// waits for another's work.
public record Threads(FxThread fx, Executor session, Executor reruns, Delayed delayed) {

  /// Does work after a time in milliseconds, on neither of the other threads.
  public interface Delayed {
    void after(long millis, Runnable work);
  }

  /// All work done at once, on the thread that gives it: for tests without a toolkit.
  public static Threads inline() {
    return new Threads(
        FxThread.inline(), Runnable::run, Runnable::run, (millis, work) -> work.run());
  }

  /// The real ones. `session` is the caller's, to be ended by [#finish].
  public static Threads ofToolkit(ExecutorService session) {
    return new Threads(
        FxThread.ofToolkit(),
        session,
        work -> Thread.ofVirtual().name("rerun").start(work),
        (millis, work) ->
            CompletableFuture.delayedExecutor(
                    millis,
                    TimeUnit.MILLISECONDS,
                    then -> Thread.ofVirtual().name("typed").start(then))
                .execute(work));
  }

  public static ExecutorService newSessionExecutor() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name("session").daemon().factory());
  }

  /// Lets what was given be done: the end of a command that was stopped, and five seconds more.
  public static void finish(ExecutorService session) {
    session.shutdown();
    try {
      if (!session.awaitTermination(RerunQueue.LONGEST_END + 5, TimeUnit.SECONDS)) {
        session.shutdownNow();
      }
    } catch (InterruptedException e) {
      session.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
