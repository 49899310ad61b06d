package dev.reproof.ui.board;

import dev.reproof.ui.Fixture;
import dev.reproof.ui.FxThread;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Threads;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class LongCellTest {
  private static final String TITLE = "The northern, the southern and the inner quay";

  private final FxRobot robot = new FxRobot();
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() {
    Threads inline = Threads.inline();
    Threads threads =
        new Threads(FxThread.ofToolkit(), inline.session(), inline.reruns(), inline.delayed());
    stage = Pictures.onFx(Stage::new);
    Pictures.act(
        () -> {
          SessionModel model =
              Fixture.model(
                  Fixture.of(
                      """
                      # Quay

                      | Packet | Title | Status |
                      |--|--|--|
                      | 01 | %s | TODO |
                      """
                          .formatted(TITLE)),
                  threads);
          new Theme(Theme.Choice.LIGHT).close();
          BoardPane board = new BoardPane(model);
          board.showTable(true);
          Scene scene = new Scene(board, 1100, 400);
          Theme.dress(scene);
          stage.setScene(scene);
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    Pictures.act(stage::close);
  }

  @Test
  void tellsItsTextWhereTheMouseRests() throws Exception {
    EditCell cell = cell();
    robot.moveTo(cell);
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            Pictures.onFx(
                () ->
                    Window.getWindows().stream()
                        .anyMatch(w -> w instanceof Tooltip t && t.getText().equals(TITLE))));
  }

  private EditCell cell() {
    return Pictures.onFx(
        () ->
            stage.getScene().getRoot().lookupAll(".edit-cell").stream()
                .map(EditCell.class::cast)
                .filter(c -> TITLE.equals(c.getText()))
                .findFirst()
                .orElseThrow());
  }
}
