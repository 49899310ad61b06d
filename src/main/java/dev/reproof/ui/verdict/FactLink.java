package dev.reproof.ui.verdict;

import dev.reproof.ui.CodeFlow;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// A sentence with code in it that leads somewhere: by the mouse, by Enter or Space, or by a screen
/// reader. One that leads nowhere at the moment is only read.
final class FactLink extends CodeFlow {
  private static final String LINK = "fact-link";

  private @Nullable Runnable go;

  FactLink(Runnable go) {
    this("fact-text");
    leadTo(go);
  }

  /// One that leads nowhere yet.
  FactLink(String styleClass) {
    super(styleClass);
    setOnMouseClicked(click -> follow());
    setOnKeyPressed(
        key -> {
          boolean chosen = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE;
          if (chosen && go != null) {
            key.consume();
            follow();
          }
        });
  }

  /// Leads there from now on; nowhere for null.
  void leadTo(@Nullable Runnable next) {
    go = next;
    setFocusTraversable(next != null);
    setAccessibleRole(next == null ? AccessibleRole.TEXT : AccessibleRole.HYPERLINK);
    getStyleClass().remove(LINK);
    if (next != null) {
      getStyleClass().add(LINK);
    }
  }

  void follow() {
    Runnable there = go;
    if (there != null) {
      requestFocus();
      there.run();
    }
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
