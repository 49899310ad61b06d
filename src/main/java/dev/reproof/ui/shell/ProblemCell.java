package dev.reproof.ui.shell;

import dev.reproof.review.Problem;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.TrackerProblem;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Chip;
import dev.reproof.ui.CodeLine;
import dev.reproof.ui.ProblemWords;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A problem of the list; its nodes stay the same whatever it shows.
final class ProblemCell extends ListCell<TrackerProblem> {
  private final SessionModel model;
  private final BooleanSupplier everywhere;
  private final Chip severity = new Chip();
  private final SafeLabel packet = new SafeLabel("", "mono", "strong");
  private final CodeLine message = new CodeLine();
  private final SafeLabel where = new SafeLabel("", "muted", "small");
  private final Tooltip whole = new Tooltip();
  private final HBox line;

  /// @param everywhere whether the tracker is named too
  /// @param idWidth the width of the column of ids
  ProblemCell(
      SessionModel model,
      BooleanSupplier everywhere,
      ObservableValue<Number> idWidth,
      Consumer<TrackerProblem> goTo) {
    this.model = model;
    this.everywhere = everywhere;
    setPrefWidth(0);
    setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2 && getItem() != null) {
            goTo.accept(getItem());
          }
        });
    HBox first = new HBox(severity);
    first.setMinWidth(88);
    first.setAlignment(Pos.CENTER_LEFT);
    packet.minWidthProperty().bind(idWidth);
    packet.maxWidthProperty().bind(idWidth);
    message.setMaxSize(Double.MAX_VALUE, USE_PREF_SIZE);
    HBox.setHgrow(message, Priority.ALWAYS);
    where.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(10, first, packet, message, where);
    line.setAlignment(Pos.CENTER_LEFT);
    setText(null);
  }

  @Override
  protected void updateItem(TrackerProblem item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    show(item);
    setGraphic(line);
    setTooltip(whole);
    setAccessibleText(spoken(item));
  }

  private void show(TrackerProblem item) {
    Problem problem = item.problem();
    switch (problem.severity()) {
      case ERROR -> severity.show(Tone.DANGER, Sign.DOT, Words.of("severity.error"));
      case WARNING -> severity.show(Tone.WARNING, Sign.TRIANGLE, Words.of("severity.warning"));
      case NOTE -> severity.show(Tone.NEUTRAL, Sign.DASH, Words.of("severity.note"));
    }
    packet.show(problem.packet() == null ? "" : problem.packet());
    message.show(ProblemWords.line(problem));
    whole.setText(ProblemWords.whole(problem, open(item)));
    where.showShort(where(item, 32), where(item, 300));
  }

  private static String spoken(TrackerProblem item) {
    Problem problem = item.problem();
    return Words.of(
        "problems.spoken",
        Words.of("severity." + problem.severity().name().toLowerCase(Locale.ROOT)),
        String.valueOf(problem.packet()),
        ProblemWords.plain(problem),
        ProblemWords.place(problem));
  }

  private Optional<OpenTracker> open(TrackerProblem item) {
    return model.state().open().filter(o -> o.path().equals(item.path()));
  }

  private String where(TrackerProblem item, int limit) {
    String at = ProblemWords.place(item.problem());
    String name = item.path().substring(item.path().lastIndexOf('/') + 1);
    return everywhere.getAsBoolean() ? SafeText.oneLine(name, limit) + " · " + at : at;
  }
}
