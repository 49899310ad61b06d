package dev.reproof.repo;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A call that must answer in time: a pipe in place of a file, a lock or a file system that hangs
/// would else hold its caller for ever.
final class Deadline {
  private Deadline() {}

  /// A call that changes something, and asks before it does.
  interface Write<T> {
    T run(GoAhead goAhead) throws Exception;
  }

  private record Started<T>(Thread thread, CompletableFuture<T> answer) {}

  /// Makes the call on a thread of its own and waits at most so long.
  ///
  /// @throws IOException if it does not answer in time, or fails
  static <T> T call(String what, Duration limit, Callable<T> call) throws IOException {
    try {
      return start(call).answer().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException(
          late(what, limit)
              + "; the machine may be busy, or a file in it a pipe or a device: try again",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(what + " was interrupted", e);
    } catch (ExecutionException e) {
      throw failure(what, e.getCause() == null ? e : e.getCause());
    }
  }

  /// Makes a call that changes something, likewise. An interrupt stops it as long as nothing was
  /// changed; from then on its end is waited for.
  ///
  /// @throws CommitRefused if the call refuses
  /// @throws IOException if it does not answer in time, is interrupted, or fails; the message says
  ///   where something may have been changed all the same
  static <T> T write(String what, Duration limit, Write<T> write)
      throws CommitRefused, IOException {
    GoAhead goAhead = new GoAhead();
    Started<T> started = start(() -> write.run(goAhead));
    long end = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return started.answer().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
          if (goAhead.giveUp()) {
            started.thread().interrupt();
            throw new IOException(what + " was interrupted; nothing was changed", e);
          }
        }
      }
    } catch (TimeoutException e) {
      boolean nothing = goAhead.giveUp();
      started.thread().interrupt();
      throw new IOException(
          late(what, limit)
              + (nothing
                  ? "; nothing was changed"
                  : "; it may still be done, look at 'git log' before you try again"),
          e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CommitRefused refused) {
        throw refused;
      }
      throw failure(what, e.getCause() == null ? e : e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> Started<T> start(Callable<T> call) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("repository")
            .start(
                () -> {
                  try {
                    answer.complete(call.call());
                  } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                    answer.completeExceptionally(e);
                  }
                });
    return new Started<>(thread, answer);
  }

  private static String late(String what, Duration limit) {
    return what + " did not answer within " + limit.toSeconds() + " s";
  }

  private static IOException failure(String what, Throwable cause) {
    return cause instanceof IOException io
        ? io
        : new IOException(
            what
                + " failed: "
                + (cause.getMessage() == null
                    ? cause.getClass().getSimpleName()
                    : cause.getMessage()),
            cause);
  }
}
