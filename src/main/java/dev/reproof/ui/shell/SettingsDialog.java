package dev.reproof.ui.shell;

import dev.reproof.ui.Choices;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Segments;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be chosen; each choice holds at once and is kept in `settings.json`, whose place it
/// names.
final class SettingsDialog extends VBox {
  private static final List<Integer> MINUTES = List.of(1, 5, 10, 30, 60);

  private final GridPane grid = new GridPane();
  private int rows;

  SettingsDialog(Choices choices, Theme theme, ScaledPane scaled, String file, Runnable leave) {
    Label title = new Label(Words.of("settings.title"));
    title.getStyleClass().add("dialog-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("dialog-head");
    ColumnConstraints words = new ColumnConstraints();
    words.setPercentWidth(32);
    grid.getColumnConstraints().add(words);
    grid.getStyleClass().addAll("dialog-body", "settings");
    Segments<Theme.Choice> looks = new Segments<>();
    for (Theme.Choice choice : Theme.Choice.values()) {
      looks.add(choice, Words.of("settings.theme." + choice), theme::choose);
    }
    looks.choose(theme.choiceProperty().get());
    add("settings.theme", looks);
    add("settings.scale", scale(scaled));
    Segments<Integer> timeout = new Segments<>();
    for (int minutes : MINUTES) {
      timeout.add(
          minutes, Words.of("settings.minutes", minutes), choices.timeoutMinutesProperty()::set);
    }
    timeout.choose(choices.timeoutMinutesProperty().get());
    add("settings.timeout", timeout);
    CheckBox wrap = new CheckBox(Words.of("settings.wrap.what"));
    wrap.selectedProperty().bindBidirectional(choices.wrapConsoleProperty());
    add("settings.wrap", wrap);
    TextField editor = new TextField();
    editor.setPromptText("code --goto {file}:{line}");
    editor.getStyleClass().add("mono");
    editor.textProperty().bindBidirectional(choices.editorProperty());
    editor.setAccessibleText(Words.of("settings.editor"));
    SafeLabel editorHint = new SafeLabel(Words.of("settings.editor.what"), "muted", "small");
    editorHint.setWrapText(true);
    add("settings.editor", new VBox(4, editor, editorHint));
    CheckBox quiet = new CheckBox(Words.of("settings.quiet.what"));
    quiet.selectedProperty().bindBidirectional(choices.quietProperty());
    add("settings.quiet", quiet);
    CheckBox software = new CheckBox(Words.of("settings.software.what"));
    software.selectedProperty().bindBidirectional(choices.softwareRenderingProperty());
    add("settings.software", software);
    SafeLabel where = new SafeLabel(file, "mono", "small");
    where.setWrapText(true);
    add("settings.file", where);
    getChildren().setAll(head, grid, foot(leave));
    setPrefWidth(760);
  }

  private static HBox scale(ScaledPane scaled) {
    Label percent = new Label();
    percent
        .textProperty()
        .bind(
            scaled
                .scaleProperty()
                .map(s -> Words.of("settings.percent", Math.round(s.doubleValue() * 100))));
    Button smaller = new Button("−");
    smaller.setAccessibleText(Words.of("do.smaller"));
    smaller.setOnAction(pressed -> scaled.smaller());
    Button larger = new Button("+");
    larger.setAccessibleText(Words.of("do.larger"));
    larger.setOnAction(pressed -> scaled.larger());
    HBox box = new HBox(8, smaller, percent, larger);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void add(String key, Node choice) {
    if (choice instanceof CheckBox box) {
      box.setWrapText(true);
    }
    Label words = new Label(Words.of(key));
    words.setWrapText(true);
    words.setLabelFor(choice);
    grid.add(words, 0, rows);
    grid.add(choice, 1, rows++);
    GridPane.setHgrow(choice, Priority.ALWAYS);
  }

  private static HBox foot(Runnable leave) {
    Button close = new Button(Words.of("close"), new KeyHint("Esc"));
    close.setContentDisplay(ContentDisplay.RIGHT);
    close.setDefaultButton(true);
    close.setOnAction(pressed -> leave.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(space, close);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }
}
