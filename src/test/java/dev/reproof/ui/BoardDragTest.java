package dev.reproof.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Packet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A card is dragged to another column. It runs on Monocle, for the headless platform cannot drag.
@Tag("drag")
class BoardDragTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final ExecutorService session = Threads.newSessionExecutor();
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Path sample = Path.of("");
  private SessionModel model;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
    Pictures.onFx(
        () -> {
          stage.setWidth(980);
          stage.setHeight(700);
          model.navigation().openPath(sample);
          return true;
        });
    waitFor(() -> model.state().open().isPresent() && card("03") != null);
  }

  @AfterEach
  void close() {
    Pictures.onFx(
        () -> {
          stage.setScene(null);
          stage.close();
          model.close();
          return true;
        });
    Threads.finish(session);
    reader.shutdownNow();
    runner.close();
  }

  @Test
  void aDroppedCardSaysTheWordOfItsColumnAndStaysPending() throws Exception {
    String before = Files.readString(sample.resolve(Sample.TRACKER));
    robot.drag(requireNonNull(card("03"))).dropTo(column("In review"));
    waitFor(() -> model.state().pendingIntents() == 1);
    assertThat(packet("03").cell(Column.STATUS)).contains("REVIEW");
    assertThat(sample.resolve(Sample.TRACKER)).hasContent(before);
  }

  @Test
  void aCardDroppedOnDoneIsRefusedWithTheRuleThatBlocksIt() throws Exception {
    robot.drag(requireNonNull(card("03"))).dropTo(column("Done"));
    waitFor(() -> model.messageProperty().get() != null);
    assertThat(requireNonNull(model.messageProperty().get()).text())
        .startsWith("Packet 03 stays where it is: rule ");
    assertThat(model.selection().pageProperty().get()).isEqualTo(Page.BOARD);
    assertThat(model.state().pendingIntents()).isZero();
  }

  @Test
  void aCardDroppedOnChangesRequestedGoesThroughTheVerdict() throws Exception {
    robot.drag(requireNonNull(card("03"))).dropTo(column("Changes requested"));
    waitFor(() -> model.selection().pageProperty().get() == Page.REVIEW);
    assertThat(model.selection().packetProperty().get()).isEqualTo("03");
    assertThat(model.state().pendingIntents()).isZero();
  }

  private Packet packet(String id) {
    return model.state().open().orElseThrow().tracker().packet(id).orElseThrow();
  }

  private @Nullable Node card(String id) {
    return stage.getScene().getRoot().lookupAll(".card").stream()
        .filter(Node::isVisible)
        .filter(n -> String.valueOf(n.getAccessibleText()).contains(id))
        .findFirst()
        .orElse(null);
  }

  private Node column(String name) {
    return stage.getScene().getRoot().lookupAll(".column-head .label").stream()
        .filter(n -> n instanceof javafx.scene.control.Label l && l.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
