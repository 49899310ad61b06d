package dev.reproof.ui.packet;

import dev.reproof.session.RunChoice;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Words;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The packet's commands, one row each: what the file claims, the one word between, what the rerun
/// did.
final class CommandsTab extends VBox {
  private final SessionModel model;
  private final Label tree = new Label();
  private final MenuButton timeout = new MenuButton();
  private final VBox rows = new VBox();

  CommandsTab(SessionModel model) {
    this.model = model;
    getStyleClass().add("commands");
    createBar();
    GridPane head = grid();
    head.getStyleClass().add("command-head");
    head.add(new SafeLabel(Words.of("commands.command"), "caption"), 0, 0);
    head.add(new SafeLabel(Words.of("commands.claim"), "caption"), 1, 0);
    head.add(new SafeLabel(Words.of("commands.rerun"), "caption"), 3, 0);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    model.selectedCommandProperty().addListener((p, before, now) -> mark());
    model
        .runningProperty()
        .addListener((p, before, now) -> model.selectedPacket().ifPresent(this::show));
  }

  private void createBar() {
    Button all = new Button(Words.of("commands.run-all"), Sign.PLAY.node());
    all.getStyleClass().add("accent");
    all.setContentDisplay(ContentDisplay.LEFT);
    all.setOnAction(pressed -> model.run(RunChoice.ALL));
    Button open = new Button(Words.of("commands.run-open"), Sign.PLAY.node());
    open.setOnAction(pressed -> model.run(new RunChoice(java.util.Set.of(), true, false)));
    tree.getStyleClass().add("pill");
    timeout.setText(Words.of("commands.timeout", 10));
    timeout.getStyleClass().add("pill-menu");
    for (int minutes : new int[] {1, 5, 10, 30, 60}) {
      MenuItem item = new MenuItem(Words.of("commands.timeout", minutes));
      item.setOnAction(
          chosen -> {
            timeout.setText(item.getText());
            model.setTimeout(Duration.ofMinutes(minutes));
          });
      timeout.getItems().add(item);
    }
    HBox bar = new HBox(all, new KeyHint("Ctrl Shift Enter"), open, tree, timeout);
    bar.getStyleClass().add("command-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(bar);
  }

  static GridPane grid() {
    GridPane grid = new GridPane();
    double[] shares = {39, 18, 23, 20};
    for (double share : shares) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  void show(Packet packet) {
    tree.setText(
        model
            .state()
            .repository()
            .map(
                r ->
                    r.shortHead()
                        + (r.tree().dirty().isEmpty() ? "" : " + " + r.tree().dirty().size()))
            .map(t -> Words.of("commands.tree", t))
            .orElse(Words.of("commands.no-repository")));
    rows.getChildren().clear();
    for (PacketCommand command : packet.commands()) {
      CommandRow row = new CommandRow(model, packet, command);
      row.setOnMouseClicked(
          click -> {
            model.selectCommand(command.n());
            row.requestFocus();
          });
      row.addEventHandler(KeyEvent.KEY_PRESSED, key -> step(key, command.n()));
      rows.getChildren().add(row);
    }
    if (packet.commands().isEmpty()) {
      rows.getChildren().add(new SafeLabel(Words.of("commands.none"), "muted", "empty-line"));
    }
    mark();
  }

  private void step(KeyEvent key, int n) {
    int by =
        key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.J
            ? 1
            : key.getCode() == KeyCode.UP || key.getCode() == KeyCode.K ? -1 : 0;
    int next = n + by;
    if (by != 0 && next >= 1 && next <= rows.getChildren().size()) {
      model.selectCommand(next);
      rows.getChildren().get(next - 1).requestFocus();
      key.consume();
    }
  }

  private void mark() {
    int selected = Math.max(1, model.selectedCommandProperty().get());
    rows.getChildren().stream()
        .filter(CommandRow.class::isInstance)
        .map(CommandRow.class::cast)
        .forEach(
            r ->
                r.pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("selected"), r.n() == selected));
  }
}
