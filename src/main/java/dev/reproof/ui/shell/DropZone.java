package dev.reproof.ui.shell;

import dev.reproof.ui.Icons;
import dev.reproof.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// What lies over the window while something is dragged over it from outside: it says what a drop
/// does, and opens a folder or a file that is dropped.
final class DropZone extends StackPane {
  private final Node over;
  private final BooleanSupplier asks;
  private final Consumer<Path> open;
  private final Label words = new Label();

  /// @param over the part of the window that takes drops
  /// @param asks whether the window asks something, which is answered before anything is opened
  DropZone(Node over, BooleanSupplier asks, Consumer<Path> open) {
    this.over = over;
    this.asks = asks;
    this.open = open;
    getStyleClass().add("drop-zone");
    setMouseTransparent(true);
    setVisible(false);
    words.getStyleClass().add("open-title");
    getChildren().add(words);
    say("drop.open", Feather.FOLDER);
    over.addEventHandler(DragEvent.DRAG_OVER, this::over);
    over.addEventHandler(DragEvent.DRAG_EXITED_TARGET, drag -> setVisible(false));
    over.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent drag) {
    if (isOurs(drag)) {
      return;
    }
    if (asks.getAsBoolean()) {
      say("drop.asked", Feather.SLASH);
    } else if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK, TransferMode.MOVE);
      say("drop.open", Feather.FOLDER);
    } else {
      say("drop.refused", Feather.SLASH);
    }
    setVisible(true);
    drag.consume();
  }

  /// Whether it comes from the window itself, as a card does.
  private boolean isOurs(DragEvent drag) {
    return drag.getGestureSource() instanceof Node source && Focus.isInside(source, over);
  }

  private void say(String key, Feather icon) {
    words.setText(Words.of(key));
    words.setGraphic(Icons.of(icon));
  }

  private void dropped(DragEvent drag) {
    setVisible(false);
    if (!isOurs(drag) && !asks.getAsBoolean() && drag.getDragboard().hasFiles()) {
      drag.getDragboard().getFiles().stream().findFirst().map(File::toPath).ifPresent(open);
      drag.setDropCompleted(true);
      drag.consume();
    }
  }
}
