package dev.reproof.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Marks what has the keyboard as `:ringed` while the window is used by keys: not after a press of
/// the mouse, and again from the next key on. The toolkit's own `:focus-visible` forgets the keys
/// where an action of the window moves the focus, as F6 does.
final class FocusRing {
  static final PseudoClass RINGED = PseudoClass.getPseudoClass("ringed");

  private boolean byKeys = true;

  void attach(Scene scene) {
    scene
        .focusOwnerProperty()
        .addListener(
            (property, before, now) -> {
              mark(before, false);
              mark(now, byKeys);
            });
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED, key -> use(scene, byKeys || !key.getCode().isModifierKey()));
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> use(scene, false));
    mark(scene.getFocusOwner(), byKeys);
  }

  private void use(Scene scene, boolean keys) {
    byKeys = keys;
    mark(scene.getFocusOwner(), keys);
  }

  private static void mark(@Nullable Node node, boolean ringed) {
    if (node != null) {
      node.pseudoClassStateChanged(RINGED, ringed);
    }
  }
}
