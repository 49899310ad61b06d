package dev.reproof.ui.shell;

import dev.reproof.ui.SafeLabel;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Shows the whole of a text that is cut in a tooltip, which is made when the mouse comes, for most
/// texts are never pointed at.
final class WholeWords {
  private static final int MOST = 2_000;
  private static final double WIDTH = 620;

  private WholeWords() {}

  /// Does so for all that is and will be below a node.
  static void tellBelow(Node root) {
    root.addEventFilter(
        MouseEvent.MOUSE_ENTERED_TARGET,
        entered -> {
          if (entered.getTarget() instanceof Labeled labeled) {
            tell(labeled);
          }
        });
  }

  private static void tell(Labeled labeled) {
    String whole = whole(labeled);
    Tooltip before = labeled.getTooltip();
    if (before instanceof Whole && whole.isEmpty()) {
      labeled.setTooltip(null);
    } else if (before == null && !whole.isEmpty() && !isTold(labeled, whole)) {
      labeled.setTooltip(new Whole(labeled, whole));
    } else if (before instanceof Whole) {
      before.setText(whole);
    }
  }

  /// What there is to tell; empty where all is shown.
  private static String whole(Labeled labeled) {
    String longer = labeled instanceof SafeLabel safe ? safe.whole() : "";
    String text = labeled.isTextTruncated() ? labeled.getText() : "";
    String whole = longer.isEmpty() ? text : longer;
    return whole.length() > MOST ? whole.substring(0, MOST) + "…" : whole;
  }

  /// Whether something around it tells it already.
  private static boolean isTold(Node node, String whole) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Control control
          && control.getTooltip() != null
          && control.getTooltip().getText().contains(whole)) {
        return true;
      }
    }
    return false;
  }

  /// A tooltip that says what its label stands for at the moment: a cell may show something else
  /// under a mouse that rests.
  private static final class Whole extends Tooltip {
    Whole(Labeled labeled, String whole) {
      super(whole);
      setWrapText(true);
      setMaxWidth(WIDTH);
      setOnShowing(
          showing -> {
            String now = whole(labeled);
            setText(now.isEmpty() ? labeled.getText() : now);
          });
    }
  }
}
