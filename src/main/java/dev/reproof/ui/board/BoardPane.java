package dev.reproof.ui.board;

import dev.reproof.session.OpenTracker;
import dev.reproof.session.SessionState;
import dev.reproof.ui.Action;
import dev.reproof.ui.Choices;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.Page;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The board, as columns or as a table of the same rows. Its filter and its shape stay as they are
/// when the tracker is read again; while another page is shown nothing is drawn.
public final class BoardPane extends BorderPane {
  private final SessionModel model;
  private final Choices choices;
  private final ColumnsView columns;
  private final BoardTable table;
  private final BoardBar bar;
  private final EmptyState noneFits;
  private final EmptyState noPackets;
  private Node shape;
  private @Nullable Path shownTracker;
  private BoardFilter filter = BoardFilter.ALL;
  private List<PacketRow> rows = List.of();
  private @Nullable SessionState shownState;
  private BoardFilter shownFilter = BoardFilter.ALL;
  private String shownRunning = "";

  public BoardPane(SessionModel model, Choices choices) {
    this.model = model;
    this.choices = choices;
    getStyleClass().add("board");
    columns = new ColumnsView(model, this::editChosen);
    table = new BoardTable(model);
    bar = new BoardBar(model, this::showTable, this::filter);
    BorderPane.setMargin(table, new Insets(0, 14, 12, 14));
    noneFits = new EmptyState(Words.of("board.nothing"), Words.of("board.clear"), bar::clear);
    noPackets =
        new EmptyState(
            Words.of("packets.none"), Words.of("empty.editor"), model.navigation()::showSource);
    boolean asTable = choices.boardTableProperty().get();
    shape = asTable ? table : columns;
    bar.choose(asTable);
    setCenter(shape);
    setTop(bar);
    model.stateProperty().addListener((property, before, now) -> show());
    model.reruns().packetProperty().addListener((property, before, now) -> show());
    model.selection().pageProperty().addListener((property, before, now) -> comeBack());
    model.selection().packetProperty().addListener((property, before, now) -> choose());
    show();
  }

  /// Shows the board as a table, or as columns.
  public void showTable(boolean asTable) {
    Node next = asTable ? table : columns;
    if (!next.equals(shape)) {
      shape = next;
      choices.boardTableProperty().set(asTable);
      bar.choose(asTable);
      showRows();
      showCenter();
      choose();
      getCenter().requestFocus();
    }
  }

  /// What can be done with the board beside what can be done everywhere.
  public List<Action> actions() {
    return List.of(
        Action.of(Words.of("do.board.columns"), () -> showTable(false)),
        Action.of(Words.of("do.board.table"), () -> showTable(true)),
        Action.local(Words.of("do.board.edit"), this::editChosen, "F2"),
        Action.local(Words.of("do.board.left"), () -> moveChosen(-1), "Shortcut+Left"),
        Action.local(Words.of("do.board.right"), () -> moveChosen(1), "Shortcut+Right"));
  }

  /// Moves the chosen packet to another column, which the table does not show.
  private void moveChosen(int step) {
    if (!shape.equals(columns)) {
      columns.show(rows);
    }
    columns.moveChosen(step);
  }

  /// Edits the status of the chosen packet in the table; Tab and arrows go on from there.
  private void editChosen() {
    showTable(true);
    table.editChosen();
  }

  /// Each tracker has the filter that was set over it, also in a start before.
  private void takeFilterOf(Path tracker) {
    if (!tracker.equals(shownTracker)) {
      shownTracker = null;
      filter = BoardFilter.of(choices.view(tracker));
      bar.take(filter);
      shownTracker = tracker;
    }
  }

  private void filter(BoardFilter next) {
    Path tracker = shownTracker;
    if (tracker == null) {
      return;
    }
    filter = next;
    choices.keep(tracker, next.in(choices.view(tracker)));
    show();
  }

  private void show() {
    SessionState state = model.state();
    if (model.selection().pageProperty().get() != Page.BOARD) {
      return;
    }
    String running = model.reruns().packetProperty().get();
    if (state.equals(shownState) && filter.equals(shownFilter) && running.equals(shownRunning)) {
      choose();
      return;
    }
    state.open().map(OpenTracker::file).ifPresent(this::takeFilterOf);
    shownState = state;
    shownFilter = filter;
    shownRunning = running;
    rows = filter.of(model.rows());
    showRows();
    bar.show(model.rows(), rows);
    showCenter();
  }

  /// Only the shape that is seen takes the rows; the other one takes them when it is.
  private void showRows() {
    if (shape.equals(columns)) {
      columns.show(rows);
    } else {
      table.show(rows);
    }
  }

  private void comeBack() {
    show();
    choose();
  }

  /// Marks the chosen packet where the board is shown.
  private void choose() {
    if (model.selection().pageProperty().get() != Page.BOARD) {
      return;
    }
    if (shape.equals(columns)) {
      columns.chooseShown(true);
    } else {
      table.choose(model.selection().packetProperty().get());
    }
  }

  private void showCenter() {
    boolean none = model.state().open().isPresent() && model.rows().isEmpty();
    boolean filtered = !none && !model.rows().isEmpty() && rows.isEmpty();
    setCenter(none ? noPackets : filtered ? noneFits : shape);
  }
}
