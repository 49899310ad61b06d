package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.SessionParts;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.StatusColumn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A card that is moved by keys where a rule refuses it: the window says which, and the keyboard
/// stays where it was.
class RefusedMoveTest {
  private static final String TRACKER =
      """
      # Quay Progress Tracker

      ## Rules
      1. A packet is DONE only with every checkbox ticked.
      2. Record the checkpoint hash before starting the next packet.

      | Packet | Title | Status | Implementer | Reviewer | Review State |
      |---|---|---|---|---|---|
      | 01 | Lock | DONE | Mara | Ida | APPROVED |
      | 02 | Crane | TODO | Mara | Jon | PENDING |

      ## Packet 01: Lock
      - [x] Built.

      ## Packet 02: Crane
      - [ ] Built.
      """;

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final ExecutorService session = Threads.newSessionExecutor();
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private Path tracker;
  private SessionModel model;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    tracker = Files.writeString(folder.resolve("quay-progress.md"), TRACKER);
    SessionParts parts =
        new SessionParts(folder.resolve("home"), new QuickRunner(), Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
    act(
        () -> {
          stage.toFront();
          stage.requestFocus();
          model.navigation().openPath(tracker);
        });
    waitFor(() -> stage.isFocused() && model.state().open().isPresent());
    act(
        () -> {
          model.selection().selectPacket("02");
          stage.getScene().getRoot().lookup(".columns").requestFocus();
        });
  }

  @AfterEach
  void close() {
    act(
        () -> {
          stage.setScene(null);
          stage.close();
          model.close();
        });
    Threads.finish(session);
    reader.shutdownNow();
  }

  @Test
  void saysWhichRuleRefusesItAndKeepsTheKeyboard() throws Exception {
    Node before = Pictures.onFx(() -> stage.getScene().getFocusOwner());
    assertThat(before.getStyleClass()).contains("columns");

    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    waitFor(() -> bar().isVisible());
    session.submit(() -> {}).get();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(words()).contains("Refused").anyMatch(w -> w.startsWith("Rule 2"));
    assertThat(status()).isEqualTo("TODO");
    assertThat(Pictures.onFx(() -> model.state().pendingIntents())).isZero();
    assertThat(Pictures.onFx(() -> model.selection().packetProperty().get())).isEqualTo("02");
    assertThat(Pictures.onFx(() -> stage.getScene().getFocusOwner())).isSameAs(before);

    robot.push(KeyCode.ESCAPE);
    waitFor(() -> !bar().isVisible());
    assertThat(Pictures.onFx(() -> stage.getScene().getFocusOwner())).isSameAs(before);
    robot.push(KeyCode.UP);
    robot.push(KeyCode.RIGHT);
    waitFor(() -> model.selection().packetProperty().get().equals("01"));
    assertThat(tracker).hasContent(TRACKER);
  }

  @Test
  void saysAtTheBoardWhatRefusesAMoveToDone() throws Exception {
    act(() -> model.moves().move(model.selection().packet().orElseThrow(), StatusColumn.DONE));
    waitFor(() -> bar().isVisible());
    assertThat(words())
        .contains("Refused")
        .anyMatch(w -> w.startsWith("Packet 02 stays where it is: rule 1 (open-box) refuses it"));
    assertThat(Pictures.onFx(() -> model.selection().pageProperty().get())).isEqualTo(Page.BOARD);
    assertThat(Pictures.onFx(() -> model.typedProperty().get().verdict())).isEmpty();
  }

  private Node bar() {
    return stage.getScene().getRoot().lookup(".message-bar");
  }

  private List<String> words() {
    return Pictures.onFx(
        () ->
            bar().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(n -> ((Label) n).getText())
                .toList());
  }

  private String status() {
    return model
        .state()
        .open()
        .flatMap(o -> o.tracker().packet("02"))
        .flatMap(p -> p.cell(Column.STATUS))
        .orElse("");
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
