package dev.reproof.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a dialog: Tab goes round inside it, in both directions, and the keys that turn pages
/// scroll what it shows while one of its buttons has the focus.
final class DialogKeys {
  private static final double STEP = 40;

  private DialogKeys() {}

  /// Obeys a key before any part of the dialog does.
  static void press(Parent dialog, KeyEvent key) {
    Node owner = dialog.getScene() == null ? null : dialog.getScene().getFocusOwner();
    if (key.getCode() == KeyCode.TAB && !key.isControlDown() && !key.isAltDown()) {
      goRound(dialog, owner, key);
    } else if (owner instanceof ButtonBase) {
      scroll(dialog, key);
    }
  }

  /// Only at the ends: between them the toolkit knows the way.
  private static void goRound(Parent dialog, @Nullable Node owner, KeyEvent key) {
    List<Node> stops = new ArrayList<>();
    stops(dialog, stops);
    if (stops.isEmpty()) {
      return;
    }
    Node end = key.isShiftDown() ? stops.getFirst() : stops.getLast();
    if (end.equals(owner)) {
      key.consume();
      (key.isShiftDown() ? stops.getLast() : stops.getFirst()).requestFocus();
    }
  }

  private static void stops(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> stops(child, stops));
    }
  }

  private static void scroll(Parent dialog, KeyEvent key) {
    if (!(dialog.lookup(".scroll-pane") instanceof ScrollPane pane)) {
      return;
    }
    double seen = pane.getViewportBounds().getHeight();
    double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
    double by =
        switch (key.getCode()) {
          case PAGE_DOWN -> seen - STEP;
          case PAGE_UP -> STEP - seen;
          case DOWN -> STEP;
          case UP -> -STEP;
          case END -> hidden;
          case HOME -> -hidden;
          default -> 0;
        };
    if (by != 0 && hidden > 0) {
      key.consume();
      pane.setVvalue(Math.clamp(pane.getVvalue() + by / hidden, 0, 1));
    }
  }
}
