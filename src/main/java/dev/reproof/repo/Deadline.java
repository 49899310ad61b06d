package dev.reproof.repo;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A call that must answer in time: a pipe in place of a file would else hold its caller for ever.
final class Deadline {
  private Deadline() {}

  /// Makes the call on a thread of its own and waits at most so long.
  ///
  /// @throws IOException if it does not answer in time, or fails
  static <T> T call(String what, Duration limit, Callable<T> call) throws IOException {
    CompletableFuture<T> answer = new CompletableFuture<>();
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
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException(
          what
              + " did not answer within "
              + limit.toSeconds()
              + " s; a file in it may be a pipe or a device",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(what + " was interrupted", e);
    } catch (ExecutionException e) {
      throw failure(what, e.getCause() == null ? e : e.getCause());
    }
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
