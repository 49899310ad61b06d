package dev.reproof.markdown;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Runs through what stands in a tracker one by one, or, where there is much of it, on all
/// processors at once. No step may need another.
final class SideBySide {
  /// Fewer steps are not worth a second processor.
  private static final int MANY = 64;

  private SideBySide() {}

  /// The numbers from `from` to before `to`; what is made of them keeps their order.
  static IntStream range(int from, int to) {
    IntStream all = IntStream.range(from, to);
    return to - from > MANY ? all.parallel() : all;
  }

  /// Takes a long step with each of these.
  static <T> void each(List<T> all, Consumer<T> step) {
    if (all.size() > 1) {
      all.parallelStream().forEach(step);
    } else {
      all.forEach(step);
    }
  }
}
