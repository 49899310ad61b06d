package dev.reproof.ui.board;

import dev.reproof.ui.ById;
import dev.reproof.ui.FactRoom;
import dev.reproof.ui.Facts;
import dev.reproof.ui.IntoSight;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A column of cards in one or more lanes. Only the cards in sight are nodes, so that ten thousand
/// packets scroll as easily as ten.
final class ColumnPane extends VBox {
  private static final double GAP = 8;
  private static final double BAR = 12;

  /// UTF-16 units of a name that are laid out; room cuts it before that.
  private static final int LONGEST = 200;

  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final CardGestures gestures;
  private final ObservableList<List<PacketRow>> lines = FXCollections.observableArrayList();
  private final ListView<List<PacketRow>> list = new ListView<>(lines);
  private final StackPane nothing = new StackPane(new Label(Words.of("board.drop")));
  private final SafeLabel name = new SafeLabel("");
  private final Label count = new Label();
  private final List<CardLine> cells = new ArrayList<>();
  private final HBox head = new HBox();
  private final FactRoom factRoom = new FactRoom();
  private double cardHeight = Card.HEIGHT;
  private String chosen = "";
  private int lanes = 1;
  private BoardColumn column;

  ColumnPane(BoardColumn column, CardGestures gestures) {
    this.column = column;
    this.gestures = gestures;
    getStyleClass().add("column");
    createHead();
    list.getStyleClass().addAll("edge-to-edge", "cards");
    list.setFixedCellSize(cardHeight + GAP);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new CardLine(this, gestures));
    list.heightProperty().addListener((p, before, now) -> keepChosen(now.doubleValue()));
    nothing.getStyleClass().add("drop-here");
    nothing.setMinHeight(52);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(head, list, nothing);
    setOnDragOver(this::dragOver);
    setOnDragExited(event -> pseudoClassStateChanged(DROP, false));
    setOnDragDropped(this::drop);
    show(column, 1);
  }

  private void createHead() {
    Region dot = Sign.DOT.node();
    Tone tone = column.known() == null ? Tone.NEUTRAL : Facts.tone(column.known());
    dot.getStyleClass().addAll("column-dot", tone.styleClass());
    if (column.known() != null) {
      dot.getStyleClass().add(column.known().name().toLowerCase(java.util.Locale.ROOT));
    }
    name.getStyleClass().add("strong");
    name.setWrapText(true);
    count.getStyleClass().add("muted");
    count.setMinWidth(Region.USE_PREF_SIZE);
    head.getStyleClass().add("column-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().setAll(dot, name, count);
  }

  BoardColumn column() {
    return column;
  }

  int lanes() {
    return lanes;
  }

  String chosen() {
    return chosen;
  }

  /// All cards of the column are as high as the one whose facts need the most lines.
  double cardHeight() {
    return cardHeight;
  }

  /// @param bar what the scroll bar takes of the width, in pixels
  private double cardHeight(double bar) {
    double sides = snappedLeftInset() + snappedRightInset() + CardLine.SIDES + bar;
    double card = (getWidth() - sides - GAP * (lanes - 1)) / lanes - Card.SIDES;
    return Card.HEIGHT + FactRoom.beyondOne(factRoom.lines(card));
  }

  @Override
  protected void layoutChildren() {
    double shown = getHeight() - head.prefHeight(getWidth()) - snappedBottomInset();
    double height = cardHeight(0);
    if (lines.size() * (height + GAP) > shown) {
      height = cardHeight(BAR);
    }
    if (height != cardHeight) {
      cardHeight = height;
      list.setFixedCellSize(cardHeight + GAP);
      cells.forEach(CardLine::fit);
      showBelowAnother(column.indexOf(chosen));
    }
    super.layoutChildren();
  }

  void show(BoardColumn next, int nextLanes) {
    int before = column.indexOf(chosen);
    boolean moves = lanes != Math.max(1, nextLanes);
    boolean seen = before >= 0 && moves && IntoSight.isSeen(list, before / lanes);
    column = next;
    lanes = Math.max(1, nextLanes);
    name.showShort(next.label(), LONGEST);
    count.setText(String.valueOf(next.rows().size()));
    setAccessibleText(Words.of("board.column", name.getText(), next.rows().size()));
    if (factRoom.look(next.rows())) {
      requestLayout();
    }
    ById.update(lines, inLanes(next.rows(), lanes), ColumnPane::idsOf);
    if (seen) {
      showBelowAnother(column.indexOf(chosen));
    }
    boolean empty = next.isEmpty();
    list.setVisible(!empty);
    list.setManaged(!empty);
    nothing.setVisible(empty);
    nothing.setManaged(empty);
  }

  /// Marks the chosen packet and brings it into sight.
  void choose(String packet, boolean scroll) {
    chosen = packet;
    cells.forEach(CardLine::showChosen);
    int at = column.indexOf(packet);
    if (at >= 0 && scroll) {
      IntoSight.bring(list, at / lanes, 1);
    }
  }

  /// The chosen card stays in sight while the column gets lower.
  private void keepChosen(double height) {
    int at = column.indexOf(chosen);
    if (at >= 0 && IntoSight.isCutAt(list, at / lanes, height)) {
      showBelowAnother(at);
    }
  }

  private void showBelowAnother(int at) {
    if (at >= 0) {
      list.scrollTo(Math.max(0, at / lanes - 1));
    }
  }

  void add(CardLine cell) {
    cells.add(cell);
  }

  private static List<List<PacketRow>> inLanes(List<PacketRow> rows, int lanes) {
    List<List<PacketRow>> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += lanes) {
      lines.add(List.copyOf(rows.subList(i, Math.min(rows.size(), i + lanes))));
    }
    return lines;
  }

  private static String idsOf(List<PacketRow> line) {
    return line.stream().map(PacketRow::id).collect(Collectors.joining("\n"));
  }

  /// Cards only: what else is dragged over a column is for the window.
  private void dragOver(DragEvent event) {
    if (event.getGestureSource() instanceof Card card) {
      if (card.row() != null && column.indexOf(card.row().id()) < 0) {
        event.acceptTransferModes(TransferMode.MOVE);
        pseudoClassStateChanged(DROP, true);
      }
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    if (event.getGestureSource() instanceof Card card) {
      if (card.row() != null) {
        gestures.move(card.row(), column);
        event.setDropCompleted(true);
      }
      event.consume();
    }
  }
}
