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
import javafx.scene.input.MouseEvent;

/// A cell of the tracker's own table. Enter, Tab or leaving it takes what is typed, Esc drops it.
final class EditCell extends TableCell<PacketRow, String> {
  private static final int LONG = 30;

  private final String column;
  private final SessionModel model;
  private final TextField field = new TextField();
  private boolean dropped;

  EditCell(String column, SessionModel model) {
    this.column = column;
    this.model = model;
    getStyleClass().add("edit-cell");
    field.setAccessibleText(Words.of("board.cell", column));
    addEventHandler(MouseEvent.MOUSE_ENTERED_TARGET, entered -> tell());
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
      if (getTooltip() != null) {
        tell();
      }
    }
    setGraphic(null);
    getStyleClass().remove("editing");
    PacketRow row = getTableRow() == null ? null : getTableRow().getItem();
    setEditable(row != null && row.packet().row().flatMap(r -> r.cell(column)).isPresent());
  }

  /// Tells the whole text where it is long; only when the mouse comes, for a tooltip is a window.
  private void tell() {
    String text = getItem();
    boolean isLong = text != null && text.length() > LONG;
    setTooltip(isLong ? new Tooltip(SafeText.oneLine(text, 600)) : null);
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
