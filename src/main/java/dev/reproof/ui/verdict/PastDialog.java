package dev.reproof.ui.verdict;

import dev.reproof.session.PastTracker;
import dev.reproof.text.SafeText;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.Ask;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The tracker as one commit has it, line by line, at the packet that was looked at. Nothing in it
/// can be changed.
final class PastDialog extends VBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int LONGEST = 2_000;

  private final SessionModel model;
  private final PastTracker past;
  private final ListView<Integer> lines = new ListView<>();

  PastDialog(SessionModel model, Ask.ToSeePast ask) {
    this.model = model;
    this.past = ask.past();
    getStyleClass().addAll("dialog", "past-dialog");
    setPrefSize(900, 520);
    createLines();
    getChildren().setAll(createHead(), lines, createFoot());
    int line = past.tracker().packet(ask.packet()).map(PastDialog::lineOf).orElse(1);
    lines.scrollTo(Math.max(0, line - 2));
    lines.getSelectionModel().select(line - 1);
  }

  private static int lineOf(Packet packet) {
    return packet
        .section()
        .map(s -> s.place().line())
        .or(() -> packet.row().map(r -> r.place().line()))
        .orElse(1);
  }

  private VBox createHead() {
    SafeLabel title =
        new SafeLabel(
            Words.of("past.title", past.path(), past.commit().substring(0, 8)), "dialog-title");
    SafeLabel who =
        new SafeLabel(
            TIME.format(past.when().atZone(ZoneId.systemDefault()))
                + " · "
                + past.author()
                + " · "
                + past.subject(),
            "muted");
    VBox head = new VBox(6, title, who);
    head.getStyleClass().add("dialog-head");
    return head;
  }

  private void createLines() {
    lines.getStyleClass().addAll("edge-to-edge", "past-lines");
    lines.setAccessibleText(Words.of("past.title", past.path(), past.commit().substring(0, 8)));
    lines.setItems(
        FXCollections.observableArrayList(
            IntStream.rangeClosed(1, past.text().lineCount()).boxed().toList()));
    lines.setCellFactory(view -> new Line(past.text()));
    VBox.setVgrow(lines, Priority.ALWAYS);
  }

  private HBox createFoot() {
    Button copy = new Button(Words.of("past.copy"));
    copy.setOnAction(pressed -> model.looks().copy(past.text().text()));
    Button close = new Button(Words.of("close"), new KeyHint("Esc"));
    close.setContentDisplay(ContentDisplay.RIGHT);
    close.setOnAction(pressed -> model.leave());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(8, new SafeLabel(Words.of("past.read-only"), "muted"), space, copy, close);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }

  @Override
  public void requestFocus() {
    lines.requestFocus();
  }

  /// A numbered line.
  private static final class Line extends ListCell<Integer> {
    private final SourceText text;
    private final Label number = new Label();
    private final SafeLabel words = new SafeLabel("", "mono", "small");
    private final HBox both = new HBox(10, number, words);

    Line(SourceText text) {
      this.text = text;
      number.getStyleClass().addAll("mono", "small", "muted");
      number.setMinWidth(44);
      number.setAlignment(Pos.CENTER_RIGHT);
      words.setWrapText(true);
      HBox.setHgrow(words, Priority.ALWAYS);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Integer line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      number.setText(String.valueOf(line));
      words.show(SafeText.oneLine(text.line(line), LONGEST));
      setGraphic(both);
    }
  }
}
