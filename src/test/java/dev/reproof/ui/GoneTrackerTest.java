package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import dev.reproof.tracker.Packet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A tracker that another program takes away while something is pending in it: the window says so,
/// loses nothing, and writes once it is back.
class GoneTrackerTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();

  @Test
  void isToldBeforeAndBehindTheWriteAndWrittenOnceItIsBack() throws Exception {
    Path repository = folder.resolve("tidewatch");
    Sample.write(repository, Instant.parse("2026-03-16T09:00:00Z"));
    Path tracker = repository.resolve(Sample.TRACKER);
    Path away = folder.resolve("away.md");
    try (LiveWindow window = new LiveWindow(folder.resolve("home"), tracker)) {
      SessionModel model = window.model;
      Pictures.act(() -> model.setCell(packet(model), "Reviewer", "Jonas"));
      window.rest();
      Files.move(tracker, away);
      write(window);
      assertThat(window.words(".write-dialog"))
          .anyMatch(w -> w.startsWith("The file is gone"))
          .noneMatch(w -> w.contains("as it was read"));
      Pictures.keep(window.stage, "write-gone.png");

      robot.push(KeyCode.ENTER);
      LiveWindow.waitFor(() -> model.askProperty().get() == null);
      window.rest();
      assertThat(model.messageProperty().get().kind()).isEqualTo(Message.Kind.FAILED);
      assertThat(model.messageProperty().get().text())
          .startsWith(tracker + " is gone")
          .contains("put it back");
      assertThat(model.state().pendingIntents()).isOne();

      Files.move(away, tracker);
      robot.push(KeyCode.F5);
      LiveWindow.waitFor(() -> model.messageProperty().get() == null);
      write(window);
      assertThat(window.words(".write-dialog")).anyMatch(w -> w.contains("as it was read"));
      robot.push(KeyCode.ENTER);
      LiveWindow.waitFor(() -> model.state().pendingIntents() == 0);
      assertThat(tracker).content().contains("Jonas");
    }
  }

  private void write(LiveWindow window) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.S);
    LiveWindow.waitFor(() -> window.model.askProperty().get() instanceof Ask.ToWrite);
    window.rest();
  }

  private static Packet packet(SessionModel model) {
    return model.state().open().orElseThrow().tracker().packet("03").orElseThrow();
  }
}
