package dev.reproof.ui;

import java.nio.file.Path;
import java.time.Duration;

/// A rerun that has ended: of which packet, how many of its commands passed, and how long it took.
public record RerunEnded(Path tracker, String packet, long passed, int of, Duration took) {
  /// From so long on the reviewer may have gone elsewhere meanwhile.
  public static final Duration LONG = Duration.ofSeconds(10);

  public boolean isLong() {
    return took.compareTo(LONG) >= 0;
  }
}
