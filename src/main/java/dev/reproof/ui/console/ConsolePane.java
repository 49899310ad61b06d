package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.session.KeptLogs;
import dev.reproof.session.RunChoice;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.Action;
import dev.reproof.ui.Chip;
import dev.reproof.ui.Choices;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.FitLabel;
import dev.reproof.ui.FxThread;
import dev.reproof.ui.GitOutput;
import dev.reproof.ui.Icons;
import dev.reproof.ui.Measures;
import dev.reproof.ui.Message;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.UpToDate;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The console: what the selected command printed, live while it runs, with its outcome above it.
public final class ConsolePane extends VBox {
  /// The width of the bar below which its buttons have less to say.
  private static final double ROOMY = 760;

  /// What the number of a command takes: longer words leave no more of it.
  private static final double NUMBER = 30;

  private final SessionModel model;
  private final LogView view;
  private final NoOutput none;

  private final SafeLabel title = new SafeLabel("", "strong");
  private final Chip outcome = new Chip();
  private final FitLabel details = new FitLabel();
  private final ConsoleBody body;
  private final FindBar find;
  private final ToggleButton wrap = new ToggleButton("", Icons.of(Feather.CORNER_DOWN_LEFT));
  private final ToggleButton follow = new ToggleButton("", Icons.of(Feather.CHEVRONS_DOWN));
  private final Button failure = new Button("", Icons.of(Feather.ALERT_TRIANGLE));
  private final Button findButton = new Button(Words.of("console.find"), Icons.of(Feather.SEARCH));
  private final Button rerun = new Button(Words.of("console.rerun"), Icons.of(Feather.ROTATE_CW));
  private final Button stop = new Button(Words.of("console.stop"), Sign.SQUARE.node());
  private final AnimationTimer clock;
  private String shownRun = "";

  /// The second in which another Esc stops the command.
  private final PauseTransition again = new PauseTransition(Duration.seconds(1));

