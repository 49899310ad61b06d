package dev.reproof.ui.console;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Takes in what a log gains, once a frame, at most one question at a time, for as long as it can
/// gain anything: while its command runs, and until all of it is read. Used on the FX thread.
final class LogGrowth {
  private static final long STRIDE = 64L << 20;

  /// A log that cannot be read is asked again so often: another program may hold it for a moment.
  private static final int MOST_FAILED = 60;

  private final LogReader reader;
  private final Runnable grown;
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          advance();
        }
      };
  private @Nullable LogIndex index;
  private boolean seen;
  private boolean running;
  private long rows;
  private long bytes;
  private int failed;

  /// @param grown is told that there are more rows, or that the last has gained something
  LogGrowth(LogReader reader, Runnable grown) {
    this.reader = reader;
    this.grown = grown;
  }

  /// How many rows are known.
  long rows() {
    return rows;
  }

  /// Begins with another log.
  ///
  /// @param goesOn whether its command runs
  void begin(@Nullable LogIndex next, boolean goesOn) {
    index = next;
    running = goesOn;
    rows = 0;
    bytes = 0;
    failed = 0;
    ask();
    advance();
  }

  /// The log will not grow any more, beyond what is not read yet.
  void ended() {
    running = false;
  }

  /// Whether anybody can see the log; else nothing is asked.
  void seen(boolean next) {
    seen = next;
    ask();
  }

  private void ask() {
    if (seen && index != null) {
      frames.start();
    } else {
      frames.stop();
    }
  }

  private void advance() {
    LogIndex asked = index;
    if (asked == null || !reading.compareAndSet(false, true)) {
      return;
    }
    boolean grows = running;
    reader.ask(
        () -> {
          try {
            boolean more = asked.advance(STRIDE);
            long now = asked.rows();
            long length = asked.indexed();
            reader.later(() -> take(asked, now, length, grows || more));
          } catch (IOException e) {
            reader.later(() -> fail(asked));
          } finally {
            reading.set(false);
          }
        });
  }

  private void take(LogIndex of, long now, long length, boolean goesOn) {
    if (!of.equals(index)) {
      return;
    }
    failed = 0;
    if (!goesOn) {
      frames.stop();
    }
    if (now != rows || length != bytes) {
      rows = now;
      bytes = length;
      grown.run();
    }
  }

  /// What is seen of it says that it cannot be read.
  private void fail(LogIndex of) {
    if (of.equals(index) && ++failed > MOST_FAILED) {
      frames.stop();
    }
  }
}
