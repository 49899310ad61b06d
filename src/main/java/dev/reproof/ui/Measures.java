package dev.reproof.ui;

import java.util.Locale;

/// Durations and sizes, in words. Numbers are written as on a command line, whatever the language.
public final class Measures {
  private static final long KILO = 1L << 10;
  private static final long MEGA = 1L << 20;

  private Measures() {}

  /// Milliseconds as seconds with a tenth: `75.0 s`.
  public static String seconds(long millis) {
    return Words.of("measure.seconds", tenths(millis / 1000.0));
  }

  /// The same as minutes and seconds from a minute on: `1 min 15 s`.
  public static String time(long millis) {
    return millis < 60_000
        ? seconds(millis)
        : Words.of("measure.minutes", millis / 60_000, millis / 1000 % 60);
  }

  /// A size in bytes, in the largest of B, KB and MB that it holds.
  public static String size(long bytes) {
    if (bytes < KILO) {
      return Words.of("measure.bytes", bytes);
    }
    return bytes < MEGA
        ? Words.of("measure.kilobytes", tenths(bytes / (double) KILO))
        : Words.of("measure.megabytes", tenths(bytes / (double) MEGA));
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
