package dev.reproof.ui;

import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// The times between frames, from [#start] to [#stop].
public final class Frames {
  private final long[] times = new long[200_000];
  private final AnimationTimer timer;
  private int count;

  private Frames(IntConsumer each) {
    timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            each.accept(count);
            times[count++] = System.nanoTime();
          }
        };
  }

  /// Begins to count; `each` is done in every frame, with its number from 0.
  public static Frames start(IntConsumer each) {
    return Pictures.onFx(
        () -> {
          Frames frames = new Frames(each);
          frames.timer.start();
          return frames;
        });
  }

  public int count() {
    return count;
  }

  public void stop() {
    Pictures.onFx(
        () -> {
          timer.stop();
          return true;
        });
  }

  @Override
  public String toString() {
    double[] gaps = new double[Math.max(1, count - 1)];
    for (int i = 1; i < count; i++) {
      gaps[i - 1] = (times[i] - times[i - 1]) / 1e6;
    }
    Arrays.sort(gaps);
    return "%d frames, median %.1f ms, 99 of 100 under %.1f ms, longest %.1f ms, %d over 50 ms"
        .formatted(
            gaps.length,
            gaps[gaps.length / 2],
            gaps[(int) (gaps.length * 0.99)],
            gaps[gaps.length - 1],
            Arrays.stream(gaps).filter(g -> g > 50).count());
  }
}
