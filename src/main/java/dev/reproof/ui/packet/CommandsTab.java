package dev.reproof.ui.packet;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.session.RunChoice;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.Action;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.FitLabel;
import dev.reproof.ui.IntoSight;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Words;
import java.time.Duration;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// The packet's commands, one row each: what the file claims, the one word between, what the rerun
/// did.
final class CommandsTab extends VBox {
  private final SessionModel model;
  private final Button runAll = new Button();
  private final Button runOpen = new Button(Words.of("commands.run-open"), Sign.PLAY.node());
  private final GridPane head = grid();
  private final FitLabel tree = new FitLabel();
  private final MenuButton timeout = new MenuButton();
  private final EqualRows rows = new EqualRows();
  private final ScrollPane scroll = new DirectScroll(null);

  /// Ten times a second, while something runs.
  private final Timeline clock =
      new Timeline(new KeyFrame(javafx.util.Duration.millis(100), tick -> showElapsed()));

  CommandsTab(SessionModel model) {
    this.model = model;
    getStyleClass().add("commands");
    createBar();
    head.getStyleClass().add("command-head");
    head.add(new SafeLabel(Words.of("commands.command"), "caption"), 0, 0);
    head.add(new SafeLabel(Words.of("commands.claim"), "caption"), 1, 0);
    head.add(new SafeLabel(Words.of("commands.rerun"), "caption"), 3, 0);
    scroll.setContent(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    model.selection().commandProperty().addListener((p, before, now) -> mark());
    clock.setCycleCount(Animation.INDEFINITE);
    model.reruns().runningProperty().addListener((p, before, now) -> showAgain());
    model.reruns().waitingProperty().addListener((p, before, now) -> showAgain());
  }

  /// Makes the head as wide as the rows, beside which there may be a bar.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    scroll.layout();
    double width = scroll.getViewportBounds().getWidth();
    if (width > 0) {
      head.resize(width, head.getHeight());
    }
  }

  private void showAgain() {
    model.selection().packet().ifPresent(this::show);
  }

  private void createBar() {
    HBox words =
        new HBox(
            7,
            Sign.PLAY.node(),
            new Label(Words.of("commands.run-all")),
            new KeyHint(Action.shown("Shortcut+Shift+Enter")));
    words.setAlignment(Pos.CENTER_LEFT);
    runAll.setGraphic(words);
    runAll.getStyleClass().addAll("accent", "run-all");
    runAll.setAccessibleText(Words.of("commands.run-all"));
    runAll.setOnAction(pressed -> model.run(RunChoice.ALL));
    runOpen.setOnAction(pressed -> model.run(new RunChoice(java.util.Set.of(), true, false)));
    tree.getStyleClass().add("pill");
    timeout
        .textProperty()
        .bind(model.timeoutProperty().map(t -> Words.of("commands.timeout", t.toMinutes())));
    timeout.getStyleClass().add("pill-button");
    for (int minutes : new int[] {1, 5, 10, 30, 60}) {
      MenuItem item = new MenuItem(Words.of("commands.timeout", minutes));
      item.setOnAction(chosen -> model.setTimeout(Duration.ofMinutes(minutes)));
      timeout.getItems().add(item);
    }
    CheckMenuItem stop = new CheckMenuItem(Words.of("commands.stop-on-failure"));
    stop.selectedProperty().bindBidirectional(model.stopOnFailureProperty());
    timeout.getItems().addAll(new SeparatorMenuItem(), stop);
    for (ButtonBase whole : List.of(runAll, runOpen, timeout)) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    HBox bar = new HBox(runAll, runOpen, tree, timeout);
    bar.getStyleClass().add("command-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(bar);
  }

  static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setMinWidth(0);
    double[] shares = {37, 18, 25, 20};
    for (double share : shares) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    row.setVgrow(Priority.ALWAYS);
    grid.getRowConstraints().add(row);
    return grid;
  }

  /// On what the commands run, in more words and in fewer.
  private static String[] tree(RepositoryFacts facts) {
    int changed = facts.tree().dirty().size();
    String head = facts.shortHead();
    return changed == 0
        ? new String[] {Words.of("commands.tree", head), head}
        : new String[] {
          Words.of("commands.tree-changed", head, changed),
          Words.of("commands.tree", head + " + " + changed),
          head + " + " + changed
        };
  }

