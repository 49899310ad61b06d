package dev.reproof.ui;

import static dev.reproof.ui.LiveWindow.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The fields of a verdict after it was written: they are empty, undo is that of the window, and
/// what was written does not come back into them.
class UndoInFieldsTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private LiveWindow window;

  @BeforeEach
  void open() throws Exception {
    Path repository = folder.resolve("tidewatch");
    Sample.write(repository, Instant.parse("2026-03-16T09:00:00Z"));
    window = new LiveWindow(folder.resolve("home"), repository.resolve(Sample.TRACKER));
    window.review("02");
    Pictures.act(
        () ->
            window.model.type(window.model.typedProperty().get().withVerdict("CHANGES_REQUESTED")));
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void undoTakesTheWrittenVerdictBackFromTheFindings() throws Exception {
    TextInputControl findings = type(".named-area .text-area", TextArea.class, "P1: no way back");
    write();
    assertThat(window.focused()).isSameAs(findings);
    assertThat(findings.getText()).isEmpty();

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitFor(() -> window.model.state().pendingIntents() == 1);
    assertThat(findings.getText()).isEmpty();
  }

  @Test
  void aWrittenReasonOfAGateIsGoneFromItsFieldThoughThatHasTheFocus() throws Exception {
    type(".named-area .text-area", TextArea.class, "P1: no way back");
    MenuButton word = (MenuButton) window.find(".gate-word");
    Pictures.act(() -> word.getItems().getFirst().fire());
    TextInputControl reason = type(".gate .text-field", TextField.class, "seen");
    write();
    assertThat(window.focused()).isSameAs(reason);
    assertThat(reason.getText()).isEmpty();
    assertThat(window.model.typedProperty().get().isEmpty()).isTrue();
  }

  private TextInputControl type(String selector, Class<? extends Node> type, String text)
      throws Exception {
    Node field = window.find(selector);
    assertThat(field).isInstanceOf(type);
    Pictures.act(field::requestFocus);
    robot.write(text);
    window.rest();
    return (TextInputControl) field;
  }

  private void write() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.S);
    waitFor(() -> window.model.askProperty().get() instanceof Ask.ToWrite);
    robot.push(KeyCode.ENTER);
    waitFor(() -> window.model.askProperty().get() == null);
    window.rest();
  }
}
