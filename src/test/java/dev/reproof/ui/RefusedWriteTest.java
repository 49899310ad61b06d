package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// A verdict that the file does not allow: the bar says all the reasons there is room for, and the
/// keyboard reaches the rest.
class RefusedWriteTest {
  private static final String TRACKER =
      """
      # Quay Progress Tracker

      | Packet | Title | Status | Implementer | Reviewer | Review State |
      |---|---|---|---|---|---|
      | 01 | Lock | IN_REVIEW | Mara | Ida | PENDING |

      ## Packet 01: Lock
      - [ ] The gate of the lock shuts without a sound and stays shut while the basin fills up.
      - [ ] The keeper has been told of it.
      - [ ] `true`
      - [ ] `make quay`
      - [ ] Painted.
      - [ ] Oiled.
      """;

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();

  @ParameterizedTest
  @CsvSource({"1440, 900", "1093, 552"})
  void saysWhyInTheBar(int width, int height) throws Exception {
    try (LiveWindow window = refused()) {
      Pictures.act(
          () -> {
            window.stage.setWidth(width);
            window.stage.setHeight(height);
          });
      window.rest();
      Labeled text = (Labeled) window.find(".message-bar .message-text");
      Pictures.keep(window.stage, "refused-write-" + width + ".png");
      assertThat(text.getText())
          .startsWith("Packet 01 cannot be approved: ")
          .contains("line 8, ", "line 9, ")
          .doesNotContain("\n");
      assertThat(Pictures.onFx(text::isTextTruncated)).isFalse();
      assertThat(Pictures.onFx(() -> text.lookup(".text")))
          .satisfies(
              t -> assertThat(((javafx.scene.text.Text) t).getText()).isEqualTo(text.getText()));
    }
  }

  @Test
  void itsDetailsAreCopiedByKeys() throws Exception {
    try (LiveWindow window = refused()) {
      Node bar = window.find(".message-bar");
      for (int i = 0; i < 8 && !isInside(window.focused(), bar); i++) {
        robot.push(KeyCode.F6);
      }
      assertThat(isInside(window.focused(), bar)).isTrue();
      assertThat(((Labeled) window.focused()).getText()).isEqualTo("Copy details");
      robot.push(KeyCode.SPACE);
      String copied = Pictures.onFx(() -> Clipboard.getSystemClipboard().getString());
      assertThat(copied).contains("\n  line 8, ", "\n  line 13, ");
    }
  }

  private static boolean isInside(Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  /// A window that has just refused to approve the packet.
  private LiveWindow refused() throws Exception {
    Path tracker = Fixture.quay(folder.resolve("tidewatch"), TRACKER);
    LiveWindow window = new LiveWindow(folder.resolve("home"), tracker);
    window.review("01");
    Pictures.act(
        () -> window.model.type(window.model.typedProperty().get().withVerdict("APPROVED")));
    window.rest();
    robot.push(KeyCode.CONTROL, KeyCode.S);
    LiveWindow.waitFor(() -> window.model.messageProperty().get() != null);
    return window;
  }
}