  public ConsolePane(SessionModel model, FxThread fx, ExecutorService reader, Choices choices) {
    this.model = model;
    this.none = new NoOutput(model);
    this.view = new LogView(fx, reader);
    this.body = new ConsoleBody(view);
    this.find = new FindBar(view.finding(), model.workload());
    getStyleClass().add("console-pane");
    createHead();
    createBody();
    again.setOnFinished(waited -> endAgain());
    wrap.selectedProperty().bindBidirectional(choices.wrapConsoleProperty());
    clock =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            RunningCommand running = model.reruns().runningProperty().get();
            if (running != null) {
              details.say(Measures.seconds(running.elapsed(System.nanoTime()).toMillis()), "");
            }
          }
        };
    UpToDate.keep(
        model,
        this::refresh,
        model.stateProperty(),
        model.selection().packetProperty(),
        model.selection().commandProperty());
    model.reruns().runningProperty().addListener((p, before, now) -> refresh());
    model.reruns().waitingProperty().addListener((p, before, now) -> refresh());
    model.selection().gitProperty().addListener((p, before, now) -> refresh());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    refresh();
  }

  private void createHead() {
    details.getStyleClass().addAll("muted", "small");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    findButton.setOnAction(pressed -> find.open());
    rerun.setOnAction(pressed -> runSelected());
    stop.setOnAction(pressed -> model.reruns().stop());
    failure.setOnAction(pressed -> find.nextFailure());
    wrap.selectedProperty().addListener((p, before, now) -> view.wrap(now));
    follow.setOnAction(pressed -> view.follow(follow.isSelected()));
    view.followProperty().addListener((p, before, now) -> follow.setSelected(now));
    name(wrap, "console.wrap");
    name(follow, "console.follow");
    name(failure, "console.next-failure");
    findButton.setTooltip(new Tooltip(Words.of("console.find")));
    rerun.setTooltip(new Tooltip(Words.of("console.rerun")));
    for (ButtonBase button : List.of(wrap, follow, failure)) {
      button.getStyleClass().addAll("flat", "icon-button");
    }
    for (ButtonBase button : List.of(wrap, follow, failure, findButton, rerun, stop)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    title.setMinWidth(NUMBER);
    title.setMaxWidth(420);
    HBox head =
        new HBox(title, outcome, details, space, failure, follow, wrap, findButton, rerun, stop);
    head.getStyleClass().add("console-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.widthProperty().addListener((p, before, now) -> fit(now.doubleValue()));
    getChildren().add(head);
  }

  /// Where there is little room, what has a sign of its own says no more than that; else the
  /// command gives way to what became of it.
  private void fit(double width) {
    details.setMinWidth(width < ROOMY ? 0 : Region.USE_PREF_SIZE);
    ContentDisplay shown = width < ROOMY ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    for (Button button : List.of(findButton, rerun)) {
      button.setContentDisplay(shown);
    }
  }

  private static void name(ButtonBase button, String key) {
    button.setAccessibleText(Words.of(key));
    button.setTooltip(new Tooltip(Words.of(key + ".why")));
  }

  private void createBody() {
    view.setAccessibleText(Words.of("console.name"));
    view.selecting()
        .onPointed(
            (text, at) ->
                FileLine.in(text, at)
                    .ifPresent(f -> model.looks().openInEditor(f.path(), f.line())));
    view.links().onOpen(f -> model.looks().openInEditor(f.path(), f.line()));
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(find, body);
  }

  /// What can be done with the output.
  public List<Action> actions() {
    return List.of(
        Action.local(Words.of("do.find"), find::open, "Shortcut+F"),
        Action.local(Words.of("do.find.next"), () -> find.next(true), "F3"),
        Action.local(Words.of("do.find.previous"), () -> find.next(false), "Shift+F3"),
        Action.local(Words.of("do.next-failure"), find::nextFailure, "F8"),
        Action.local(Words.of("do.copy-output"), view::copy, "Shortcut+C"),
        Action.local(Words.of("do.open-place"), this::openPlace, "Enter"),
        Action.of(Words.of("do.wrap"), () -> wrap.setSelected(!wrap.isSelected())),
        Action.of(Words.of("do.follow"), () -> view.follow(!follow.isSelected())));
  }

  private void keys(KeyEvent key) {
    if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(key)) {
      find.open();
    } else if (new KeyCodeCombination(KeyCode.ENTER).match(key) && view.isFocused()) {
      openPlace();
    } else if (key.getCode() == KeyCode.F8) {
      find.nextFailure();
    } else if (key.getCode() == KeyCode.F3) {
      find.next(!key.isShiftDown());
    } else if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(key)
        && !find.isTyping()) {
      view.copy();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      escape(key);
      return;
    } else {
      return;
    }
    key.consume();
  }

  private void openPlace() {
    if (!view.links().openSelected()) {
      model.say(Message.note(Words.of("console.no-place")));
    }
  }

  /// Esc closes the search; twice within a second it stops the command that is shown running. One
  /// with nothing to do here is left to the window.
  private void escape(KeyEvent key) {
    if (find.isVisible()) {
      find.close();
      view.requestFocus();
    } else if (stop.isDisabled()) {
      return;
    } else if (again.getStatus() == Animation.Status.RUNNING) {
      endAgain();
      model.reruns().stop();
    } else {
      stop.setText(Words.of("console.stop-again"));
      again.playFromStart();
    }
    key.consume();
  }

  private void endAgain() {
    again.stop();
    stop.setText(Words.of("console.stop"));
  }

  private void runSelected() {
    model.selection().command().ifPresent(c -> model.run(RunChoice.of(c.n())));
  }

  private void refresh() {
    GitOutput git = model.selection().gitProperty().get();
    Optional<PacketCommand> command = model.selection().command();
    RunningCommand running = git == null ? command.flatMap(this::running).orElse(null) : null;
    stop.setDisable(running == null);
    rerun.setDisable(git != null || command.isEmpty());
    if (running == null) {
      clock.stop();
      endAgain();
    }
    if (git != null) {
      showGit(git);
    } else if (running != null) {
      showRunning(running);
    } else {
      title.show(command.map(c -> c.n() + " · " + c.text()).orElse(Words.of("console.empty")));
      command
          .flatMap(c -> model.state().lastRun(model.selection().id(), c.text()))
          .ifPresentOrElse(this::showRun, () -> showNoRun(command));
    }
  }

  /// The command as it runs now.
  private Optional<RunningCommand> running(PacketCommand command) {
    return model.reruns().here(model.selection().id()).filter(r -> r.n() == command.n());
  }

  private void showNoRun(Optional<PacketCommand> command) {
    boolean waits =
        command.filter(c -> model.reruns().isQueued(model.selection().id(), c.n())).isPresent();
    outcome.setVisible(false);
    details.say(
        command.isEmpty() ? "" : Words.of(waits ? "commands.queued" : "console.not-run"), "");
    body.showEnd("", false);
    showNothing("", command.map(waits ? none::waits : none::notRun).orElseGet(none::noCommand));
  }

  private void showLog(String key, Log log, boolean running) {
    body.showNothing(null);
    if (!key.equals(shownRun)) {
      shownRun = key;
      view.show(log, running);
    } else if (!running) {
      view.ended();
    }
  }

  private void showNothing(String key, EmptyState nothing) {
    body.showNothing(nothing);
    if (!key.equals(shownRun)) {
      shownRun = key;
      view.show(null, false);
    } else {
      view.ended();
    }
  }

  /// What git and its hooks print while they make a checkpoint.
  private void showGit(GitOutput git) {
    title.show(SafeText.oneLine(git.command(), 300));
    outcome.setVisible(true);
    Integer code = git.code();
    if (code == null) {
      outcome.show(Tone.ACCENT, Sign.PLAY, Words.of("console.running"));
    } else {
      outcome.show(
          code == 0 ? Tone.SUCCESS : Tone.DANGER,
          code == 0 ? Sign.CHECK : Sign.CROSS,
          code < 0 ? Words.of("console.git-ended") : Words.of("commands.exit", code));
    }
    details.say("");
    body.showEnd("", false);
    showLog(git.command() + code, git.log(), code == null);
  }

  private void showRunning(RunningCommand running) {
    title.show(running.n() + " · " + running.command());
    outcome.setVisible(true);
    outcome.show(Tone.ACCENT, Sign.PLAY, Words.of("console.running"));
    body.showEnd("", false);
    showLog(running.runId(), running.log(), true);
    clock.start();
  }

  private void showRun(Run run) {
    outcome.setVisible(true);
    boolean passed = run.outcome().passed();
    String code = run.exit().map(e -> " · " + Words.of("commands.exit", e)).orElse("");
    outcome.show(
        passed ? Tone.SUCCESS : run.outcome() == Outcome.FAILED ? Tone.DANGER : Tone.WARNING,
        passed ? Sign.CHECK : Sign.CROSS,
        run.outcome() + code);
    String took = run.took().map(t -> Measures.seconds(t.toMillis()) + " · ").orElse("");
    String hash =
        run.output().sha256().length() > 8 ? " · " + run.output().sha256().substring(0, 8) : "";
    String size = took + Measures.size(run.output().bytes());
    details.say(size + hash, size, "");
    body.showEnd(EndWords.of(run), !passed);
    if (run.output().bytes() == 0) {
      model.selection().command().ifPresent(c -> showNothing(run.id(), none.saidNothing(c)));
    } else {
      showLog(run.id(), KeptLogs.of(run), false);
    }
  }
}
