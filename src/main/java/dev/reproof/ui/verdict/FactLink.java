package dev.reproof.ui.verdict;

import dev.reproof.ui.CodeFlow;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;

/// A sentence with code in it that leads somewhere: by the mouse, by Enter or Space, or by a screen
/// reader.
final class FactLink extends CodeFlow {
  private final Runnable go;

  FactLink(Runnable go) {
    super("fact-text", "fact-link");
    this.go = go;
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.HYPERLINK);
    setOnMouseClicked(click -> follow());
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            key.consume();
            follow();
          }
        });
  }

  void follow() {
    requestFocus();
    go.run();
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      follow();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
