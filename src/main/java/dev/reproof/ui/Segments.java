package dev.reproof.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A switch of a few words side by side, one of them always chosen.
public final class Segments<T> extends HBox {
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final ToggleGroup group = new ToggleGroup();

  public Segments() {
    getStyleClass().add("segments");
    setMinWidth(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
  }

  /// Adds a word; `chosen` is told when the reviewer chooses it, not when [#choose] does.
  public void add(T value, String word, Consumer<T> chosen) {
    ToggleButton button = new ToggleButton(word);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        pressed -> {
          button.setSelected(true);
          chosen.accept(value);
        });
    buttons.put(value, button);
    getChildren().add(button);
    int last = getChildren().size() - 1;
    for (int i = 0; i <= last; i++) {
      getChildren().get(i).getStyleClass().removeAll("left-pill", "center-pill", "right-pill");
      String place = i == 0 ? "left-pill" : i == last ? "right-pill" : "center-pill";
      getChildren().get(i).getStyleClass().add(place);
    }
  }

  public void choose(T value) {
    ToggleButton button = buttons.get(value);
    if (button != null) {
      button.setSelected(true);
    } else {
      group.selectToggle(null);
    }
  }

  public ToggleButton button(T value) {
    ToggleButton button = buttons.get(value);
    if (button == null) {
      throw new IllegalArgumentException("no segment " + value);
    }
    return button;
  }
}
