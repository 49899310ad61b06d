package dev.reproof.ui.shell;

import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Chip;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.Page;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All problems of the tracker; choosing one goes to its packet.
final class ProblemsDialog extends VBox {
  private final SessionModel model;

  ProblemsDialog(SessionModel model) {
    this.model = model;
    List<Problem> problems = model.state().open().map(o -> o.lint().problems()).orElse(List.of());
    Label title = new Label(Words.of("problems.title"));
    title.getStyleClass().add("dialog-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("dialog-head");
    Button close = new Button(Words.of("close"), new KeyHint("Esc"));
    close.setContentDisplay(ContentDisplay.RIGHT);
    close.setOnAction(pressed -> model.leave());
    Label hint = new Label(Words.of("problems.hint"));
    hint.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(hint, space, close);
    foot.getStyleClass().add("dialog-foot");
    getChildren().setAll(head, list(problems), foot);
    setPrefSize(820, 500);
  }

  private ListView<Problem> list(List<Problem> problems) {
    ListView<Problem> list = new ListView<>(FXCollections.observableArrayList(problems));
    list.getStyleClass().addAll("edge-to-edge", "problems");
    list.setAccessibleText(Words.of("problems.title"));
    list.setPlaceholder(new Label(Words.of("problems.none")));
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel().select(0);
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            goTo(list.getSelectionModel().getSelectedItem());
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private void goTo(@Nullable Problem problem) {
    if (problem == null) {
      return;
    }
    model.leave();
    if (problem.packet() != null) {
      model.selectPacket(problem.packet());
      model.show(Page.REVIEW);
      model.reveal(problem.line());
    }
  }

  private static Chip chip(Severity severity) {
    return switch (severity) {
      case ERROR -> new Chip(Tone.DANGER, Sign.DOT, Words.of("severity.error"));
      case WARNING -> new Chip(Tone.WARNING, Sign.TRIANGLE, Words.of("severity.warning"));
      case NOTE -> new Chip(Tone.NEUTRAL, Sign.DASH, Words.of("severity.note"));
    };
  }

  private final class Cell extends ListCell<Problem> {
    Cell() {
      setPrefWidth(0);
      setOnMouseClicked(
          click -> {
            if (click.getClickCount() == 2) {
              goTo(getItem());
            }
          });
    }

    @Override
    protected void updateItem(Problem problem, boolean empty) {
      super.updateItem(problem, empty);
      setText(null);
      setGraphic(empty || problem == null ? null : line(problem));
    }

    private static HBox line(Problem problem) {
      Chip severity = chip(problem.severity());
      HBox first = new HBox(severity);
      first.setMinWidth(88);
      first.setAlignment(Pos.CENTER_LEFT);
      SafeLabel packet =
          new SafeLabel(problem.packet() == null ? "" : problem.packet(), "mono", "strong");
      packet.setMinWidth(44);
      SafeLabel message = new SafeLabel(SafeText.oneLine(problem.message(), 400));
      message.setTooltip(new Tooltip(SafeText.oneLine(problem.message(), 1000)));
      message.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(message, Priority.ALWAYS);
      Label where = new Label(Words.of("problems.where", problem.check(), problem.line()));
      where.getStyleClass().addAll("muted", "small");
      where.setMinWidth(Region.USE_PREF_SIZE);
      HBox line = new HBox(10, first, packet, message, where);
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }
  }
}
