package dev.reproof.ui.console;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.session.KeptLogs;
import dev.reproof.session.RunChoice;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.Chip;
import dev.reproof.ui.FxThread;
import dev.reproof.ui.Icons;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The console: what the selected command printed, live while it runs, with its outcome above it.
public final class ConsolePane extends VBox {
  private final SessionModel model;
  private final LogView view;
  private final SafeLabel title = new SafeLabel("", "strong");
  private final Chip outcome = new Chip();
  private final Label details = new Label();
  private final SafeLabel end = new SafeLabel("", "log-end", "mono");
  private final TextField find = new TextField();
  private final HBox findBar = new HBox(find);
  private final Button findButton = new Button(Words.of("console.find"), Icons.of(Feather.SEARCH));
  private final Button rerun = new Button(Words.of("console.rerun"), Icons.of(Feather.ROTATE_CW));
  private final Button stop = new Button(Words.of("console.stop"), Sign.SQUARE.node());
  private final AnimationTimer clock;
  private String shownRun = "";
  private long escapedAt;

  public ConsolePane(SessionModel model, FxThread fx, ExecutorService reader) {
    this.model = model;
    this.view = new LogView(fx, reader);
    getStyleClass().add("console-pane");
    createHead();
    createBody();
    clock =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            RunningCommand running = model.runningProperty().get();
            if (running != null) {
              details.setText(seconds(running.elapsed(System.nanoTime()).toMillis()));
            }
          }
        };
    model.runningProperty().addListener((p, before, now) -> refresh());
    model.stateProperty().addListener((p, before, now) -> refresh());
    model.selectedPacketProperty().addListener((p, before, now) -> refresh());
    model.selectedCommandProperty().addListener((p, before, now) -> refresh());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    refresh();
  }

  private void createHead() {
    details.getStyleClass().addAll("muted", "small");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    findButton.setOnAction(pressed -> openFind());
    rerun.setOnAction(pressed -> runSelected());
    stop.setOnAction(pressed -> model.stop());
    title.setMaxWidth(260);
    HBox head = new HBox(title, outcome, details, space, findButton, rerun, stop);
    head.getStyleClass().add("console-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
  }

  private void createBody() {
    view.setAccessibleText(Words.of("console.name"));
    find.setPromptText(Words.of("console.find-what"));
    find.setAccessibleText(Words.of("console.find-what"));
    find.setOnAction(entered -> findNext(true));
    HBox.setHgrow(find, Priority.ALWAYS);
    findBar.getStyleClass().add("find-bar");
    findBar.setManaged(false);
    findBar.setVisible(false);
    VBox.setVgrow(view, Priority.ALWAYS);
    end.setManaged(false);
    getChildren().addAll(findBar, view, end);
  }

  private void keys(KeyEvent key) {
    if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(key)) {
      openFind();
    } else if (key.getCode() == KeyCode.F3) {
      findNext(!key.isShiftDown());
    } else if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(key)
        && !find.isFocused()) {
      view.copyShown();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      escape();
      return;
    } else {
      return;
    }
    key.consume();
  }

  /// Esc closes the search; twice within a second it stops the running command.
  private void escape() {
    if (findBar.isVisible()) {
      findBar.setVisible(false);
      findBar.setManaged(false);
      view.requestFocus();
      return;
    }
    long now = System.nanoTime();
    if (model.runningProperty().get() != null && now - escapedAt < 1_000_000_000L) {
      model.stop();
    }
    escapedAt = now;
  }

  private void openFind() {
    findBar.setManaged(true);
    findBar.setVisible(true);
    find.requestFocus();
    find.selectAll();
  }

  private void findNext(boolean forward) {
    String text = find.getText();
    if (text.isEmpty()) {
      openFind();
      return;
    }
    Pattern pattern;
    try {
      pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      pattern = Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE);
    }
    view.find(pattern, forward);
  }

  private void runSelected() {
    command().ifPresent(c -> model.run(RunChoice.of(c.n())));
  }

  private Optional<PacketCommand> command() {
    int n = Math.max(1, model.selectedCommandProperty().get());
    return model.selectedPacket().stream()
        .flatMap(p -> p.commands().stream())
        .filter(c -> c.n() == n)
        .findFirst();
  }

  private void refresh() {
    RunningCommand running = model.runningProperty().get();
    stop.setDisable(running == null);
    if (running != null) {
      showRunning(running);
      return;
    }
    clock.stop();
    Optional<PacketCommand> command = command();
    rerun.setDisable(command.isEmpty());
    title.show(command.map(c -> c.n() + " · " + c.text()).orElse(Words.of("console.empty")));
    Optional<Run> run =
        command.flatMap(c -> model.state().lastRun(model.selectedPacketProperty().get(), c.text()));
    if (run.isPresent()) {
      showRun(run.get());
    } else {
      outcome.setVisible(false);
      details.setText(command.isPresent() ? Words.of("console.not-run") : "");
      showEnd("", false);
      if (!shownRun.isEmpty()) {
        shownRun = "";
        view.show(null, false);
      }
    }
  }

  private void showRunning(RunningCommand running) {
    title.show(running.n() + " · " + running.command());
    outcome.setVisible(true);
    outcome.show(Tone.ACCENT, Sign.PLAY, Words.of("console.running"));
    showEnd("", false);
    if (!running.runId().equals(shownRun)) {
      shownRun = running.runId();
      view.show(running.log(), true);
    }
    clock.start();
  }

  private void showRun(Run run) {
    outcome.setVisible(true);
    boolean passed = run.outcome().passed();
    String code = run.exit().map(e -> " · exit " + e).orElse("");
    outcome.show(
        passed ? Tone.SUCCESS : run.outcome() == Outcome.FAILED ? Tone.DANGER : Tone.WARNING,
        passed ? Sign.CHECK : Sign.CROSS,
        run.outcome() + code);
    String hash =
        run.output().sha256().length() > 8 ? " · " + run.output().sha256().substring(0, 8) : "";
    details.setText(seconds(run.durationMillis()) + " · " + size(run.output().bytes()) + hash);
    showEnd(ended(run), !passed);
    if (!run.id().equals(shownRun)) {
      shownRun = run.id();
      view.show(run.output().path().isEmpty() ? null : KeptLogs.of(run), false);
    }
  }

  private void showEnd(String text, boolean bad) {
    end.show(text);
    end.setManaged(!text.isEmpty());
    end.setVisible(!text.isEmpty());
    end.getStyleClass().removeAll("danger", "success");
    end.getStyleClass().add(bad ? "danger" : "success");
  }

  private static String ended(Run run) {
    String after = Words.of("console.after", seconds(run.durationMillis()));
    String reason = run.reason();
    return switch (run.outcome()) {
      case TIMED_OUT -> Words.of("console.timed-out", after);
      case CANCELLED -> Words.of("console.cancelled", after);
      case COULD_NOT_START, NOT_RUN -> reason == null ? Words.of("console.not-run") : reason;
      case INTERRUPTED -> Words.of("console.interrupted");
      case OUTPUT_INCOMPLETE -> Words.of("console.cut-off", after);
      case PASSED, FAILED, NOT_ATTRIBUTABLE, NO_TESTS_RAN, CACHED, FLAKY ->
          Words.of("console.ended", run.exit().map(String::valueOf).orElse("?"), after);
    };
  }

  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    return bytes < 1 << 20
        ? String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
  }
}
