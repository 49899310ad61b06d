package dev.reproof.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// Where the keyboard goes.
final class Focus {
  private Focus() {}

  static boolean isInside(@Nullable Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  /// Focuses the default button inside, else the first part that takes the focus; says whether
  /// there was one.
  static boolean first(Node inside) {
    Node found = find(inside, true);
    Node target = found == null ? find(inside, false) : found;
    if (target == null) {
      return false;
    }
    target.requestFocus();
    return true;
  }

  private static @Nullable Node find(Node node, boolean defaultButton) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    boolean matches = !defaultButton || node instanceof Button b && b.isDefaultButton();
    if (node.isFocusTraversable() && matches) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = find(child, defaultButton);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
