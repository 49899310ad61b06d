package dev.reproof.ui;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// How a mark or chip looks; what it means is always said by its sign and word as well.
public enum Tone {
  MUTED("muted"),
  NEUTRAL("neutral"),
  ACCENT("accent"),
  SUCCESS("success"),
  WARNING("warning"),
  DANGER("danger");

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  public String styleClass() {
    return styleClass;
  }

  /// Gives a node another tone in place of the one before, null if it had none; a node whose tone
  /// stays is not styled anew.
  static void change(Node node, @Nullable Tone before, Tone now) {
    if (before != now) {
      if (before != null) {
        node.getStyleClass().remove(before.styleClass());
      }
      node.getStyleClass().add(now.styleClass());
    }
  }
}
