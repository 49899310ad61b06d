package dev.reproof.ui.shell;

import dev.reproof.ui.KeyHint;
import dev.reproof.ui.Message;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks where the report shall go, and says what it holds.
final class ExportDialog extends VBox {
  private final SessionModel model;
  private final TextField folder = new TextField();

  ExportDialog(SessionModel model, Path proposal, Supplier<Optional<Path>> chooser) {
    this.model = model;
    getStyleClass().add("dialog");
    Label title = new Label(Words.of("export.title"));
    title.getStyleClass().add("dialog-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("dialog-head");
    Label what = new Label(Words.of("export.what"));
    what.setWrapText(true);
    Label name = new Label(Words.of("export.folder"));
    name.setLabelFor(folder);
    folder.setText(proposal.toString());
    folder.setAccessibleText(Words.of("export.folder"));
    folder.setOnAction(entered -> export());
    HBox.setHgrow(folder, Priority.ALWAYS);
    Button choose = new Button(Words.of("export.choose"));
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(pressed -> chooser.get().map(Path::toString).ifPresent(folder::setText));
    VBox body = new VBox(10, what, name, new HBox(8, folder, choose));
    body.getStyleClass().add("dialog-body");
    getChildren().setAll(head, body, foot());
    setPrefWidth(640);
  }

  private HBox foot() {
    Label masked = new Label(Words.of("export.masked"));
    masked.getStyleClass().add("muted");
    masked.setWrapText(true);
    HBox.setHgrow(masked, Priority.ALWAYS);
    masked.setMaxWidth(Double.MAX_VALUE);
    Button back = new Button(Words.of("write.back"), new KeyHint("Esc"));
    back.setContentDisplay(ContentDisplay.RIGHT);
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(pressed -> model.leave());
    Button export = new Button(Words.of("export.export"));
    export.setDefaultButton(true);
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(pressed -> export());
    HBox foot = new HBox(10, masked, back, export);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }

  private void export() {
    try {
      model.looks().exportReport(Path.of(folder.getText().strip()));
    } catch (InvalidPathException e) {
      model.say(
          new Message(
              Message.Kind.FAILED, Words.of("open.bad-path", folder.getText(), e.getReason()), ""));
    }
  }
}
