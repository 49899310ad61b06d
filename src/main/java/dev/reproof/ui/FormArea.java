package dev.reproof.ui;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A text of several lines in a form: Tab goes to the next control and Shift+Tab back, as from any
/// other field; Ctrl+Tab types a tab.
public final class FormArea extends TextArea {
  public FormArea() {
    addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
  }

  private void tab(KeyEvent key) {
    if (key.getCode() != KeyCode.TAB || key.isAltDown() || key.isMetaDown()) {
      return;
    }
    key.consume();
    if (key.isControlDown()) {
      replaceSelection("\t");
    } else {
      requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
