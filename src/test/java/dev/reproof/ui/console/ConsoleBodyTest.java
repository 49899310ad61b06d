package dev.reproof.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.FxThread;
import dev.reproof.ui.Pictures;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The line that says how a command ended stands in what was printed or below it, never across the
/// edge between them.
class ConsoleBodyTest {
  private final ExecutorService reader = Executors.newSingleThreadExecutor();

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @AfterEach
  void end() {
    reader.shutdownNow();
  }

  @Test
  void theEndStandsOnOneSideOfTheEdge() throws Exception {
    LogView view = Pictures.onFx(() -> new LogView(FxThread.ofToolkit(), reader));
    ConsoleBody body = Pictures.onFx(() -> new ConsoleBody(view));
    Stage stage =
        Pictures.onFx(
            () -> {
              Stage opened = new Stage();
              opened.setScene(new Scene(body, 600, 400));
              opened.show();
              body.showEnd("exit 1", true);
              view.show(new MemoryLog("one\ntwo\nthree\nfour\nfive\n"), false);
              return opened;
            });
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> Pictures.onFx(() -> view.textEndProperty().get() > 100));
    for (int height = 60; height < 300; height++) {
      int high = height;
      Pictures.act(
          () -> {
            body.resize(600, high);
            body.layout();
            double edge = view.getBoundsInParent().getMaxY();
            Node end = body.lookup(".log-end");
            boolean within = end.getLayoutY() + end.getLayoutBounds().getHeight() <= edge + 0.5;
            assertThat(within || end.getLayoutY() >= edge - 0.5).as("height " + high).isTrue();
          });
    }
    Pictures.act(stage::close);
  }
}
