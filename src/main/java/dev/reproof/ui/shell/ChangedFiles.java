package dev.reproof.ui.shell;

import dev.reproof.text.SafeText;
import dev.reproof.ui.Looks;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The files that differ from HEAD, as git names them. Enter or a double click opens one in the
/// user's editor.
final class ChangedFiles extends VBox {
  private static final double ROW = 26;
  private static final int ROWS = 12;
  private static final double WIDTH = 440;

  /// UTF-16 units of a path that are laid out; room cuts it before that.
  private static final int LONGEST = 300;

  private final Looks looks;
  private final ObservableList<String> files = FXCollections.observableArrayList();
  private final ListView<String> list = new ListView<>(files);

  /// @param close what Esc does
  ChangedFiles(Looks looks, Runnable close) {
    this.looks = looks;
    getStyleClass().add("changed-files");
    list.getStyleClass().add("edge-to-edge");
    list.setFixedCellSize(ROW);
    list.setPrefWidth(WIDTH);
    list.setAccessibleText(Words.of("changed.title"));
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            open();
            key.consume();
          } else if (key.getCode() == KeyCode.ESCAPE) {
            close.run();
            key.consume();
          }
        });
    list.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            open();
          }
        });
    getChildren()
        .setAll(
            new SafeLabel(Words.of("changed.title"), "strong"),
            list,
            new SafeLabel(Words.of("changed.hint"), "muted", "small"));
  }

  void show(List<String> paths) {
    if (!files.equals(paths)) {
      files.setAll(paths);
      list.setPrefHeight(Math.min(paths.size(), ROWS) * ROW + 4);
    }
  }

  /// Puts the keys on the first file.
  void focusFirst() {
    list.getSelectionModel().selectFirst();
    list.requestFocus();
  }

  private void open() {
    String path = list.getSelectionModel().getSelectedItem();
    if (path != null) {
      looks.openInEditor(path, 1);
    }
  }

  private static final class Cell extends ListCell<String> {
    private final SafeLabel path = new SafeLabel("", "mono", "small");

    @Override
    protected void updateItem(@Nullable String next, boolean empty) {
      super.updateItem(next, empty);
      setText(null);
      setGraphic(empty || next == null ? null : path);
      if (next != null) {
        path.showShort(next, LONGEST);
        setAccessibleText(SafeText.oneLine(next, LONGEST));
      }
    }
  }
}
