package dev.reproof.ui.shell;

import dev.reproof.evidence.Log;
import dev.reproof.text.SafeText;
import dev.reproof.ui.FitLabel;
import dev.reproof.ui.Icons;
import dev.reproof.ui.QueuedCommand;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Words;
import dev.reproof.ui.Work;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One line of what runs or waits: what it is, what it printed last, for how long, and the way to
/// end it.
final class WorkCell extends ListCell<Work> {
  private final SessionModel model;
  private final StackPane mark = new StackPane();
  private final FitLabel title = new FitLabel();
  private final SafeLabel detail = new SafeLabel("", "small");
  private final ProgressBar progress = new ProgressBar(0);
  private final Label elapsed = new Label();
  private final Button cancel;
  private final HBox line;

  WorkCell(SessionModel model) {
    this.model = model;
    getStyleClass().add("work-cell");
    setPrefWidth(0);
    title.getStyleClass().add("strong");
    mark.setMinWidth(14);
    VBox words = new VBox(1, title, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    progress.getStyleClass().addAll("success", "thin");
    progress.setPrefWidth(70);
    progress.setMinWidth(70);
    elapsed.getStyleClass().addAll("muted", "small");
    elapsed.setMinWidth(Region.USE_PREF_SIZE);
    cancel = Icons.button(Feather.X, Words.of("work.cancel", ""), this::end);
    cancel.setFocusTraversable(false);
    line = new HBox(10, mark, words, progress, elapsed, cancel);
    line.setAlignment(Pos.CENTER_LEFT);
  }

  private void end() {
    if (getItem() != null) {
      model.workload().cancel(getItem());
    }
  }

  @Override
  protected void updateItem(Work work, boolean empty) {
    super.updateItem(work, empty);
    setText(null);
    setGraphic(empty || work == null ? null : line);
    if (!empty && work != null) {
      show(work);
    }
  }

  private void show(Work work) {
    boolean waits = waits(work);
    mark.getChildren().setAll((waits ? Sign.CLOCK : Sign.PLAY).node());
    mark.getStyleClass().setAll(waits ? "muted" : "accent");
    title.say(titles(work));
    boolean code = !(work instanceof Work.Own own) || own.log() != null;
    detail.getStyleClass().setAll("label", "small", "muted", code ? "mono" : "plain");
    if (work instanceof Work.Runs runs) {
      progress.setProgress((runs.command().place() - 0.5) / runs.command().of());
      detail.show(SafeText.oneLine(runs.command().command(), 300));
    } else {
      detail.show(
          work instanceof Work.Waits queued
              ? SafeText.oneLine(queued.command().command(), 300)
              : "");
    }
    show(progress, work instanceof Work.Runs);
    cancel.setDisable(work instanceof Work.Own own && !own.canCancel());
    cancel.setAccessibleText(Words.of("work.cancel", title.getAccessibleText()));
    tick(System.nanoTime());
    show(detail, !detail.getText().isEmpty());
  }

  /// Shows the time and the last line as they are now.
  void tick(long now) {
    Work work = getItem();
    if (work == null) {
      return;
    }
    long began = began(work);
    elapsed.setText(
        waits(work)
            ? Words.of("work.waits")
            : Words.of("work.elapsed", TimeUnit.NANOSECONDS.toSeconds(Math.max(0, now - began))));
    setAccessibleText(Words.of("work.spoken", title.getAccessibleText(), elapsed.getText()));
    Log log = log(work);
    if (log != null) {
      model.program().lastLine(log, line -> showLast(work, line));
    }
  }

  private void showLast(Work of, String last) {
    if (of.equals(getItem()) && !last.isEmpty()) {
      detail.show(last);
      show(detail, true);
    }
  }

  private String[] titles(Work work) {
    return switch (work) {
      case Work.Runs(RunningCommand c) -> titles(c.tracker(), c.packet(), c.n());
      case Work.Waits(QueuedCommand c) -> titles(c.tracker(), c.packet(), c.n());
      case Work.Own own -> new String[] {own.words()};
    };
  }

  /// Names the tracker where it is not the open one and there is room.
  private String[] titles(Path tracker, String packet, int n) {
    String command = Words.of("work.command", SafeText.oneLine(packet, 30), n);
    String file = SafeText.oneLine(tracker.getFileName() + "", 60);
    return model.reruns().isHere(tracker)
        ? new String[] {command}
        : new String[] {Words.of("work.of", command, file), command};
  }

  private static boolean waits(Work work) {
    return work instanceof Work.Waits || work instanceof Work.Own own && own.waits();
  }

  private static long began(Work work) {
    return switch (work) {
      case Work.Runs runs -> runs.command().startedNanos();
      case Work.Waits queued -> 0;
      case Work.Own own -> own.startedNanos();
    };
  }

  private static @Nullable Log log(Work work) {
    return switch (work) {
      case Work.Runs runs -> runs.command().log();
      case Work.Waits queued -> null;
      case Work.Own own -> own.log();
    };
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
