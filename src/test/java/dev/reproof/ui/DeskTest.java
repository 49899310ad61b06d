package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.session.SessionState;
import dev.reproof.session.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The session's thread: what waits for it can be cancelled, what goes on in it only if it may be
/// left halfway.
class DeskTest {
  @TempDir private Path folder;
  private final ExecutorService session = Threads.newSessionExecutor();
  private final Threads threads = Threads.ofToolkit(session);
  private final Jobs jobs = new Jobs(threads.fx());
  private final Notices notices = new Notices();
  private final List<SessionState> published = Collections.synchronizedList(new ArrayList<>());
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch free = new CountDownLatch(1);
  private Desk desk;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void openSample() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    SessionParts parts =
        new SessionParts(folder.resolve("home"), new QuickRunner(), Clock.systemUTC());
    desk = new Desk(threads, parts, new Sights(), s -> published.add(s.state()), notices, jobs);
    desk.open(sample, "Opening", opened -> done.add("opened"));
    waitFor(() -> all().isEmpty() && !done.isEmpty());
  }

  @AfterEach
  void close() {
    free.countDown();
    desk.close(() -> {});
    Threads.finish(session);
  }

  @Test
  void whatWaitsIsNotBegunOnceItIsCancelled() throws Exception {
    desk.with("Writing", s -> hold());
    desk.with("Exporting", s -> done.add("exported"));
    waitFor(() -> all().size() == 2 && !all().getFirst().waits());
    assertThat(all()).extracting(Work.Own::words).containsExactly("Writing", "Exporting");
    assertThat(all()).extracting(Work.Own::canCancel).containsExactly(false, true);
    cancel("Writing");
    cancel("Exporting");
    free.countDown();
    waitFor(() -> all().isEmpty());
    assertThat(done).containsExactly("opened", "holds", "held");
    assertThat(message()).isEqualTo("Cancelled: Exporting");
  }

  @Test
  void aLookIsLeftHalfwayAndWhatFollowsIsNotInterrupted() throws Exception {
    desk.look("Looking", s -> hold());
    waitFor(() -> done.contains("holds"));
    desk.with(
        "",
        s -> done.add(Thread.currentThread().isInterrupted() ? "interrupted" : "not interrupted"));
    cancel("Looking");
    waitFor(() -> done.contains("not interrupted"));
    assertThat(done).doesNotContain("held");
    waitFor(() -> all().isEmpty());
    assertThat(message()).isEqualTo("Cancelled: Looking");
  }

  @Test
  void anOpeningThatIsCancelledHalfwayLeavesNothingOpen() throws Exception {
    desk.open(folder.resolve("tidewatch"), "Opening", s -> hold());
    waitFor(() -> done.contains("holds"));
    cancel("Opening");
    waitFor(() -> all().isEmpty());
    desk.with("", s -> done.add("a session is open"));
    desk.alone(() -> done.add("last"));
    waitFor(() -> done.contains("last"));
    assertThat(done).doesNotContain("a session is open", "held");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(published.getLast()).isEqualTo(SessionState.EMPTY);
  }

  /// Waits until it is let go, or interrupted.
  private void hold() throws Trouble {
    try {
      done.add("holds");
      free.await();
      done.add("held");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble(Trouble.Kind.COULD_NOT, "interrupted", e);
    }
  }

  private List<Work.Own> all() {
    return Pictures.onFx(() -> jobs.allProperty().get());
  }

  private void cancel(String words) {
    Predicate<Work.Own> named = j -> j.words().equals(words);
    Pictures.onFx(
        () -> {
          jobs.allProperty().get().stream().filter(named).forEach(j -> jobs.cancel(j.id()));
          return true;
        });
  }

  private String message() {
    Message message = Pictures.onFx(() -> notices.messageProperty().get());
    return message == null ? "" : message.text();
  }

  private interface Condition {
    boolean holds();
  }

  private static void waitFor(Condition condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::holds);
  }
}
