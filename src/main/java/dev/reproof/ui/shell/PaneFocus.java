package dev.reproof.ui.shell;

import dev.reproof.ui.Goal;
import dev.reproof.ui.Page;
import dev.reproof.ui.SessionModel;
import java.util.List;
import javafx.scene.Node;

/// Brings the panes of the window to the front and gives them the keyboard.
final class PaneFocus {
  private final SessionModel model;
  private final Panes panes;
  private final PacketList list;
  private final ReviewPage review;
  private final OpenPage open;
  private final ScaledPane scaled;

  PaneFocus(
      SessionModel model,
      Panes panes,
      PacketList list,
      ReviewPage review,
      OpenPage open,
      ScaledPane scaled) {
    this.model = model;
    this.panes = panes;
    this.list = list;
    this.review = review;
    this.open = open;
    this.scaled = scaled;
  }

  /// Shows one of the four panes, from 1, and goes into it.
  void go(int number) {
    model.selection().show(number == 1 ? Page.BOARD : Page.REVIEW);
    review.showDrawer(number == 4);
    if (number == 2 || number == 3) {
      review.showConsole(number == 3);
    }
    layOut();
    Focus.first(
        switch (number) {
          case 1 -> panes.board();
          case 2 -> panes.packet();
          case 3 -> panes.console();
          default -> panes.verdict();
        });
  }

  /// Goes to where the user was led to.
  void go(Goal to) {
    if (to == Goal.COMMAND) {
      review.showDrawer(false);
      review.showConsole(false);
      layOut();
      panes.toCommand().run();
    } else {
      layOut();
      goToPackets();
    }
  }

  /// Goes to the packets of the page that is shown, or to what there is to open.
  void goToPackets() {
    Focus.first(packets());
  }

  private void layOut() {
    scaled.applyCss();
    scaled.layout();
  }

  private Node packets() {
    if (open.isVisible()) {
      return open;
    }
    return model.selection().pageProperty().get() == Page.BOARD ? panes.board() : list;
  }

  /// Leaves for the packets, unless the keyboard is in their list.
  void leave() {
    if (!Focus.isInside(scaled.getScene().getFocusOwner(), list)) {
      goToPackets();
    }
  }

  /// The panes that are shown, in their order.
  List<Node> shown() {
    if (open.isVisible()) {
      return List.of(open);
    }
    return model.selection().pageProperty().get() == Page.BOARD
        ? List.of(panes.board())
        : List.of(list, panes.packet(), panes.console(), panes.verdict());
  }

  /// Goes `step` places on among these, to the next that takes the keyboard.
  void next(List<Node> around, int step) {
    Node owner = scaled.getScene().getFocusOwner();
    int at = 0;
    for (int i = 0; i < around.size(); i++) {
      if (Focus.isInside(owner, around.get(i))) {
        at = i;
      }
    }
    for (int tries = 0; tries < around.size(); tries++) {
      at = Math.floorMod(at + step, around.size());
      if (around.get(at).getScene() != null && Focus.first(around.get(at))) {
        return;
      }
    }
  }
}
