package dev.reproof.ui.packet;

import dev.reproof.ui.Icons;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// A line over the source that says what is the matter with it, and one thing to do.
final class SourceBar extends HBox {
  private final SafeLabel text = new SafeLabel("");

  SourceBar(String kind, String action, Runnable act) {
    Label word = new Label(kind, Icons.of(Feather.ALERT_TRIANGLE));
    word.getStyleClass().add("strong");
    word.setMinWidth(USE_PREF_SIZE);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button button = new Button(action);
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(pressed -> act.run());
    getStyleClass().addAll("message-bar", "source-bar", Tone.WARNING.styleClass());
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(word, text, button);
  }

  void say(String words) {
    text.show(words);
  }
}
