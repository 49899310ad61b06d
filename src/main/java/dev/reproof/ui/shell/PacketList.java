package dev.reproof.ui.shell;

import dev.reproof.ui.ById;
import dev.reproof.ui.Chip;
import dev.reproof.ui.FactRoom;
import dev.reproof.ui.IntoSight;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.UpToDate;
import dev.reproof.ui.Words;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The packets at the left: each with its three facts, its boxes and its problems, and the boxes of
/// all of them at the foot. Narrow, it keeps numbers and marks only.
final class PacketList extends BorderPane {
  private static final double WIDE = 285;
  private static final int MANY = 200;
  private static final double BAR = 12;

  private final SessionModel model;
  private final ObservableList<PacketRow> rows = FXCollections.observableArrayList();
  private final ListView<PacketRow> list = new ListView<>(rows);
  private final Label title = new Label();
  private final Chip errors = new Chip();
  private final Chip warnings = new Chip();
  private final Label boxes = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final HBox head = new HBox();
  private final VBox foot = new VBox();

  /// While rows are replaced the toolkit selects what stands where another stood; that is no
  /// choice.
  private boolean showing;

  private final FactRoom factRoom = new FactRoom();
  private boolean narrow;
  private boolean dense;

  PacketList(SessionModel model) {
    this.model = model;
    getStyleClass().add("packet-list");
    createHead();
    createList();
    createFoot();
    setTop(head);
    setCenter(list);
    setBottom(foot);
    UpToDate.keep(model, this::show, model.stateProperty(), model.reruns().packetProperty());
    UpToDate.keep(model, this::select, model.selection().packetProperty());
    widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
    show();
  }

  private void createHead() {
    title.getStyleClass().add("caption");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head.getStyleClass().add("pane-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().setAll(title, space, errors, warnings);
  }

  private void createList() {
    list.getStyleClass().addAll("edge-to-edge", "packets");
    list.setAccessibleText(Words.of("packets.name"));
    list.setCellFactory(view -> new PacketCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null && !showing) {
                model.selection().selectPacket(now.id());
              }
            });
  }

  private void createFoot() {
    Label word = new Label(Words.of("boxes"));
    word.getStyleClass().addAll("muted", "small");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    boxes.getStyleClass().addAll("strong", "small");
    progress.getStyleClass().addAll("success", "thin");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(Words.of("boxes"));
    foot.getStyleClass().add("pane-foot");
    foot.getChildren().setAll(new HBox(word, space, boxes), progress);
  }

  /// Takes less room at the sides where there is little.
  private void fit(double width) {
    boolean next = width < WIDE;
    if (next != dense) {
      dense = next;
      pseudoClassStateChanged(PseudoClass.getPseudoClass("dense"), next);
      list.refresh();
    }
    fixHeight();
  }

  /// Numbers and marks only, or all.
  void setNarrow(boolean next) {
    narrow = next;
    pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), next);
    head.setVisible(!next);
    head.setManaged(!next);
    foot.setVisible(!next);
    foot.setManaged(!next);
    fixHeight();
    list.refresh();
  }

  private void show() {
    showing = true;
    ById.update(rows, model.rows(), PacketRow::id);
    showing = false;
    factRoom.look(rows);
    fixHeight();
    title.setText(Words.count("packets", rows.size()));
    showProblems();
    int checked = model.totals().boxesChecked();
    int total = model.totals().boxes();
    boxes.setText(Words.of("boxes.of", checked, total));
    progress.setProgress(total == 0 ? 0 : (double) checked / total);
    select();
  }

  /// Many rows are all as high as the highest: to measure each of them takes longer than a frame.
  private void fixHeight() {
    double height = Region.USE_COMPUTED_SIZE;
    if (rows.size() > MANY) {
      height = narrow ? 41 : (dense ? 68 : 70) + FactRoom.beyondOne(factLines());
    }
    if (list.getFixedCellSize() != height) {
      list.setFixedCellSize(height);
    }
  }

  /// The lines that the facts take of the row that has the least room for them.
  private int factLines() {
    int letters = rows.stream().mapToInt(row -> row.id().length()).max().orElse(0);
    double sides = (dense ? 18 : 26) + BAR;
    return factRoom.lines(getWidth() - sides - PacketItem.besideFacts(letters, dense));
  }

  private void showProblems() {
    long errorCount = model.totals().errors();
    long warningCount = model.totals().warnings();
    errors.show(Tone.DANGER, Sign.DOT, Words.count("errors", errorCount));
    warnings.show(Tone.WARNING, Sign.TRIANGLE, String.valueOf(warningCount));
    warnings.setAccessibleText(Words.count("warnings", warningCount));
    errors.setVisible(errorCount > 0);
    errors.setManaged(errorCount > 0);
    warnings.setVisible(warningCount > 0);
    warnings.setManaged(warningCount > 0);
  }

  private void select() {
    String id = model.selection().id();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(id)) {
        if (list.getSelectionModel().getSelectedIndex() != i) {
          list.getSelectionModel().clearAndSelect(i);
          list.getFocusModel().focus(i);
          IntoSight.bring(list, i, 2);
        }
        return;
      }
    }
    list.getSelectionModel().clearSelection();
  }

  private final class PacketCell extends javafx.scene.control.ListCell<PacketRow> {
    private final PacketItem item = new PacketItem();
    private boolean shownNarrow;
    private boolean shownDense;

    PacketCell() {
      setPrefWidth(0);
      getStyleClass().add("packet-cell");
    }

    /// A cell that was out of sight while the list changed its form takes it over with its size.
    @Override
    protected void layoutChildren() {
      PacketRow row = getItem();
      if (row != null && (shownNarrow != narrow || shownDense != dense)) {
        updateItem(row, false);
      }
      super.layoutChildren();
    }

    /// The title wraps, so the height follows from the width.
    @Override
    protected double computePrefHeight(double width) {
      if (isEmpty()) {
        return super.computePrefHeight(width);
      }
      double sides = snappedLeftInset() + snappedRightInset();
      double room = Math.max(0, list.getWidth() - sides);
      return snapSizeY(snappedTopInset() + item.prefHeight(room) + snappedBottomInset());
    }

    @Override
    protected void updateItem(PacketRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
      } else {
        shownNarrow = narrow;
        shownDense = dense;
        item.show(row, narrow, dense);
        setGraphic(item);
        setAccessibleText(row.spoken());
      }
    }
  }
}
