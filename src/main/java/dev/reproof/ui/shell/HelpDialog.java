package dev.reproof.ui.shell;

import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.Segments;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The help, which needs no network: a few pages of words, one a topic.
final class HelpDialog extends VBox {
  private static final List<String> TOPICS = List.of("loop", "words", "running", "writing", "kept");

  private final Label text = new Label();
  private final ScrollPane scroll = new DirectScroll(text);

  HelpDialog(Runnable shortcuts, Runnable leave) {
    Label title = new Label(Words.of("help.title"));
    title.getStyleClass().add("dialog-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Segments<String> topics = new Segments<>();
    TOPICS.forEach(topic -> topics.add(topic, Words.of("help." + topic), this::show));
    VBox head = new VBox(10, title, topics);
    head.getStyleClass().add("dialog-head");
    text.setWrapText(true);
    text.getStyleClass().add("help-text");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(Words.of("help.title"));
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, scroll, foot(shortcuts, leave));
    setPrefSize(860, 520);
    topics.choose(TOPICS.getFirst());
    show(TOPICS.getFirst());
  }

  private void show(String topic) {
    text.setText(Words.of("help." + topic + ".text"));
    scroll.setVvalue(0);
  }

  private static HBox foot(Runnable shortcuts, Runnable leave) {
    Button keys = new Button(Words.of("do.shortcuts"), new KeyHint("?"));
    keys.setContentDisplay(ContentDisplay.RIGHT);
    keys.setOnAction(pressed -> shortcuts.run());
    Button close = new Button(Words.of("close"), new KeyHint("Esc"));
    close.setContentDisplay(ContentDisplay.RIGHT);
    close.setDefaultButton(true);
    close.setOnAction(pressed -> leave.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(space, keys, close);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }
}
