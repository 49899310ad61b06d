package dev.reproof.ui;

import dev.reproof.text.SafeText;
import javafx.scene.control.Label;

/// A label for text that comes from a repository: what would hide or turn the text around it is
/// drawn by its name. Its text is set by [#show] only.
public final class SafeLabel extends Label {
  public SafeLabel(String text, String... styleClasses) {
    getStyleClass().addAll(styleClasses);
    setMinWidth(0);
    show(text);
  }

  public void show(String text) {
    setText(SafeText.shown(text));
  }
}
