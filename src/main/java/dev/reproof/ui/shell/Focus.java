package dev.reproof.ui.shell;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// Where the keyboard goes.
final class Focus {
  /// The style class of the part that a pane is there for.
  private static final String FIRST = "focus-first";

  private Focus() {}

  static boolean isInside(@Nullable Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  /// Focuses the default button inside, else the part that a pane is there for, else the first part
  /// that takes the focus; says whether there was one.
  static boolean first(Node inside) {
    Node found = find(inside, n -> n instanceof Button b && b.isDefaultButton());
    Node main = found == null ? find(inside, n -> n.getStyleClass().contains(FIRST)) : found;
    Node target = main == null ? find(inside, n -> true) : main;
    if (target == null) {
      return false;
    }
    target.requestFocus();
    return true;
  }

  private static @Nullable Node find(Node node, Predicate<Node> wanted) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    if (node.isFocusTraversable() && wanted.test(node)) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = find(child, wanted);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
