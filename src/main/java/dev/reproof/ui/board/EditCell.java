package dev.reproof.ui.board;

import dev.reproof.text.SafeText;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A cell of the tracker's own table. Enter, Tab or leaving it takes what is typed, Esc drops it.
final class EditCell extends TableCell<PacketRow, String> {
  private final String column;
  private final SessionModel model;
  private final TextField field = new TextField();
  private final Tooltip whole = new Tooltip();
  private boolean dropped;

  EditCell(String column, SessionModel model) {
    this.column = column;
    this.model = model;
    getStyleClass().add("edit-cell");
    field.setAccessibleText(Words.of("board.cell", column));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    field.focusedProperty().addListener((property, before, now) -> leave(now));
  }

  @Override
  protected void updateItem(String text, boolean empty) {
    super.updateItem(text, empty);
    if (empty || text == null) {
      setText(null);
      setTooltip(null);
    } else {
      setText(SafeText.oneLine(text, 300));
      setTooltip(text.length() > 30 ? whole : null);
      whole.setText(SafeText.oneLine(text, 600));
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
    field.setText(getItem() == null ? "" : getItem());
    setGraphic(field);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("editing");
    field.selectAll();
    field.requestFocus();
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
      model.setCell(row.packet(), column, field.getText());
    }
  }
}
