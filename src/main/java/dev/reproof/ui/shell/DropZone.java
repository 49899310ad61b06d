package dev.reproof.ui.shell;

import dev.reproof.ui.Icons;
import dev.reproof.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// What lies over the window while a folder or a file is dragged over it from outside: it says what
/// a drop does, and opens what is dropped.
final class DropZone extends StackPane {
  private final Consumer<Path> open;

  /// @param over the part of the window that takes drops
  DropZone(Node over, Consumer<Path> open) {
    this.open = open;
    getStyleClass().add("drop-zone");
    setMouseTransparent(true);
    setVisible(false);
    Label words = new Label(Words.of("drop.open"), Icons.of(Feather.FOLDER));
    words.getStyleClass().add("open-title");
    getChildren().add(words);
    over.addEventHandler(DragEvent.DRAG_OVER, this::over);
    over.addEventHandler(DragEvent.DRAG_EXITED_TARGET, drag -> setVisible(false));
    over.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent drag) {
    if (!drag.isConsumed() && drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK, TransferMode.MOVE);
      setVisible(true);
      drag.consume();
    }
  }

  private void dropped(DragEvent drag) {
    if (!drag.isConsumed() && drag.getDragboard().hasFiles()) {
      drag.setDropCompleted(drop(drag.getDragboard().getFiles()));
      drag.consume();
    }
  }

  /// Opens the first of what was dropped; says whether there was one.
  boolean drop(List<File> files) {
    setVisible(false);
    files.stream().findFirst().map(File::toPath).ifPresent(open);
    return !files.isEmpty();
  }
}
