package dev.reproof.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;

/// A switch of a few words side by side, one of them always chosen.
public final class Segments<T> extends SegmentedButton {
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

  public Segments() {
    getStyleClass().add("segments");
    setMinWidth(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
  }

  /// Adds a word; `chosen` is told when the reviewer chooses it, not when [#choose] does.
  public void add(T value, String word, Consumer<T> chosen) {
    ToggleButton button = new ToggleButton(word);
    button.setMnemonicParsing(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        pressed -> {
          button.setSelected(true);
          chosen.accept(value);
        });
    buttons.put(value, button);
    getButtons().add(button);
  }

  /// Gives a word the colour of this tone while it is chosen.
  public void colour(T value, Tone tone) {
    button(value).getStyleClass().add(tone.styleClass());
  }

  /// Lets the words share the whole width.
  public void fill() {
    setMaxWidth(Double.MAX_VALUE);
    for (ToggleButton button : getButtons()) {
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
    }
  }

  public void choose(T value) {
    ToggleButton button = buttons.get(value);
    if (button != null) {
      button.setSelected(true);
    } else {
      getToggleGroup().selectToggle(null);
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
