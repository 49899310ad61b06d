package dev.reproof.ui.shell;

import dev.reproof.evidence.Run;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.review.Reminders;
import dev.reproof.session.SessionState;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Rule;
import dev.reproof.ui.FitLabel;
import dev.reproof.ui.Page;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The line at the bottom: what is pending, where HEAD is, what is going on, what ran last, how the
/// file is written.
final class StatusLine extends HBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final SessionModel model;
  private final Button pending = new Button();
  private final Region dot = Sign.DOT.node();
  private final Label head = new Label();
  private final FitLabel rule = new FitLabel();
  private final Label busy = new Label();
  private final Button running = new Button();
  private final ProgressBar progress = new ProgressBar(0);
  private final SafeLabel lastLine = new SafeLabel("", "mono");
  private final Button stop = new Button(Words.of("status.stop"), Sign.SQUARE.node());
  private final Label lastRun = new Label();
  private final Label encoding = new Label();
  private final Timeline clock =
      new Timeline(new KeyFrame(Duration.seconds(1), tick -> showRunning()));

  /// @param openWork shows what runs and waits
  StatusLine(SessionModel model, Runnable openWork) {
    this.model = model;
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    pending.getStyleClass().addAll("status-button", "warning");
    pending.setMnemonicParsing(false);
    pending.setMinWidth(Region.USE_PREF_SIZE);
    pending.setOnAction(pressed -> model.preview());
    running.getStyleClass().add("status-button");
    running.setMnemonicParsing(false);
    running.setMinWidth(Region.USE_PREF_SIZE);
    running.setTooltip(new Tooltip(Words.of("do.work")));
    running.setOnAction(pressed -> openWork.run());
    clock.setCycleCount(Animation.INDEFINITE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    createProgress();
    getChildren()
        .setAll(
            pending, head, rule, busy, space, lastLine, progress, running, stop, lastRun, encoding);
    model.stateProperty().addListener((property, before, now) -> show(now));
    model.typedProperty().addListener((property, before, now) -> show(model.state()));
    model.selection().pageProperty().addListener((p, before, now) -> show(model.state()));
    model.sources().refusedProperty().addListener((p, before, now) -> show(model.state()));
    model.reruns().runningProperty().addListener((property, before, now) -> follow(now));
    model.reruns().queuedProperty().addListener((property, before, now) -> showRunning());
    busy.textProperty().bind(model.busyProperty());
    busy.managedProperty().bind(model.busyProperty().isNotEmpty());
    show(model.state());
    follow(model.reruns().runningProperty().get());
  }

  private void createProgress() {
    progress.getStyleClass().addAll("success", "thin");
    progress.setPrefWidth(90);
    progress.setMinWidth(40);
    progress.setAccessibleText(Words.of("status.progress"));
    lastLine.setMaxWidth(340);
    for (Label whole : List.of(lastRun, head, encoding)) {
      whole.setMinWidth(Region.USE_PREF_SIZE);
    }
    stop.getStyleClass().add("status-button");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(pressed -> model.reruns().stop());
  }

  private void show(SessionState state) {
    int edits = state.pendingIntents();
    VerdictDraft typed = model.typedProperty().get();
    boolean drafted =
        !typed.verdict().isEmpty() && model.selection().pageProperty().get() == Page.REVIEW;
    int drafts = model.totals().drafted();
    int refused = model.sources().refusedProperty().get().size();
    String waits = pending(edits, drafted ? typed.packet() : "", drafts);
    boolean none = edits == 0 && !drafted && drafts == 0;
    String texts = refused == 0 ? "" : Words.count("status.refused", refused);
    pending.setText(refused == 0 ? waits : none ? texts : waits + " · " + texts);
    pending.setGraphic(none && refused == 0 ? null : dot);
    pending.setVisible(state.open().isPresent());
    pending.setManaged(state.open().isPresent());
    head.setText(
        state
            .repository()
            .map(r -> r.shortHead() + " · " + r.branch().orElse(Words.of("top.detached")))
            .map(SafeText::shown)
            .orElse(""));
    head.setManaged(!head.getText().isEmpty());
    showRule(state);
    lastRun.setText(lastRun(state));
    encoding.setText(model.writtenAs());
    encoding.setTooltip(
        state
            .open()
            .flatMap(o -> o.text().readOnlyReason())
            .map(why -> new Tooltip(SafeText.oneLine(why, 300)))
            .orElse(null));
    encoding.setManaged(!encoding.getText().isEmpty());
    running.setVisible(state.repository().isPresent() || state.open().isPresent());
    showRunning();
  }

  /// @param here the packet whose verdict is drafted in sight, empty if none is
  private static String pending(int edits, String here, int drafts) {
    String drafted = drafts > 0 ? Words.count("status.drafts", drafts) : "";
    if (edits > 0) {
      String edited = Words.count("status.pending", edits);
      return drafted.isEmpty() ? edited : edited + " · " + drafted;
    }
    if (!here.isEmpty()) {
      return Words.of("status.drafted", here);
    }
    return drafted.isEmpty() ? Words.of("status.clean") : drafted;
  }

  /// The tracker's rule of updating it first and last, as a gentle reminder.
  private void showRule(SessionState state) {
    Optional<Rule> reminder = state.open().flatMap(o -> Reminders.firstAndLast(o.tracker()));
    rule.say(reminder.map(r -> told(r, 160)).orElse(""), "");
    rule.setTooltip(reminder.map(r -> new Tooltip(told(r, 600))).orElse(null));
  }

  private static String told(Rule rule, int limit) {
    return Words.of("remind.rule", rule.number(), SafeText.oneLine(rule.text(), limit));
  }

  private void follow(@Nullable RunningCommand now) {
    if (now == null) {
      clock.stop();
    } else {
      clock.play();
    }
    showRunning();
  }

  private void showRunning() {
    RunningCommand now = model.reruns().runningProperty().get();
    for (Node part : List.of(progress, lastLine, stop)) {
      part.setVisible(now != null);
      part.setManaged(now != null);
    }
    rule.setVisible(now == null);
    rule.setManaged(now == null && rule.getTooltip() != null);
    lastRun.setVisible(now == null);
    lastRun.setManaged(now == null && !lastRun.getText().isEmpty());
    if (now == null) {
      running.setText(Words.of("status.running.none"));
      return;
    }
    long seconds = now.elapsed(System.nanoTime()).toSeconds();
    String words =
        Words.of("status.running", now.place(), now.of(), packetOf(now), now.n(), seconds);
    progress.setProgress((now.place() - 0.5) / now.of());
    model.program().lastLine(now.log(), lastLine::show);
    int queued = now.of() - now.place() + model.reruns().queuedProperty().get();
    running.setText(queued == 0 ? words : words + " · " + Words.of("status.queued", queued));
  }

  /// The packet that runs, with its tracker where that is not the open one.
  private String packetOf(RunningCommand now) {
    return model.reruns().isHere(now.tracker())
        ? now.packet()
        : Words.of("work.of", now.packet(), SafeText.oneLine(now.tracker().getFileName() + "", 60));
  }

  private static String lastRun(SessionState state) {
    return state.runs().values().stream()
        .flatMap(Collection::stream)
        .map(Run::startedAt)
        .max(Comparator.<Instant>naturalOrder())
        .map(at -> Words.of("status.last-run", TIME.format(at.atZone(ZoneId.systemDefault()))))
        .orElse("");
  }
}
