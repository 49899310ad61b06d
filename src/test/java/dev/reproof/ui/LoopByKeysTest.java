package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Outcome;
import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole loop without a mouse: a packet is chosen, rerun, judged, written and committed by keys
/// alone.
class LoopByKeysTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void goesThroughTheLoopByKeysAlone() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    ExecutorService session = Threads.newSessionExecutor();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    Clock clock = Clock.systemUTC();
    try (ProcessRunner runner = new ProcessRunner(clock)) {
      SessionParts parts = new SessionParts(folder.resolve("home"), runner, clock);
      SessionModel model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
      Stage stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
      Pictures.onFx(
          () -> {
            stage.toFront();
            stage.requestFocus();
            model.navigation().openPath(sample);
            return true;
          });
      waitFor(() -> stage.isFocused() && model.state().open().isPresent());
      loop(model, stage, sample);
      Pictures.onFx(
          () -> {
            stage.setScene(null);
            stage.close();
            model.close();
            return true;
          });
    } finally {
      Threads.finish(session);
      reader.shutdownNow();
    }
  }

  private void loop(SessionModel model, Stage stage, Path sample) throws Exception {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    waitFor(() -> model.selection().pageProperty().get() == Page.REVIEW);
    while (!Pictures.onFx(() -> model.selection().packetProperty().get()).equals(Sample.UNTRUE)) {
      String before = Pictures.onFx(() -> model.selection().packetProperty().get());
      robot.push(KeyCode.J);
      waitFor(() -> !model.selection().packetProperty().get().equals(before));
    }

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
    pressByTab(stage, "Run all 2");
    waitFor(() -> model.state().runs().getOrDefault(Sample.UNTRUE, List.of()).size() == 2);
    waitFor(() -> model.reruns().runningProperty().get() == null);
    assertThat(model.state().runs().get(Sample.UNTRUE))
        .extracting(r -> r.outcome())
        .containsExactly(Outcome.FAILED, Outcome.PASSED);

    robot.push(KeyCode.ALT, KeyCode.DIGIT4);
    waitFor(() -> isInside(focused(stage), "verdict-pane"));
    tabTo(stage, "Request changes");
    robot.push(KeyCode.SPACE);
    waitFor(() -> model.typedProperty().get().verdict().equals("CHANGES_REQUESTED"));
    while (!(Pictures.onFx(() -> focused(stage)) instanceof TextArea)) {
      robot.push(KeyCode.TAB);
    }
    robot.write("P1: no way back");
    waitFor(() -> model.typedProperty().get().findings().contains("P1: no way back"));

    robot.push(KeyCode.CONTROL, KeyCode.S);
    waitFor(() -> model.askProperty().get() instanceof Ask.ToWrite);
    robot.push(KeyCode.ENTER);
    waitFor(() -> saved(model).contains("Verdict: CHANGES_REQUESTED"));

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    waitFor(() -> model.askProperty().get() instanceof Ask.ToCommit);
    pressByTab(stage, "Commit");
    waitFor(() -> saved(model).contains("(Packet 02 CHANGES_REQUESTED"));
    assertThat(sample.resolve(Sample.TRACKER)).hasContent(saved(model));
  }

  /// Goes by Tab to the button whose text begins so, once it is awake, and presses it with Space.
  private void pressByTab(Stage stage, String words) throws Exception {
    waitFor(() -> WalkThroughTest.button(stage, b -> b.getText().startsWith(words)) != null);
    tabTo(stage, words);
    robot.push(KeyCode.SPACE);
  }

  private void tabTo(Stage stage, String words) {
    for (int i = 0; i < 40; i++) {
      Node now = Pictures.onFx(() -> focused(stage));
      if (now instanceof Labeled labeled
          && labeled.getText() != null
          && labeled.getText().startsWith(words)) {
        return;
      }
      robot.push(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not reach “" + words + "”");
  }

  private static Node focused(Stage stage) {
    Node owner = stage.getScene().getFocusOwner();
    return owner == null ? new Button() : owner;
  }

  private static boolean isInside(Node node, String styleClass) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains(styleClass)) {
        return true;
      }
    }
    return false;
  }

  private static String saved(SessionModel model) {
    return model.state().open().map(o -> o.saved().text()).orElse("");
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
