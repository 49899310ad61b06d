package dev.reproof.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.text.ShownText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is typed while the session is at work, as in a hook that takes minutes, is on disk all the
/// same.
@Timeout(60)
class TypedWhileBusyTest {
  @TempDir private Path folder;
  private final ExecutorService sessionThread = Threads.newSessionExecutor();
  private final CountDownLatch hookEnds = new CountDownLatch(1);
  private final TurnedFx fx = new TurnedFx();
  private SessionModel model;

  @BeforeEach
  void openTheSampleAndBeBusy() throws Exception {
    Path sample = folder.resolve("sample");
    Sample.write(sample, Instant.parse("2026-03-16T10:00:00Z"));
    model =
        new SessionModel(
            fx.threads(Threads.ofToolkit(sessionThread)),
            new SessionParts(folder.resolve("home"), new QuickRunner(), Clock.systemUTC()));
    model.navigation().openPath(sample);
    fx.waitFor(() -> model.state().open().isPresent());
    model.selection().selectPacket("02");
    sessionThread.execute(
        () -> {
          try {
            hookEnds.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @AfterEach
  void endTheHook() {
    hookEnds.countDown();
    model.close();
    Threads.finish(sessionThread);
  }

  private void untilKept(String text) throws InterruptedException {
    fx.waitFor(() -> kept().anyMatch(k -> k.contains(text)));
  }

  private Stream<String> kept() {
    try (Stream<Path> all = Files.walk(folder.resolve("home"))) {
      return all.filter(p -> p.toString().endsWith(".json")).map(this::read).toList().stream();
    } catch (IOException | UncheckedIOException e) {
      return Stream.empty();
    }
  }

  private String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void aVerdictIsKept() throws InterruptedException {
    VerdictDraft now = model.typedProperty().get();
    model.type(
        new VerdictDraft(
            now.tracker(),
            now.packet(),
            "CHANGES_REQUESTED",
            Map.of(),
            List.of("P0: typed while a hook runs"),
            "",
            "",
            Map.of(),
            now.savedAt()));
    untilKept("P0: typed while a hook runs");
    assertThat(model.state().drafts()).isEmpty();
  }

  @Test
  void theSourceOfAPacketIsKept() throws InterruptedException {
    String source = model.sources().of("02").orElseThrow();
    model.sources().type("02", ShownText.of(source), source + "typed while a hook runs\n");
    untilKept("typed while a hook runs");
    assertThat(model.sources().waiting("02")).isPresent();
  }
}
