package dev.reproof.ui.shell;

import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.PopupControl;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Lets the menus and tooltips of a window speak as large as the rest of it: the toolkit opens each
/// in a window of its own, which [ScaledPane] does not reach.
final class ScaledPopups {
  /// Pixels of their words at the usual scale.
  private static final double FONT = 13;

  private final Window of;
  private final ReadOnlyDoubleProperty scale;
  private final ListChangeListener<Window> opened = this::opened;

  ScaledPopups(Window of, ReadOnlyDoubleProperty scale) {
    this.of = of;
    this.scale = scale;
    Window.getWindows().addListener(opened);
  }

  void close() {
    Window.getWindows().removeListener(opened);
  }

  private void opened(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (window instanceof PopupControl popup && isOurs(popup)) {
          popup.setStyle(
              "-fx-font-size: " + String.format(Locale.ROOT, "%.1fpx", FONT * scale.get()));
        }
      }
    }
  }

  /// A menu inside a menu belongs to that one's window.
  private boolean isOurs(PopupWindow popup) {
    Window owner = popup.getOwnerWindow();
    while (owner instanceof PopupWindow outer) {
      owner = outer.getOwnerWindow();
    }
    return of.equals(owner);
  }
}
