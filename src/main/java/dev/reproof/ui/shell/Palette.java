package dev.reproof.ui.shell;

import dev.reproof.ui.EmptyState;
import dev.reproof.ui.Icons;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The field under the top bar that finds every packet, command, tracker and action.
final class Palette extends StackPane {
  private static final double CELL = 32;
  private static final int ROWS = 11;

  private final Supplier<List<PaletteItem>> source;
  private final TextField field = new TextField();
  private final ObservableList<PaletteItem> found = FXCollections.observableArrayList();
  private final ListView<PaletteItem> list = new ListView<>(found);
  private final VBox card = new VBox();
  private List<PaletteItem> all = List.of();
  private @Nullable Node focusBefore;

  Palette(Supplier<List<PaletteItem>> source) {
    this.source = source;
    getStyleClass().add("palette-layer");
    setVisible(false);
    createCard();
    getChildren().add(card);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    field.textProperty().addListener((property, before, now) -> find(now));
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    setOnMousePressed(
        press -> {
          if (press.getTarget() == this) {
            close();
          }
        });
  }

  private void createCard() {
    field.setPromptText(Words.of("palette.field"));
    field.setAccessibleText(Words.of("palette.field"));
    field.getStyleClass().add("palette-input");
    list.getStyleClass().addAll("edge-to-edge", "palette-list");
    list.setFixedCellSize(CELL);
    list.setFocusTraversable(false);
    list.setAccessibleText(Words.of("palette.found"));
    list.setPlaceholder(
        new EmptyState(Words.of("palette.none"), Words.of("palette.all"), field::clear));
    list.setCellFactory(view -> new Cell());
    card.getStyleClass().add("palette");
    card.setMaxSize(640, Region.USE_PREF_SIZE);
    card.getChildren().setAll(field, list);
  }

  void open(String typed) {
    if (!isVisible()) {
      focusBefore = getScene().getFocusOwner();
    }
    all = source.get();
    field.setText(typed);
    find(typed);
    setVisible(true);
    field.requestFocus();
    field.end();
  }

  void close() {
    setVisible(false);
    if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  private void find(String typed) {
    found.setAll(PaletteSource.best(all, typed));
    double rows = found.isEmpty() ? 3 : Math.clamp(found.size(), 1, ROWS);
    list.setPrefHeight(rows * CELL + 2);
    list.setMinHeight(rows * CELL + 2);
    list.getSelectionModel().select(0);
    list.scrollTo(0);
  }

  private void steer(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> close();
      case ENTER -> take(list.getSelectionModel().getSelectedItem());
      case DOWN -> step(1);
      case UP -> step(-1);
      case PAGE_DOWN -> step(ROWS - 1);
      case PAGE_UP -> step(1 - ROWS);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void step(int by) {
    if (!found.isEmpty()) {
      int at = list.getSelectionModel().getSelectedIndex();
      int next = Math.clamp((long) at + by, 0, found.size() - 1);
      list.getSelectionModel().clearAndSelect(next);
      list.scrollTo(Math.max(0, next - ROWS + 2));
    }
  }

  private void take(@Nullable PaletteItem item) {
    close();
    if (item != null) {
      item.act().run();
    }
  }

  private final class Cell extends ListCell<PaletteItem> {
    Cell() {
      setPrefWidth(0);
      setOnMouseClicked(click -> take(getItem()));
    }

    @Override
    protected void updateItem(PaletteItem item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(empty || item == null ? null : line(item));
    }
  }

  private static HBox line(PaletteItem item) {
    Label words = new Label(item.words());
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (item.kind() == PaletteItem.Kind.COMMAND) {
      words.getStyleClass().add("mono");
    }
    HBox line = new HBox(10, Icons.of(icon(item.kind())), words);
    line.setAlignment(Pos.CENTER_LEFT);
    if (!item.keys().isEmpty()) {
      line.getChildren().add(new KeyHint(item.keys()));
    }
    return line;
  }

  private static Feather icon(PaletteItem.Kind kind) {
    return switch (kind) {
      case PACKET -> Feather.CHECK_SQUARE;
      case ACTION -> Feather.ZAP;
      case COMMAND -> Feather.TERMINAL;
      case TRACKER -> Feather.FILE_TEXT;
      case RECENT -> Feather.CLOCK;
    };
  }
}
