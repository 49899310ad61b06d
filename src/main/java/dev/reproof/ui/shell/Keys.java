package dev.reproof.ui.shell;

import dev.reproof.ui.Action;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keyboard of the window: gives a key to the action that has it. What is typed into a text
/// stays there, with the keys by which a text is edited.
final class Keys {
  private final Supplier<List<Action>> actions;
  private final Runnable shortcuts;

  Keys(Supplier<List<Action>> actions, Runnable shortcuts) {
    this.actions = actions;
    this.shortcuts = shortcuts;
  }

  void attach(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(scene, key));
    scene.addEventHandler(KeyEvent.KEY_TYPED, key -> type(scene, key));
  }

  private void press(Scene scene, KeyEvent key) {
    if (key.isConsumed()) {
      return;
    }
    boolean inText = isText(scene.getFocusOwner());
    for (Action action : actions.get()) {
      if (!action.local() && action.matches(key) && !(inText && belongsToText(action, key))) {
        key.consume();
        action.act().run();
        return;
      }
    }
  }

  /// The question mark is where it is on each keyboard, so it is taken as a sign, not as a key.
  private void type(Scene scene, KeyEvent key) {
    if ("?".equals(key.getCharacter()) && !isText(scene.getFocusOwner())) {
      key.consume();
      shortcuts.run();
    }
  }

  private static boolean belongsToText(Action action, KeyEvent key) {
    return action.isPlainKey() && key.getCode() != KeyCode.ESCAPE
        || key.isShortcutDown() && (key.getCode() == KeyCode.Z || key.getCode() == KeyCode.Y);
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextInputControl
        || node != null && node.getStyleClass().contains("styled-text-area");
  }
}
