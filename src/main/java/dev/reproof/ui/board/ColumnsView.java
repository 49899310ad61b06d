package dev.reproof.ui.board;

import dev.reproof.tracker.StatusColumn;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.Page;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// The board as columns. Arrows go from card to card, Enter opens one, Ctrl with an arrow moves it
/// to the next column; so does dragging. F2 edits its row in the table.
final class ColumnsView extends StackPane implements CardGestures {
  /// None of the cards that are shown is the chosen packet's.
  private static final PseudoClass UNCHOSEN = PseudoClass.getPseudoClass("unchosen");

  private final SessionModel model;
  private final Runnable edit;
  private final Rows rows = new Rows();
  private final ScrollPane scroll = new DirectScroll(rows);
  private final List<ColumnPane> panes = new ArrayList<>();
  private List<BoardColumn> columns = List.of();

  /// While a card is clicked, which stays under the mouse.
  private boolean clicked;

  /// @param edit edits the chosen packet's cells
  ColumnsView(SessionModel model, Runnable edit) {
    this.model = model;
    this.edit = edit;
    getStyleClass().addAll("columns", "focus-first");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(Words.of("board.columns"));
    scroll.setFitToHeight(true);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "columns-scroll");
    getChildren().add(scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  void show(List<PacketRow> packets) {
    List<BoardColumn> next = BoardColumn.of(packets);
    boolean same =
        next.stream()
            .map(BoardColumn::label)
            .toList()
            .equals(columns.stream().map(BoardColumn::label).toList());
    columns = next;
    if (!same) {
      panes.clear();
      next.forEach(column -> panes.add(new ColumnPane(column, this)));
      rows.getChildren().setAll(panes);
    }
    rows.lastRoom = rows.getWidth();
    rows.requestLayout();
    showColumns(BoardRows.of(columns, Math.max(0, rows.getWidth())));
    chooseShown(false);
  }

  private void showColumns(BoardRows shape) {
    List<Integer> lanes = shape.lanes();
    for (int i = 0; i < panes.size(); i++) {
      panes.get(i).show(columns.get(i), lanes.get(i));
    }
  }

  /// Marks the chosen packet, and brings it into sight where that is wanted.
  void chooseShown(boolean wanted) {
    boolean inSight = wanted && !clicked;
    String chosen = model.selection().packetProperty().get();
    panes.forEach(pane -> pane.choose(chosen, inSight));
    int at = chosenColumn();
    pseudoClassStateChanged(UNCHOSEN, at < 0);
    if (inSight && at >= 0) {
      bringIntoSight(panes.get(at));
    }
  }

  /// Where the rows of columns are higher than the window.
  private void bringIntoSight(ColumnPane pane) {
    double sight = scroll.getViewportBounds().getHeight();
    double hidden = rows.getHeight() - sight;
    double top = pane.getLayoutY();
    double seen = scroll.getVvalue() * hidden;
    if (hidden > 0 && (top < seen || top + pane.getHeight() > seen + sight)) {
      scroll.setVvalue(Math.clamp(top / hidden, 0, 1));
    }
  }

  @Override
  public void choose(PacketRow chosen) {
    requestFocus();
    clicked = true;
    model.selection().selectPacket(chosen.id());
    clicked = false;
  }

  @Override
  public void review(PacketRow chosen) {
    model.selection().selectPacket(chosen.id());
    model.selection().show(Page.REVIEW);
  }

  @Override
  public void move(PacketRow moved, BoardColumn to) {
    model.selection().selectPacket(moved.id());
    StatusColumn known = to.known();
    if (known != null) {
      model.moves().move(moved.packet(), known);
    } else {
      model.moves().move(moved.packet(), to.label());
    }
  }

  private void press(KeyEvent key) {
    boolean moves = key.isShortcutDown();
    switch (key.getCode()) {
      case LEFT -> sideways(-1, moves);
      case RIGHT -> sideways(1, moves);
      case UP -> along(-1);
      case DOWN -> along(1);
      case F2 -> edit.run();
      case ENTER -> {
        if (moves || model.selection().packetProperty().get().isEmpty()) {
          return;
        }
        model.selection().show(Page.REVIEW);
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  /// Moves the chosen packet that many columns on.
  void moveChosen(int step) {
    sideways(step, true);
  }

  private int chosenColumn() {
    String chosen = model.selection().packetProperty().get();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).indexOf(chosen) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /// Up or down in the lane of the chosen card.
  private void along(int step) {
    int at = chosenColumn();
    if (at < 0) {
      chooseFirst();
      return;
    }
    List<PacketRow> rows = columns.get(at).rows();
    int next =
        columns.get(at).indexOf(model.selection().packetProperty().get())
            + step * panes.get(at).lanes();
    if (next >= 0 && next < rows.size()) {
      model.selection().selectPacket(rows.get(next).id());
    }
  }

  private void sideways(int step, boolean moves) {
    int at = chosenColumn();
    if (at < 0) {
      chooseFirst();
      return;
    }
    int index = columns.get(at).indexOf(model.selection().packetProperty().get());
    if (moves) {
      int to = at + step;
      if (to >= 0 && to < columns.size()) {
        move(columns.get(at).rows().get(index), columns.get(to));
      }
      return;
    }
    int lanes = panes.get(at).lanes();
    int beside = index + step;
    if (index / lanes == beside / lanes && beside >= 0 && beside < columns.get(at).rows().size()) {
      model.selection().selectPacket(columns.get(at).rows().get(beside).id());
    } else {
      chooseIn(at + step, step, index / lanes);
    }
  }

  /// The card at about this height in the next column that has any.
  private void chooseIn(int from, int step, int line) {
    for (int i = from; i >= 0 && i < columns.size(); i += step) {
      List<PacketRow> rows = columns.get(i).rows();
      if (!rows.isEmpty()) {
        int lanes = panes.get(i).lanes();
        int wanted = line * lanes + (step < 0 ? lanes - 1 : 0);
        model.selection().selectPacket(rows.get(Math.min(wanted, rows.size() - 1)).id());
        return;
      }
    }
  }

  private void chooseFirst() {
    chooseIn(0, 1, 0);
  }

  /// The columns side by side, as wide as their cards need, in as few rows as there is room for.
  private final class Rows extends Pane {
    private double lastRoom = -1;

    @Override
    protected void layoutChildren() {
      BoardRows shape = BoardRows.of(columns, getWidth());
      if (getWidth() != lastRoom) {
        lastRoom = getWidth();
        showColumns(shape);
      }
      int count = shape.rows().size();
      double height = (getHeight() - BoardWidths.GAP * (count - 1)) / Math.max(1, count);
      int next = 0;
      for (int i = 0; i < count; i++) {
        double top = Math.round(i * (height + BoardWidths.GAP));
        double bottom = Math.round(i * (height + BoardWidths.GAP) + height);
        double x = 0;
        for (double width : shape.rows().get(i).widths()) {
          double left = Math.round(x);
          panes.get(next++).resizeRelocate(left, top, Math.round(x + width) - left, bottom - top);
          x += width + BoardWidths.GAP;
        }
      }
    }

    /// The rows follow from the width.
    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
      return BoardRows.of(columns, Math.max(0, width < 0 ? getWidth() : width)).leastHeight();
    }

    @Override
    protected double computePrefHeight(double width) {
      return computeMinHeight(width);
    }
  }
}
