package dev.reproof.ui.shell;

import dev.reproof.ui.Action;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All shortcuts, from the same actions that the keyboard obeys.
final class ShortcutsDialog extends VBox {
  private static final int COLUMNS = 3;
  private static final double LEAST_WORDS = 120;

  ShortcutsDialog(List<Action> actions, Runnable leave) {
    Label title = new Label(Words.of("shortcuts.title"));
    title.getStyleClass().add("dialog-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("dialog-head");
    ScrollPane scroll = new DirectScroll(table(actions));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(Words.of("shortcuts.title"));
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button close = new Button(Words.of("close"), new KeyHint("Esc"));
    close.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    close.setDefaultButton(true);
    close.setOnAction(pressed -> leave.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(space, close);
    foot.getStyleClass().add("dialog-foot");
    getChildren().setAll(head, scroll, foot);
    setPrefWidth(900);
  }

  private static GridPane table(List<Action> actions) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcuts");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints words = new ColumnConstraints();
      words.setMinWidth(LEAST_WORDS);
      ColumnConstraints keys = new ColumnConstraints();
      keys.setMinWidth(Region.USE_PREF_SIZE);
      keys.setHgrow(Priority.ALWAYS);
      keys.setHalignment(HPos.LEFT);
      grid.getColumnConstraints().addAll(words, keys);
    }
    List<Action> withKeys = actions.stream().filter(a -> !a.keys().isEmpty()).toList();
    int rows = (withKeys.size() + COLUMNS - 1) / COLUMNS;
    for (int i = 0; i < withKeys.size(); i++) {
      int column = i / rows * 2;
      Label words = new Label(withKeys.get(i).words());
      words.setWrapText(true);
      grid.add(words, column, i % rows);
      grid.add(new KeyHint(withKeys.get(i).keysShown()), column + 1, i % rows);
    }
    return grid;
  }
}
