package dev.reproof.ui;

import javafx.css.PseudoClass;
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
  private final PseudoClass state;

  Tone(String styleClass) {
    this.styleClass = styleClass;
    this.state = PseudoClass.getPseudoClass(styleClass);
  }

  public String styleClass() {
    return styleClass;
  }

  /// Gives a node that is shown for one thing after the other another tone in place of the one
  /// before, null if it had none: a state, of the name of the style class, for which the toolkit
  /// need not look up the styles of the node anew.
  public static void change(Node node, @Nullable Tone before, Tone now) {
    if (before != now) {
      if (before != null) {
        node.pseudoClassStateChanged(before.state, false);
      }
      node.pseudoClassStateChanged(now.state, true);
    }
  }
}
