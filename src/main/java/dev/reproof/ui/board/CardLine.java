package dev.reproof.ui.board;

import dev.reproof.ui.PacketRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/// The cards of a column that stand side by side, reused as the column scrolls.
final class CardLine extends ListCell<List<PacketRow>> {
  /// What the line keeps free at both sides, in pixels.
  static final double SIDES = 16;

  private static final double GAP = 8;

  private final ColumnPane column;
  private final CardGestures gestures;
  private final List<Card> cards = new ArrayList<>();
  private final Lanes lanes = new Lanes();

  CardLine(ColumnPane column, CardGestures gestures) {
    this.column = column;
    this.gestures = gestures;
    getStyleClass().add("card-line");
    setPrefWidth(0);
    setGraphic(lanes);
    column.add(this);
  }

  @Override
  protected void updateItem(List<PacketRow> rows, boolean empty) {
    super.updateItem(rows, empty);
    setText(null);
    lanes.setVisible(!empty && rows != null);
    if (empty || rows == null) {
      return;
    }
    while (cards.size() < rows.size()) {
      Card card = newCard();
      cards.add(card);
      lanes.getChildren().add(card);
    }
    for (int i = 0; i < cards.size(); i++) {
      cards.get(i).setVisible(i < rows.size());
      if (i < rows.size()) {
        cards.get(i).show(rows.get(i));
      }
    }
    showChosen();
  }

  /// Takes the height over that the column gives its cards.
  void fit() {
    lanes.requestLayout();
  }

  void showChosen() {
    for (Card card : cards) {
      card.setChosen(card.row() != null && card.row().id().equals(column.chosen()));
    }
  }

  private Card newCard() {
    Card card = new Card();
    card.setOnMousePressed(press -> press(card, press));
    card.setOnDragDetected(event -> drag(card, event));
    return card;
  }

  private void press(Card card, MouseEvent press) {
    if (card.row() != null && press.getButton() == MouseButton.PRIMARY) {
      gestures.choose(card.row());
      if (press.getClickCount() == 2) {
        gestures.review(card.row());
      }
    }
  }

  private static void drag(Card card, MouseEvent event) {
    if (card.row() == null) {
      return;
    }
    Dragboard board = card.startDragAndDrop(TransferMode.MOVE);
    ClipboardContent content = new ClipboardContent();
    content.putString(card.row().id());
    board.setContent(content);
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    board.setDragView(card.snapshot(clear, null), event.getX(), event.getY());
    event.consume();
  }

  /// Lays the cards out in lanes of equal width; a last line that is not full leaves room.
  private final class Lanes extends Pane {
    @Override
    protected void layoutChildren() {
      int all = column.lanes();
      double width = (getWidth() - GAP * (all - 1)) / all;
      for (int i = 0; i < getChildren().size(); i++) {
        double x = snapPositionX(i * (width + GAP));
        getChildren().get(i).resizeRelocate(x, 0, snapSizeX(width), column.cardHeight());
      }
    }

    @Override
    protected double computePrefWidth(double height) {
      return Math.max(0, CardLine.this.getWidth() - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected double computePrefHeight(double width) {
      return column.cardHeight();
    }
  }
}
