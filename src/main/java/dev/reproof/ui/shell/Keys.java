package dev.reproof.ui.shell;

import dev.reproof.ui.Action;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The keyboard of the window: gives a key to the action that has it. What is typed into a text
/// stays there, with the keys by which a text is edited. The editor of the source keeps nearly all
/// keys that reach it, so that the window looks at them before it does; so it does with undo and
/// redo in a field that has nothing of its own to undo, and with Esc at the button of a menu that
/// is closed.
final class Keys {
  /// Whether Alt with a letter is a sign, as the Option key makes it.
  private static final boolean ALT_TYPES = System.getProperty("os.name", "").startsWith("Mac");

  private final Supplier<List<Action>> actions;
  private final Runnable shortcuts;

  /// Whether the key that is down was an action's, so that it types nothing as well.
  private boolean taken;

  Keys(Supplier<List<Action>> actions, Runnable shortcuts) {
    this.actions = actions;
    this.shortcuts = shortcuts;
  }

  void attach(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressInEditor(scene, key));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(scene, key));
    scene.addEventFilter(KeyEvent.KEY_TYPED, key -> keepFromText(scene, key));
    scene.addEventHandler(KeyEvent.KEY_TYPED, key -> type(scene, key));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, key -> taken = false);
  }

  private void pressInEditor(Scene scene, KeyEvent key) {
    taken = false;
    if (isEditor(scene.getFocusOwner())) {
      press(scene, key);
    } else if (scene.getFocusOwner() instanceof TextInputControl text && isUndoOrRedo(key)) {
      undoIn(text, key);
    } else if (scene.getFocusOwner() instanceof MenuButton menu
        && !menu.isShowing()
        && key.getCode() == KeyCode.ESCAPE) {
      press(scene, key);
    }
  }

  private void undoIn(TextInputControl text, KeyEvent key) {
    boolean redo = key.isShiftDown() || key.getCode() == KeyCode.Y;
    if (!(redo ? text.isRedoable() : text.isUndoable())) {
      act(key, false);
    } else if (redo) {
      key.consume();
      text.redo();
    }
  }

  private void keepFromText(Scene scene, KeyEvent key) {
    boolean menuKey = key.isAltDown() && !key.isControlDown() && !ALT_TYPES;
    if (taken || menuKey && isEditor(scene.getFocusOwner())) {
      key.consume();
    }
  }

  private void press(Scene scene, KeyEvent key) {
    if (key.isConsumed()) {
      return;
    }
    act(key, isText(scene.getFocusOwner()));
  }

  private void act(KeyEvent key, boolean inText) {
    if (isMenuOpen()) {
      return;
    }
    for (Action action : actions.get()) {
      if (!action.local() && action.matches(key) && !(inText && belongsToText(action, key))) {
        key.consume();
        taken = true;
        action.act().run();
        return;
      }
    }
  }

  /// The question mark is where it is on each keyboard, so it is taken as a sign, not as a key.
  private void type(Scene scene, KeyEvent key) {
    if ("?".equals(key.getCharacter()) && !isText(scene.getFocusOwner()) && !isMenuOpen()) {
      key.consume();
      shortcuts.run();
    }
  }

  /// An open menu has the keys, though the focus is still in the window.
  private static boolean isMenuOpen() {
    return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
  }

  private static boolean belongsToText(Action action, KeyEvent key) {
    return action.isPlainKey() && key.getCode() != KeyCode.ESCAPE || isUndoOrRedo(key);
  }

  private static boolean isUndoOrRedo(KeyEvent key) {
    return key.isShortcutDown() && (key.getCode() == KeyCode.Z || key.getCode() == KeyCode.Y);
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextInputControl || isEditor(node);
  }

  private static boolean isEditor(@Nullable Node node) {
    return node != null && node.getStyleClass().contains("styled-text-area");
  }
}
