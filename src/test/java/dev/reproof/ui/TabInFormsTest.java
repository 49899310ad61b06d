package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Tab in the areas of a form goes on to the next control.
class TabInFormsTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();

  @Test
  void goesOnAndBackAndTypesNothing() throws Exception {
    Path repository = folder.resolve("tidewatch");
    Sample.write(repository, Instant.parse("2026-03-16T09:00:00Z"));
    try (LiveWindow window =
        new LiveWindow(folder.resolve("home"), repository.resolve(Sample.TRACKER))) {
      window.review("02");
      List<Node> areas = areas(window, ".verdict-pane");
      assertThat(areas).hasSize(3);
      Pictures.act(areas.getFirst()::requestFocus);
      robot.push(KeyCode.TAB);
      assertThat(window.focused()).isSameAs(areas.get(1));
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
      assertThat(window.focused()).isSameAs(areas.getFirst());
      assertThat(areas).allSatisfy(a -> assertThat(((TextArea) a).getText()).isEmpty());
      robot.push(KeyCode.CONTROL, KeyCode.TAB);
      assertThat(((TextArea) areas.getFirst()).getText()).isEqualTo("\t");
      assertThat(window.focused()).isSameAs(areas.getFirst());

      Pictures.act(window.model::planCheckpoint);
      LiveWindow.waitFor(() -> window.model.askProperty().get() instanceof Ask.ToCommit);
      TextArea message = (TextArea) areas(window, ".checkpoint-dialog").getFirst();
      String before = message.getText();
      Pictures.act(message::requestFocus);
      robot.push(KeyCode.TAB);
      assertThat(window.focused()).isNotSameAs(message);
      assertThat(message.getText()).isEqualTo(before);
    }
  }

  private static List<Node> areas(LiveWindow window, String below) {
    Node root = window.find(below);
    return Pictures.onFx(() -> new ArrayList<>(root.lookupAll(".text-area")));
  }
}