  void show(Packet packet) {
    tree.say(
        model
            .state()
            .repository()
            .map(CommandsTab::tree)
            .orElse(new String[] {Words.of("commands.no-repository")}));
    List<CommandShown> next =
        packet.commands().stream().map(c -> CommandShown.of(model, packet, c)).toList();
    runAll.setDisable(next.isEmpty());
    runOpen.setDisable(next.isEmpty());
    head.setVisible(!next.isEmpty());
    if (next.isEmpty()) {
      rows.getChildren()
          .setAll(
              new EmptyState(
                  Words.of("commands.none"),
                  Words.of("empty.source"),
                  model.navigation()::showSource));
    } else {
      showRows(packet, next);
    }
    showElapsed();
    mark();
    keepFocusOnSelected();
  }

  /// A row keeps the focus while it comes to show another packet's command; of that packet none is
  /// selected yet, and this one is then.
  private void keepFocusOnSelected() {
    if (model.selection().commandProperty().get() > 0) {
      return;
    }
    commandRows().stream()
        .filter(CommandRow::isFocused)
        .findFirst()
        .ifPresent(r -> model.selection().selectCommand(r.n()));
  }

  private void showRows(Packet packet, List<CommandShown> next) {
    List<Node> shown = rows.getChildren();
    if (!shown.isEmpty() && !(shown.getFirst() instanceof CommandRow)) {
      shown.clear();
    }
    if (shown.size() > next.size()) {
      shown.subList(next.size(), shown.size()).clear();
    }
    for (int i = 0; i < next.size(); i++) {
      if (i < shown.size() && shown.get(i) instanceof CommandRow row) {
        row.show(packet, next.get(i));
      } else {
        CommandRow row = new CommandRow(model, packet, next.get(i));
        row.addEventHandler(KeyEvent.KEY_PRESSED, key -> step(key, row.n()));
        shown.add(row);
      }
    }
  }

  private void showElapsed() {
    RunningCommand now = model.reruns().runningProperty().get();
    if (now == null) {
      clock.stop();
      return;
    }
    model
        .reruns()
        .here(model.selection().id())
        .ifPresent(here -> commandRows().forEach(r -> r.showElapsed(here, System.nanoTime())));
    clock.play();
  }

  /// Gives the keyboard to the row of the selected command, if there is one.
  void focusSelected() {
    int selected = Math.max(1, model.selection().commandProperty().get());
    commandRows().stream()
        .filter(r -> r.n() == selected)
        .findFirst()
        .ifPresent(
            r -> {
              IntoSight.bring(scroll, r, 0);
              r.requestFocus();
            });
  }

  private List<CommandRow> commandRows() {
    return rows.getChildren().stream()
        .filter(CommandRow.class::isInstance)
        .map(CommandRow.class::cast)
        .toList();
  }

  private void step(KeyEvent key, int n) {
    int by =
        key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.J
            ? 1
            : key.getCode() == KeyCode.UP || key.getCode() == KeyCode.K ? -1 : 0;
    int next = n + by;
    if (by != 0 && next >= 1 && next <= rows.getChildren().size()) {
      model.selection().selectCommand(next);
      rows.getChildren().get(next - 1).requestFocus();
      key.consume();
    }
  }

  private void mark() {
    int selected = Math.max(1, model.selection().commandProperty().get());
    commandRows().forEach(r -> r.select(r.n() == selected));
    commandRows().stream()
        .filter(r -> r.n() == selected)
        .findFirst()
        .ifPresent(
            r -> {
              IntoSight.bring(scroll, r, 0);
              keepFocusOn(r);
            });
  }

  /// The keyboard goes along where a run moves the selection.
  private void keepFocusOn(CommandRow selected) {
    boolean chosen = model.selection().commandProperty().get() > 0;
    if (chosen && commandRows().stream().anyMatch(r -> r.isFocused() && r != selected)) {
      selected.requestFocus();
    }
  }
}
