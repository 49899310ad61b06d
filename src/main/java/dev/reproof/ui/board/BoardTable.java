package dev.reproof.ui.board;

import dev.reproof.text.SafeText;
import dev.reproof.tracker.Board;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.ById;
import dev.reproof.ui.Chip;
import dev.reproof.ui.FactMarks;
import dev.reproof.ui.FactRoom;
import dev.reproof.ui.IntoSight;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.Page;
import dev.reproof.ui.ProblemCount;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The board as a table: the columns that the tracker's boards have, edited in place by double
/// click or F2, then the facts, the boxes and the problems.
final class BoardTable extends TableView<PacketRow> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private static final double ROW = 36;
  private static final double HEAD = 34;
  private static final double BAR = 14;
  private static final double SIDES = 22;
  private static final double ARROW = 10;
  private static final double TITLE_LEAST = 120;

  /// The room that a column's name of the file keeps where there is little.
  private static final double LONGEST_HEAD = 160;

  /// How many packets say how wide a column is.
  private static final int SAMPLE = 60;

  private final SessionModel model;
  private final ObservableList<PacketRow> rows = FXCollections.observableArrayList();
  private final List<ChosenRow> shownRows = new ArrayList<>();
  private List<String> names = List.of();
  private List<TableWidths.Need> needs = List.of();
  private final FactRoom factRoom = new FactRoom();

  /// While rows are replaced the toolkit clears the selection and makes it again; that is no
  /// choice.
  private boolean showing;

  /// The place of the cell that had the focus last; the toolkit forgets it with a replaced row.
  private int column;

  private String chosen = "";

  /// While the table's own selection is taken; it stays as it is, under the mouse.
  private boolean taking;

  BoardTable(SessionModel model) {
    this.model = model;
    getStyleClass().addAll("board-table", "focus-first");
    setAccessibleText(Words.of("board.table"));
    SortedList<PacketRow> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setEditable(true);
    setFixedCellSize(ROW);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getSelectionModel().setCellSelectionEnabled(true);
    getSelectionModel().selectedItemProperty().addListener((p, before, now) -> selected(now));
    getFocusModel()
        .focusedCellProperty()
        .addListener(changed -> focused(getFocusModel().getFocusedCell().getColumn()));
    setRowFactory(view -> new ChosenRow());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    widthProperty().addListener((property, before, now) -> fitColumns());
    heightProperty().addListener((property, before, now) -> fitColumns());
  }

  /// A row that is marked while its packet is the selected one.
  private final class ChosenRow extends TableRow<PacketRow> {
    ChosenRow() {
      shownRows.add(this);
    }

    @Override
    protected void updateItem(PacketRow row, boolean empty) {
      super.updateItem(row, empty);
      mark();
    }

    void mark() {
      String chosen = model.selection().packetProperty().get();
      PacketRow row = getItem();
      pseudoClassStateChanged(CHOSEN, row != null && row.id().equals(chosen));
    }
  }

  private void selected(@org.jspecify.annotations.Nullable PacketRow now) {
    if (now != null && !showing) {
      chosen = now.id();
      taking = true;
      model.selection().selectPacket(now.id());
      taking = false;
    }
  }

  private void focused(int next) {
    if (next >= 0 && !showing) {
      column = next;
    }
  }

  void show(List<PacketRow> next) {
    showing = true;
    List<String> wanted = columnNames();
    if (!wanted.equals(names)) {
      names = wanted;
      createColumns();
    }
    ById.update(rows, next, PacketRow::id);
    showing = false;
    needs = needs();
    fitColumns();
    choose(model.selection().packetProperty().get());
  }

  private List<String> columnNames() {
    Set<String> all = new LinkedHashSet<>();
    model
        .state()
        .open()
        .ifPresent(o -> o.tracker().boards().stream().map(Board::columns).forEach(all::addAll));
    return List.copyOf(all);
  }

  private void createColumns() {
    List<TableColumn<PacketRow, ?>> all = new ArrayList<>();
    names.forEach(name -> all.add(cells(name)));
    all.add(
        nodes(
            Words.of("board.facts"), () -> new FactMarks(false), (m, row) -> m.show(row.facts())));
    TableColumn<PacketRow, PacketRow> boxes =
        nodes(Words.of("boxes"), BoxCount::new, BoxCount::show);
    boxes.setComparator(
        java.util.Comparator.comparingInt(
            r -> r.packet().boxes().size() - r.packet().boxesChecked()));
    all.add(boxes);
    TableColumn<PacketRow, PacketRow> problems =
        nodes(Words.of("board.problems"), Chip::new, ProblemCount::show);
    problems.setComparator(
        java.util.Comparator.comparingInt(r -> r.errors() * 1000 + r.warnings()));
    all.add(problems);
    getColumns().setAll(all);
  }

  /// What a packet says in a column; one without a row still has its id and its title.
  private static String text(Packet packet, String column) {
    return packet
        .row()
        .flatMap(r -> r.cell(column))
        .map(Cell::text)
        .orElseGet(
            () ->
                switch (Column.of(column)) {
                  case ID -> packet.id();
                  case TITLE -> packet.title();
                  default -> "";
                });
  }

  private TableColumn<PacketRow, String> cells(String name) {
    TableColumn<PacketRow, String> column = new TableColumn<>(SafeText.oneLine(name, 200));
    column.setCellValueFactory(
        features -> new SimpleStringProperty(text(features.getValue().packet(), name)));
    column.setCellFactory(view -> new EditCell(name, model));
    column.setMinWidth(48);
    return column;
  }

  /// Gives each column the room that its words need, as far as there is. A table without a size yet
  /// has as much as they want: a column without a width the toolkit would measure row by row.
  private void fitColumns() {
    if (getColumns().isEmpty()) {
      return;
    }
    double bar = rows.size() * getFixedCellSize() + HEAD > getHeight() ? BAR : 0;
    double room = getWidth() - snappedLeftInset() - snappedRightInset() - bar - 1;
    List<Double> widths =
        room > 0
            ? TableWidths.of(needs, room)
            : needs.stream().map(TableWidths.Need::usual).toList();
    for (int i = 0; i < widths.size(); i++) {
      double width = Math.floor(widths.get(i));
      getColumns().get(i).setMinWidth(Math.min(width, needs.get(i).least()));
      getColumns().get(i).setPrefWidth(width);
    }
    double height =
        ROW + FactRoom.beyondOne(factRoom.lines(Math.floor(widths.get(names.size())) - SIDES)) / 2;
    if (height != getFixedCellSize()) {
      setFixedCellSize(height);
    }
  }

  /// What each column needs, measured once for the rows that are shown.
  private List<TableWidths.Need> needs() {
    List<TableWidths.Need> all = new ArrayList<>();
    names.forEach(name -> all.add(need(name)));
    factRoom.look(rows);
    double facts = head(Words.of("board.facts"));
    all.add(
        new TableWidths.Need(
            Math.max(facts, factRoom.least() + SIDES), factRoom.usual() + SIDES, 0));
    for (int i = names.size() + 1; i < getColumns().size(); i++) {
      double wide = head(getColumns().get(i).getText());
      all.add(new TableWidths.Need(wide, wide, 2));
    }
    return all;
  }

  private TableWidths.Need need(String name) {
    double head = head(SafeText.oneLine(name, 40));
    Text measure = new Text();
    measure.setFont(Font.font("Inter", 13));
    double cells = 0;
    for (PacketRow row : rows.subList(0, Math.min(rows.size(), SAMPLE))) {
      String text = row.packet().row().flatMap(r -> r.cell(name)).map(Cell::text).orElse("");
      measure.setText(SafeText.oneLine(text, 80));
      cells = Math.max(cells, measure.getLayoutBounds().getWidth());
    }
    double kept = Math.min(LONGEST_HEAD, head);
    double least = Column.of(name) == Column.TITLE ? Math.max(kept, TITLE_LEAST) : kept;
    double usual = Math.max(head, cells + SIDES);
    return new TableWidths.Need(least, usual, TableWidths.Need.rank(Column.of(name)));
  }

  /// The room that a column's own words need, with the arrow of its order.
  private static double head(String title) {
    Text measure = new Text(title);
    measure.setFont(Font.font("Inter SemiBold", 12));
    return Math.ceil(measure.getLayoutBounds().getWidth()) + SIDES + ARROW;
  }

  /// A column of cells that keep their node.
  private static <N extends Node> TableColumn<PacketRow, PacketRow> nodes(
      String title, Supplier<N> make, BiConsumer<N, PacketRow> show) {
    TableColumn<PacketRow, PacketRow> column = new TableColumn<>(title);
    column.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
    column.setEditable(false);
    column.setSortable(true);
    column.setComparator(java.util.Comparator.comparing(PacketRow::id));
    column.setMinWidth(48);
    column.setCellFactory(
        view ->
            new TableCell<>() {
              private final N node = make.get();

              @Override
              protected void updateItem(PacketRow row, boolean empty) {
                super.updateItem(row, empty);
                if (getGraphic() == null) {
                  setGraphic(node);
                }
                node.setVisible(!empty && row != null);
                if (!empty && row != null) {
                  show.accept(node, row);
                }
              }
            });
    return column;
  }

  /// Marks the chosen packet and brings it into sight.
  void choose(String id) {
    shownRows.forEach(ChosenRow::mark);
    if (taking) {
      return;
    }
    for (int i = 0; i < getItems().size(); i++) {
      PacketRow row = getItems().get(i);
      if (row.id().equals(id)) {
        select(i, row);
        return;
      }
    }
    getSelectionModel().clearSelection();
  }

  private void select(int at, PacketRow row) {
    boolean same = row.id().equals(chosen);
    chosen = row.id();
    if (getColumns().isEmpty()) {
      return;
    }
    TableColumn<PacketRow, ?> kept = getColumns().get(Math.min(column, getColumns().size() - 1));
    if (!row.equals(getSelectionModel().getSelectedItem())
        || !getFocusModel().isFocused(at, kept)) {
      getSelectionModel().clearAndSelect(at, kept);
      if (!same) {
        IntoSight.bring(this, at, 3);
      }
    }
  }

  /// Edits the cell of the chosen packet that has the focus; its status, if that one is not the
  /// tracker's own.
  void editChosen() {
    int row = getSelectionModel().getSelectedIndex();
    if (row < 0 || names.isEmpty()) {
      return;
    }
    int status = Math.max(0, names.stream().map(Column::of).toList().indexOf(Column.STATUS));
    TableColumn<PacketRow, ?> edited =
        getColumns().get(column > 0 && column < names.size() ? column : status);
    requestFocus();
    getParent().applyCss();
    getParent().layout();
    getSelectionModel().clearAndSelect(row, edited);
    edit(row, edited);
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && getEditingCell() == null && !key.isShortcutDown()) {
      key.consume();
      model.selection().show(Page.REVIEW);
    }
  }
}
