package dev.reproof.ui.verdict;

import dev.reproof.session.Verification;
import dev.reproof.ui.Ask;
import dev.reproof.ui.Chip;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.Page;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands behind each recorded line of the tracker and each checkpoint, and whether the kept
/// runs are whole. Enter or a double click goes to the line.
final class VerificationDialog extends VBox {
  private final SessionModel model;
  private final ListView<Row> list = new ListView<>();

  /// A line of the tracker: whether something stands behind it, and what, or why not.
  private record Row(String packet, int line, boolean holds, String words) {}

  VerificationDialog(SessionModel model, Ask.ToSeeVerification ask) {
    this.model = model;
    getStyleClass().addAll("dialog", "verification-dialog");
    setPrefSize(820, 520);
    List<Row> rows = rows(ask.verification());
    createList(rows);
    long held = rows.stream().filter(Row::holds).count();
    getChildren().setAll(createHead(ask, held, rows.size()), list, createFoot());
  }

  private static List<Row> rows(Verification verification) {
    List<Row> rows = new ArrayList<>();
    for (Verification.Line line : verification.lines()) {
      String run = line.run();
      rows.add(
          new Row(
              line.packet(),
              line.line(),
              run != null,
              run == null ? line.reason() : Words.of("verify.run", run)));
    }
    for (Verification.CheckpointLine line : verification.checkpoints()) {
      String reason = line.holds() ? Words.of("verify.holds") : line.reason();
      rows.add(
          new Row(
              line.packet(),
              line.line(),
              line.holds(),
              Words.of("verify.checkpoint", line.hash(), reason)));
    }
    return rows;
  }

  private static VBox createHead(Ask.ToSeeVerification ask, long held, int all) {
    Label title = new Label(Words.of("verify.title"));
    title.getStyleClass().add("dialog-title");
    SafeLabel runs =
        new SafeLabel(
            Words.of("verify.counts", held, all)
                + " "
                + (ask.firstBad().isEmpty()
                    ? Words.of("verify.whole", ask.kept())
                    : Words.of("verify.bad", ask.firstBad())),
            "muted");
    runs.setWrapText(true);
    VBox head = new VBox(6, title, runs);
    head.setMinHeight(Region.USE_PREF_SIZE);
    head.getStyleClass().add("dialog-head");
    return head;
  }

  private void begin() {
    model.leave();
    model.selection().show(Page.REVIEW);
  }

  private void createList(List<Row> rows) {
    list.getStyleClass().addAll("edge-to-edge", "verification");
    list.setAccessibleText(Words.of("verify.title"));
    list.setItems(FXCollections.observableArrayList(rows));
    list.setPlaceholder(
        new EmptyState(Words.of("verify.none"), Words.of("verify.begin"), this::begin));
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            go();
            key.consume();
          }
        });
    list.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            go();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  private void go() {
    Row row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.leave();
      model.navigation().goTo(row.packet(), row.line());
    }
  }

  private HBox createFoot() {
    Button close = new Button(Words.of("close"), new KeyHint("Esc"));
    close.setContentDisplay(ContentDisplay.RIGHT);
    close.setOnAction(pressed -> model.leave());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(8, new SafeLabel(Words.of("verify.go"), "muted"), space, close);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  private static final class Cell extends ListCell<Row> {
    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      Chip mark =
          row.holds()
              ? new Chip(Tone.SUCCESS, Sign.CHECK, Words.of("verify.yes"))
              : new Chip(Tone.WARNING, Sign.TRIANGLE, Words.of("verify.no"));
      HBox held = new HBox(mark);
      held.getStyleClass().add("verify-mark");
      mark.setMinWidth(Region.USE_PREF_SIZE);
      SafeLabel where = new SafeLabel(Words.of("verify.where", row.packet(), row.line()), "muted");
      where.getStyleClass().add("verify-where");
      HBox box = new HBox(10, held, where, new SafeLabel(row.words()));
      box.setAlignment(Pos.CENTER_LEFT);
      setGraphic(box);
      setAccessibleText(mark.getText() + ", " + where.getText() + ", " + row.words());
    }
  }
}
