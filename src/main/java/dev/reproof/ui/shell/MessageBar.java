package dev.reproof.ui.shell;

import dev.reproof.ui.Icons;
import dev.reproof.ui.Message;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The bar over the status line that says what, why and what now. It stays until it is closed or
/// the next message comes.
final class MessageBar extends HBox {
  private final Label kind = new Label();
  private final SafeLabel text = new SafeLabel("", "message-text");
  private final Button details = new Button(Words.of("message.copy"));
  private final Button close;
  private final ChangeListener<@Nullable Message> changed = (property, before, now) -> show(now);

  MessageBar(SessionModel model) {
    getStyleClass().add("message-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    kind.getStyleClass().add("strong");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    details.getStyleClass().add("small-button");
    details.setOnAction(pressed -> model.copyMessage());
    details.setMinWidth(Region.USE_PREF_SIZE);
    close = Icons.button(Feather.X, Words.of("message.close"), model::closeMessage);
    getChildren().setAll(kind, text, details, close);
    model.messageProperty().addListener(changed);
    show(model.messageProperty().get());
  }

  private void show(@Nullable Message message) {
    setVisible(message != null);
    setManaged(message != null);
    getStyleClass().removeAll("success", "accent", "warning", "danger");
    if (message == null) {
      return;
    }
    kind.setText(word(message.kind()));
    kind.setGraphic(Icons.of(icon(message.kind())));
    getStyleClass().add(tone(message.kind()));
    text.show(message.text());
    setAccessibleText(kind.getText() + ": " + text.getText());
    details.setVisible(!message.details().isEmpty());
    details.setManaged(!message.details().isEmpty());
  }

  private static String word(Message.Kind kind) {
    return switch (kind) {
      case DONE -> Words.of("message.done");
      case NOTE -> Words.of("message.note");
      case REFUSED -> Words.of("message.refused");
      case FAILED -> Words.of("message.failed");
    };
  }

  private static Feather icon(Message.Kind kind) {
    return switch (kind) {
      case DONE -> Feather.CHECK;
      case NOTE -> Feather.INFO;
      case REFUSED -> Feather.SLASH;
      case FAILED -> Feather.ALERT_TRIANGLE;
    };
  }

  private static String tone(Message.Kind kind) {
    return switch (kind) {
      case DONE -> "success";
      case NOTE -> "accent";
      case REFUSED -> "warning";
      case FAILED -> "danger";
    };
  }
}
