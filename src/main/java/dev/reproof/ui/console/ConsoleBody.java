package dev.reproof.ui.console;

import dev.reproof.ui.EmptyState;
import dev.reproof.ui.SafeLabel;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The log of a run with, right below its last row, how the run ended; or, where there is no log,
/// what to do.
final class ConsoleBody extends Pane {
  private final LogView view;
  private final SafeLabel end = new SafeLabel("", "log-end", "mono");
  private @Nullable EmptyState nothing;

  ConsoleBody(LogView view) {
    this.view = view;
    getStyleClass().add("console-body");
    getChildren().setAll(view, end);
    view.textEndProperty().addListener((p, before, now) -> requestLayout());
    showEnd("", false);
  }

  /// Says how the run ended; nothing where the text is empty.
  void showEnd(String text, boolean bad) {
    end.show(text);
    end.setVisible(!text.isEmpty());
    end.getStyleClass().removeAll("danger", "success");
    end.getStyleClass().add(bad ? "danger" : "success");
    requestLayout();
  }

  /// Shows this in place of a log; null for the log.
  void showNothing(@Nullable EmptyState next) {
    getChildren().remove(nothing);
    nothing = next;
    view.setVisible(next == null);
    if (next != null) {
      getChildren().add(next.focusedFirst());
    }
  }

  @Override
  protected void layoutChildren() {
    double below = end.isVisible() ? Math.ceil(end.prefHeight(getWidth())) : 0;
    double height = Math.max(0, getHeight() - below);
    view.resizeRelocate(0, 0, getWidth(), height);
    view.layout();
    double textEnd = view.textEndProperty().get();
    boolean fits = textEnd + below <= height - view.belowRows();
    double from = nothing != null ? 0 : fits ? textEnd : height;
    end.resizeRelocate(0, from, getWidth(), below);
    if (nothing != null) {
      nothing.resizeRelocate(0, below, getWidth(), nothing.prefHeight(getWidth()));
    }
  }
}
