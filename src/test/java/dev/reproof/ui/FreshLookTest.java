package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The looks that come by themselves are counted in a time that only goes forward.
class FreshLookTest {
  @TempDir private Path folder;
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final AtomicInteger looks = new AtomicInteger();

  private void pass(long millis) {
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  @Test
  void thereIsARestBehindEachLookFourTimesAsLongAsItTook() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    Threads threads = Threads.inline();
    Desk desk =
        new Desk(
            threads,
            new SessionParts(folder.resolve("home"), new QuickRunner(), Clock.systemUTC()),
            new Sights(),
            sight -> {},
            new Notices(),
            new Jobs(threads.fx()));
    desk.open(sample, "Opening", opened -> {});
    FreshLook look =
        new FreshLook(
            desk,
            nanos::get,
            session -> {
              looks.incrementAndGet();
              pass(300);
            });
    look.ifOld();
    pass(499);
    look.ifOld();
    assertThat(looks).hasValue(0);
    pass(1);
    look.ifOld();
    assertThat(looks).hasValue(1);
    pass(1_199);
    look.ifOld();
    assertThat(looks).hasValue(1);
    pass(1);
    look.ifOld();
    assertThat(looks).hasValue(2);
    desk.close(() -> {});
  }
}
