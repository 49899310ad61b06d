package dev.reproof.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// The times between frames, from [#start] to [#stop], and how long in them the FX thread and the
/// painting thread worked, which another program on the machine does not change much. Told in
/// milliseconds, `median/99 of 100/longest`.
public final class Frames {
  private static final double LONG = 50;
  private static final int MOST_LONG = 8;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long painter = painter();
  private final long[] times = new long[200_000];
  private final long[] work = new long[200_000];
  private final long[] paint = new long[200_000];
  private final AnimationTimer timer;
  private int count;

  private Frames(IntConsumer each) {
    timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            each.accept(count);
            work[count] = threads.getCurrentThreadCpuTime();
            paint[count] = threads.getThreadCpuTime(painter);
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
    double[] gaps = gaps(times);
    return "%d frames %s, %d over 50 ms%s; work %s; paint %s"
        .formatted(
            gaps.length,
            told(gaps),
            Arrays.stream(gaps).filter(g -> g > LONG).count(),
            longOnes(),
            told(gaps(work)),
            told(gaps(paint)));
  }

  /// The first of the long frames: their number, how long they took, the work and paint in them.
  private String longOnes() {
    StringBuilder told = new StringBuilder();
    int found = 0;
    for (int i = 1; i < count && found < MOST_LONG; i++) {
      if ((times[i] - times[i - 1]) / 1e6 > LONG) {
        found++;
        told.append(
            " %d:%.0f(%.0f+%.0f)"
                .formatted(
                    i,
                    (times[i] - times[i - 1]) / 1e6,
                    (work[i] - work[i - 1]) / 1e6,
                    (paint[i] - paint[i - 1]) / 1e6));
      }
    }
    return told.toString();
  }

  private static String told(double[] gaps) {
    return "%.1f/%.1f/%.1f"
        .formatted(gaps[gaps.length / 2], gaps[(int) (gaps.length * 0.99)], gaps[gaps.length - 1]);
  }

  /// The steps between these, in milliseconds, from the least to the greatest.
  private double[] gaps(long[] of) {
    double[] gaps = new double[Math.max(1, count - 1)];
    for (int i = 1; i < count; i++) {
      gaps[i - 1] = (of[i] - of[i - 1]) / 1e6;
    }
    Arrays.sort(gaps);
    return gaps;
  }

  private static long painter() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("QuantumRenderer"))
        .mapToLong(Thread::threadId)
        .findFirst()
        .orElseThrow();
  }
}
