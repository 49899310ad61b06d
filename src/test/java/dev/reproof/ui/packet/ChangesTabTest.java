package dev.reproof.ui.packet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Threads;
import dev.reproof.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The files of a packet and their diffs, in a window on a real repository.
class ChangesTabTest {
  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private final ExecutorService session = Threads.newSessionExecutor();
  private SessionModel model;
  private ChangesTab tab;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    Files.writeString(
        sample.resolve("data/moon.txt"),
        IntStream.range(0, 20_000).mapToObj(i -> "moon " + i + "\n").collect(Collectors.joining()));
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    tab = Pictures.onFx(() -> new ChangesTab(model));
    stage =
        Pictures.onFx(
            () -> {
              new Theme(Theme.Choice.LIGHT).close();
              Stage window = new Stage();
              Scene scene = new Scene(tab, 760, 420);
              Theme.dress(scene);
              window.setScene(scene);
              window.show();
              return window;
            });
    act(() -> model.navigation().openPath(sample));
    waitFor(() -> model.state().open().isPresent());
  }

  @AfterEach
  void close() {
    act(
        () -> {
          stage.close();
          model.close();
        });
    Threads.finish(session);
    runner.close();
  }

  @Test
  void opensAndClosesAFileByKeys() throws Exception {
    act(() -> tab.show("02"));
    waitFor(() -> rows().stream().anyMatch(r -> r.startsWith("+ # Runbook")));
    assertThat(rows().getFirst()).contains("docs/runbook.md", "claimed and changed", "open");
    act(() -> list().getSelectionModel().select(0));
    press(KeyCode.LEFT);
    waitFor(() -> rows().stream().noneMatch(r -> r.startsWith("+ ")));
    assertThat(rows().getFirst()).endsWith("closed");
    press(KeyCode.DOWN);
    act(() -> list().getSelectionModel().select(1));
    press(KeyCode.ENTER);
    waitFor(() -> rows().stream().anyMatch(r -> r.startsWith("+ ")));
    assertThat(rows().get(1)).contains("scripts/check-runbook.sh").endsWith("open");
    assertThat(Pictures.onFx(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(1);
  }

  /// The number stands on the tab before that is looked at.
  @Test
  void countsTheFilesThatThePacketListsThoughNobodyLooks() throws Exception {
    PacketPane pane = Pictures.onFx(() -> new PacketPane(model));
    act(() -> model.selection().show(Page.REVIEW));
    for (String packet : List.of("01", "02", "03")) {
      act(() -> model.selection().selectPacket(packet));
      act(() -> tab.show(packet));
      waitFor(() -> rows().stream().anyMatch(r -> r.endsWith("open") || r.endsWith("closed")));
      int files =
          list().getItems().stream().mapToInt(r -> r instanceof ChangeRow.OfFile ? 1 : 0).sum();
      waitFor(() -> changes(pane).equals(Words.of("tab.changes", files)));
    }
  }

  private static String changes(PacketPane pane) {
    return ((TabPane) pane.lookup(".packet-tabs")).getTabs().get(3).getText();
  }

  @Test
  void makesNodesOnlyForTheLinesInSight() throws Exception {
    act(() -> tab.show("03"));
    waitFor(() -> rows().size() > 20_000);
    int nodes = Pictures.onFx(() -> tab.lookupAll("*").size());
    assertThat(nodes).isBetween(20, 1_500);
    act(() -> list().scrollTo(19_000));
    assertThat(Pictures.onFx(() -> tab.lookupAll("*").size())).isBetween(20, 1_500);
  }

  private ListView<?> list() {
    return (ListView<?>) tab.lookup(".changes-list");
  }

  private List<String> rows() {
    return Pictures.onFx(
        () -> list().getItems().stream().map(r -> ((ChangeRow) r).spoken()).toList());
  }

  private void press(KeyCode code) {
    act(
        () ->
            list()
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }

  private static void act(Runnable gesture) {
    Pictures.onFx(
        () -> {
          gesture.run();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
  }
}
