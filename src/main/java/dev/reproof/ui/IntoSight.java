package dev.reproof.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Scrolls a list or a table to a row, a pane to a node, and no further than needed: what is seen
/// stays where it is.
public final class IntoSight {
  private IntoSight() {}

  /// Brings a row into sight.
  ///
  /// @param above how many rows are shown above one that was out of sight
  public static void bring(Control view, int row, int above) {
    if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && isSeen(flow, row)) {
      flow.scrollTo(row);
      return;
    }
    int top = Math.max(0, row - above);
    if (view instanceof ListView<?> list) {
      list.scrollTo(top);
    } else if (view instanceof TableView<?> table) {
      table.scrollTo(top);
    }
  }

  /// Brings a node of a pane's content into sight.
  ///
  /// @param around so many pixels above and below it are to be seen, too
  public static void bring(ScrollPane pane, Node node, double around) {
    Node content = pane.getContent();
    double sight = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - sight;
    if (hidden <= 0 || sight <= 0) {
      return;
    }
    Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double start = at.getMinY() - around;
    double end = at.getMaxY() + around;
    double top = pane.getVvalue() * hidden;
    double wanted = start < top ? start : end > top + sight ? end - sight : top;
    pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }

  /// Whether a row is seen, be it in part.
  public static boolean isSeen(Control view, int row) {
    return view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && isSeen(flow, row);
  }

  /// Whether a row that is seen would be cut if the view were so high.
  public static boolean isCutAt(Control view, int row, double height) {
    return view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && isSeen(flow, row)
        && flow.getCell(row).getBoundsInParent().getMaxY() > height;
  }

  private static boolean isSeen(VirtualFlow<?> flow, int row) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    return first != null && last != null && first.getIndex() <= row && row <= last.getIndex();
  }
}
