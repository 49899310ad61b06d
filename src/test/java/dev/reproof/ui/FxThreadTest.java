package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.run.ProcessRunner;
import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The FX thread never waits for a file, a process or git, through the whole loop.
class FxThreadTest {
  @TempDir private Path folder;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void waitsForNoFileAndNoProcess() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    ExecutorService session = Threads.newSessionExecutor();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    Clock clock = Clock.systemUTC();
    try (ProcessRunner runner = new ProcessRunner(clock);
        FxThreadWatch watch = new FxThreadWatch(folder)) {
      SessionParts parts = new SessionParts(folder.resolve("home"), runner, clock);
      SessionModel model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
      Stage stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
      loop(model, stage, sample);
      act(
          () -> {
            stage.setScene(null);
            stage.close();
            model.close();
          });
      assertThat(watch.waits()).isEmpty();
    } finally {
      Threads.finish(session);
      reader.shutdownNow();
    }
  }

  private static void loop(SessionModel model, Stage stage, Path sample) throws Exception {
    act(() -> model.navigation().openPath(sample));
    waitFor(() -> model.state().open().isPresent());
    act(
        () -> {
          model.selection().selectPacket(Sample.UNTRUE);
          model.selection().show(Page.REVIEW);
          model.run(RunChoice.ALL);
        });
    waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
    act(() -> model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of()));
    waitFor(
        () ->
            model.state().runs().getOrDefault(Sample.UNTRUE, List.of()).size() == 2
                && model.reruns().runningProperty().get() == null);
    act(() -> model.selection().selectCommand(1));
    for (int tab = 0; tab < 6; tab++) {
      int number = tab;
      act(
          () ->
              ((TabPane) stage.getScene().getRoot().lookup(".packet-tabs"))
                  .getSelectionModel()
                  .select(number));
      waitFor(() -> model.busyProperty().get().isEmpty());
    }
    act(
        () -> {
          VerdictDraft now = model.typedProperty().get();
          model.type(
              new VerdictDraft(
                  now.tracker(),
                  now.packet(),
                  "CHANGES_REQUESTED",
                  Map.of(),
                  List.of("P0: a section is missing"),
                  "",
                  "",
                  Map.of(),
                  now.savedAt()));
          model.preview();
        });
    waitFor(() -> model.askProperty().get() instanceof Ask.ToWrite);
    act(model::write);
    waitFor(() -> model.askProperty().get() == null && model.state().pendingIntents() == 0);
    act(model::planCheckpoint);
    waitFor(() -> model.askProperty().get() instanceof Ask.ToCommit);
    act(() -> model.checkpoint(((Ask.ToCommit) model.askProperty().get()).plan()));
    waitFor(() -> model.busyProperty().get().isEmpty());
    act(model::refresh);
    act(model::undo);
    waitFor(() -> model.busyProperty().get().isEmpty());
  }

  /// The watch sees what it is there for.
  @Test
  void isSeenWaiting() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "a");
    try (FxThreadWatch watch = new FxThreadWatch(folder)) {
      act(
          () -> {
            try {
              assertThat(Files.readString(file)).isEqualTo("a");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      assertThat(watch.waits())
          .anyMatch(w -> w.startsWith("jdk.FileRead in " + getClass().getName()));
    }
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
