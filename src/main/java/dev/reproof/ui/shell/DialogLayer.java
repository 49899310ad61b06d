package dev.reproof.ui.shell;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The dialog over the window: at most 900 x 520, the rest dimmed and out of reach, Esc leaves. It
/// keeps the focus inside and gives it back to where it was.
final class DialogLayer extends StackPane {
  private static final double MAX_WIDTH = 900;
  private static final double MAX_HEIGHT = 520;
  private static final double MARGIN = 24;

  private final Runnable leave;
  private final ChangeListener<@Nullable Node> keepFocus = (p, before, now) -> keepFocus(now);
  private @Nullable Region dialog;
  private @Nullable Node focusBefore;

  /// @param leave what Esc does
  DialogLayer(Runnable leave) {
    this.leave = leave;
    getStyleClass().add("scrim");
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnEscape);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (dialog != null) {
            DialogKeys.press(dialog, key);
          }
        });
    setOnMouseClicked(
        click -> {
          if (click.getTarget() == this) {
            requestFocusInside();
          }
        });
  }

  boolean isShown() {
    return dialog != null;
  }

  /// Shows a dialog in place of the one that is shown.
  void show(Region next) {
    Scene scene = getScene();
    if (dialog == null && scene != null) {
      focusBefore = scene.getFocusOwner();
      scene.focusOwnerProperty().addListener(keepFocus);
    }
    next.getStyleClass().add("dialog-card");
    dialog = next;
    getChildren().setAll(next);
    setVisible(true);
    applyCss();
    layout();
    requestFocusInside();
  }

  void hide() {
    if (dialog == null) {
      return;
    }
    if (getScene() != null) {
      getScene().focusOwnerProperty().removeListener(keepFocus);
    }
    dialog = null;
    getChildren().clear();
    setVisible(false);
    if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  private void keepFocus(@Nullable Node now) {
    if (dialog != null && now != null && !Focus.isInside(now, this)) {
      requestFocusInside();
    }
  }

  /// Focuses the dialog's default button, else its first part that takes the focus.
  private void requestFocusInside() {
    if (dialog != null) {
      Focus.first(dialog);
    }
  }

  private void leaveOnEscape(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      leave.run();
    }
  }

  @Override
  protected void layoutChildren() {
    if (dialog == null) {
      return;
    }
    double width = Math.min(MAX_WIDTH, getWidth() - MARGIN);
    double wanted = Math.min(width, Math.max(dialog.prefWidth(-1), 480));
    double height = Math.min(Math.min(MAX_HEIGHT, getHeight() - MARGIN), dialog.prefHeight(wanted));
    dialog.resizeRelocate(
        snapPositionX((getWidth() - wanted) / 2),
        snapPositionY((getHeight() - height) / 2),
        snapSizeX(wanted),
        snapSizeY(height));
  }
}
