package dev.reproof.ui.shell;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.Pictures;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FocusRingTest {
  private final Button one = Pictures.onFx(() -> new Button("one"));
  private final Button other = Pictures.onFx(() -> new Button("other"));

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void show() {
    act(
        () -> {
          new FocusRing().attach(new Scene(new VBox(one, other)));
          one.requestFocus();
        });
  }

  @Test
  void goesWithTheFocus() {
    assertThat(isRinged(one)).isTrue();
    act(other::requestFocus);
    assertThat(isRinged(one)).isFalse();
    assertThat(isRinged(other)).isTrue();
  }

  @Test
  void isNotSeenAfterAPressOfTheMouse() {
    act(() -> pressMouse(one));
    assertThat(isRinged(one)).isFalse();
    act(other::requestFocus);
    assertThat(isRinged(other)).isFalse();
  }

  @Test
  void comesBackWithTheNextKey() {
    act(() -> pressMouse(one));
    act(() -> press(KeyCode.SHIFT));
    assertThat(isRinged(one)).as("a key that does nothing alone").isFalse();
    act(() -> press(KeyCode.F6));
    assertThat(isRinged(one)).isTrue();
  }

  private static boolean isRinged(Node node) {
    return Pictures.onFx(() -> node.getPseudoClassStates().contains(FocusRing.RINGED));
  }

  private void press(KeyCode code) {
    Event.fireEvent(
        one, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static void pressMouse(Node node) {
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            new PickResult(node, 0, 0)));
  }
}
