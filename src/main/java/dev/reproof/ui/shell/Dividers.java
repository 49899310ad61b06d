package dev.reproof.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Where the dividers stand, as fractions by name: taken up by the next window, and changed only by
/// the reviewer's own hand.
final class Dividers {
  private final Map<String, Double> fractions;
  private final List<Runnable> release = new ArrayList<>();

  Dividers(Map<String, Double> fractions) {
    this.fractions = fractions;
  }

  /// Places a divider where it was left, else at the usual fraction, and remembers where it goes.
  void keep(SplitPane pane, int divider, String name, double usual) {
    pane.setDividerPosition(divider, fractions.getOrDefault(name, usual));
    javafx.event.EventHandler<MouseEvent> dragged =
        event -> {
          if (isDivider(event)) {
            fractions.put(name, pane.getDividerPositions()[divider]);
          }
        };
    pane.addEventFilter(MouseEvent.MOUSE_RELEASED, dragged);
    release.add(() -> pane.removeEventFilter(MouseEvent.MOUSE_RELEASED, dragged));
  }

  private static boolean isDivider(MouseEvent event) {
    return event.getTarget() instanceof Node node
        && (node.getStyleClass().contains("split-pane-divider")
            || node.getParent() != null
                && node.getParent().getStyleClass().contains("split-pane-divider"));
  }

  void release() {
    release.forEach(Runnable::run);
    release.clear();
  }
}
