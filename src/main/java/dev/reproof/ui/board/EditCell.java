package dev.reproof.ui.board;

import dev.reproof.session.OpenTracker;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Tracker;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/// A cell of the tracker's own table. Enter, Tab or leaving it takes what is typed, Esc drops it.
/// While it is typed the words that its column holds already are offered.
final class EditCell extends TableCell<PacketRow, String> {
  /// How many words are offered without scrolling, and how high each is.
  private static final int ROWS = 6;

  private static final double ROW = 24;

  private final String column;
  private final SessionModel model;
  private @Nullable TextField field;
  private @Nullable Tooltip whole;
  private boolean dropped;

  /// Whether one of the words was gone to since the last key that typed. The list may be that of an
  /// earlier text, and selects its first word by itself.
  private boolean picks;

  /// Whose words are offered; looked through on a thread of the list that offers them.
  private volatile @Nullable Tracker tracker;

  EditCell(String column, SessionModel model) {
    this.column = column;
    this.model = model;
    getStyleClass().add("edit-cell");
  }

  /// The field, made with the first edit: most cells are only read.
  private TextField field() {
    TextField made = field;
    if (made == null) {
      made = new TextField();
      made.setAccessibleText(Words.of("board.cell", column));
      made.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
      made.focusedProperty().addListener((property, before, now) -> leave(now));
      made.textProperty().addListener((property, before, now) -> picks = false);
      AutoCompletionBinding<String> offered =
          TextFields.bindAutoCompletion(made, asked -> meant(asked.getUserText()));
      offered.setVisibleRowCount(ROWS);
      dress(offered.getAutoCompletionPopup(), made);
      field = made;
    }
    return made;
  }

  private List<String> meant(String typed) {
    Tracker of = tracker;
    return of == null ? List.of() : CellWords.of(of, column).meant(typed);
  }

  /// The list has our looks, its own stylesheet asks for the colours of another theme; and its keys
  /// do what they do in the field.
  private void dress(PopupControl offered, TextField typed) {
    offered
        .skinProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null && now.getNode() instanceof ListView<?> list) {
                list.getStylesheets().clear();
                list.setFixedCellSize(ROW);
                list.addEventFilter(KeyEvent.KEY_PRESSED, key -> choose(list, typed, key));
              }
            });
  }

  private void choose(ListView<?> list, TextField typed, KeyEvent key) {
    Object chosen = list.getSelectionModel().getSelectedItem();
    boolean takes = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.TAB;
    picks |= key.getCode().isNavigationKey();
    if (takes && picks && chosen != null) {
      typed.setText(chosen.toString());
    }
    press(key);
  }

  private Tooltip whole(String text) {
    Tooltip made = whole;
    if (made == null) {
      made = new Tooltip();
      whole = made;
    }
    made.setText(SafeText.oneLine(text, 600));
    return made;
  }

  @Override
  protected void updateItem(String text, boolean empty) {
    super.updateItem(text, empty);
    if (empty || text == null) {
      setText(null);
      setTooltip(null);
    } else {
      setText(SafeText.oneLine(text, 300));
      setTooltip(text.length() > 30 ? whole(text) : null);
    }
    setGraphic(null);
    getStyleClass().remove("editing");
    PacketRow row = getTableRow() == null ? null : getTableRow().getItem();
    setEditable(row != null && row.packet().row().flatMap(r -> r.cell(column)).isPresent());
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (!isEditing()) {
      return;
    }
    dropped = false;
    picks = false;
    tracker = model.state().open().map(OpenTracker::tracker).orElse(null);
    TextField edited = field();
    edited.setText(getItem() == null ? "" : getItem());
    setGraphic(edited);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("editing");
    edited.selectAll();
    edited.requestFocus();
  }

  /// Also called when the focus goes elsewhere; what was typed is taken then.
  @Override
  public void cancelEdit() {
    if (!dropped && isEditing()) {
      take();
    }
    super.cancelEdit();
    showText();
  }

  @Override
  public void commitEdit(String text) {
    dropped = true;
    super.commitEdit(text);
    showText();
  }

  private void showText() {
    getStyleClass().remove("editing");
    setContentDisplay(ContentDisplay.LEFT);
    setGraphic(null);
    setText(getItem() == null ? null : SafeText.oneLine(getItem(), 300));
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      dropped = true;
      cancelEdit();
      getTableView().requestFocus();
    } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.TAB) {
      key.consume();
      take();
      dropped = true;
      cancelEdit();
      getTableView().requestFocus();
      if (key.getCode() == KeyCode.TAB) {
        goOn(key.isShiftDown() ? -1 : 1);
      }
    }
  }

  /// Selects the cell beside, where that one can be edited.
  private void goOn(int step) {
    List<? extends TableColumn<PacketRow, ?>> columns = getTableView().getVisibleLeafColumns();
    int beside = columns.indexOf(getTableColumn()) + step;
    if (beside >= 0 && beside < columns.size() && columns.get(beside).isEditable()) {
      getTableView().getSelectionModel().clearAndSelect(getIndex(), columns.get(beside));
    }
  }

  private void leave(boolean focused) {
    if (!focused && isEditing()) {
      cancelEdit();
    }
  }

  private void take() {
    PacketRow row = getTableRow() == null ? null : getTableRow().getItem();
    if (row != null) {
      model.setCell(row.packet(), column, field().getText());
    }
  }
}
