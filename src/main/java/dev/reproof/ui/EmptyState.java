package dev.reproof.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands where there is nothing to show: one sentence that says so, and one thing to do.
public final class EmptyState extends VBox {
  private final Button button;

  public EmptyState(String sentence, String action, Runnable act) {
    getStyleClass().add("empty-state");
    Label says = new SafeLabel(sentence, "muted");
    says.setWrapText(true);
    button = new Button(action);
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> act.run());
    getChildren().setAll(says, button);
  }

  /// The one whose button gets the focus of its pane.
  public EmptyState focusedFirst() {
    button.getStyleClass().add("focus-first");
    return this;
  }
}
