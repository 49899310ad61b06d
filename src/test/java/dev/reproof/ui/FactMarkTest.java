package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class FactMarkTest {
  private final Label away = new Label("away");
  private final FactMark mark = new FactMark(false);
  private final FxRobot robot = new FxRobot();
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() {
    stage = Pictures.onFx(Stage::new);
    Pictures.act(
        () -> {
          mark.show(fact("The board says DONE."));
          new Theme(Theme.Choice.LIGHT).close();
          Scene scene = new Scene(new VBox(20, away, mark), 300, 120);
          Theme.dress(scene);
          stage.setScene(scene);
          stage.show();
        });
  }

  @AfterEach
  void close() {
    Pictures.act(stage::close);
  }

  @Test
  void hasNoTooltipBeforeTheMouseComes() {
    FactMark other = Pictures.onFx(() -> new FactMark(false));
    Pictures.act(() -> other.show(fact("The board says DONE.")));
    assertThat(other.getProperties()).isEmpty();
  }

  @Test
  void tellsItsSentenceWhereTheMouseRests() throws Exception {
    robot.moveTo(away).moveTo(mark);
    waitForTooltip("The board says DONE.");
  }

  @Test
  void tellsWhatItShowsNow() throws Exception {
    robot.moveTo(away).moveTo(mark);
    waitForTooltip("The board says DONE.");
    Pictures.act(() -> mark.show(fact("The board says TODO.")));
    waitForTooltip("The board says TODO.");
  }

  private static Fact fact(String sentence) {
    return new Fact(
        "B", Tone.NEUTRAL, Sign.NONE, Sign.DOT, List.of("DONE"), "DONE", sentence, false);
  }

  private static void waitForTooltip(String sentence) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            Pictures.onFx(
                () ->
                    Window.getWindows().stream()
                        .anyMatch(w -> w instanceof Tooltip t && t.getText().equals(sentence))));
  }
}
