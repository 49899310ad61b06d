package dev.reproof.ui.packet;

import dev.reproof.evidence.Comparison;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.Chip;
import dev.reproof.ui.Icons;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// One command: the claim on the left, one neutral word, the rerun on the right. Its list makes all
/// rows of one height. It shows one command after the other, as the reviewer goes from packet to
/// packet.
final class CommandRow extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private static final double TWO_LINES_OF_CODE = 34;

  private final SessionModel model;
  private final SafeLabel text = new SafeLabel("", "mono", "command-text");
  private final ClaimCell claim = new ClaimCell();
  private final Chip word = new Chip();
  private final RerunCell rerun = new RerunCell();
  private final Button more = Icons.button(Feather.MORE_HORIZONTAL, "", () -> {});
  private Packet packet;
  private CommandShown shown;

  CommandRow(SessionModel model, Packet packet, CommandShown shown) {
    this.model = model;
    this.packet = packet;
    this.shown = shown;
    getStyleClass().add("command-row");
    setFocusTraversable(true);
    setAlignment(Pos.CENTER_LEFT);
    more.getStyleClass().add("command-more");
    more.setOnAction(pressed -> menu().show(more, Side.BOTTOM, 0, 0));
    getChildren().setAll(createCells(), more);
    setOnMouseClicked(
        click -> {
          model.selection().selectCommand(n());
          requestFocus();
        });
    focusedProperty()
        .addListener(
            (p, before, now) -> {
              if (now) {
                model.selection().selectCommand(n());
              }
            });
    setOnContextMenuRequested(
        asked -> {
          model.selection().selectCommand(n());
          menu().show(this, asked.getScreenX(), asked.getScreenY());
          asked.consume();
        });
    fill();
  }

  private GridPane createCells() {
    GridPane grid = CommandsTab.grid();
    HBox.setHgrow(grid, Priority.ALWAYS);
    text.setWrapText(true);
    text.setMaxHeight(TWO_LINES_OF_CODE);
    word.wrap();
    grid.add(text, 0, 0);
    grid.add(claim, 1, 0);
    grid.add(word, 2, 0);
    grid.add(rerun, 3, 0);
    return grid;
  }

  private CommandMenu menu() {
    return new CommandMenu(model, packet, shown.command());
  }

  int n() {
    return shown.command().n();
  }

  /// Shows a command of a packet as it was read.
  void show(Packet of, CommandShown next) {
    if (!packet.equals(of) || !shown.equals(next)) {
      packet = of;
      shown = next;
      fill();
    }
  }

  private void fill() {
    setAccessibleText(shown.spoken());
    text.show(shown.command().text());
    claim.show(shown.claim(), shown.rest());
    boolean compared = shown.comparison().isPresent();
    word.setVisible(compared);
    GridPane.setColumnSpan(claim, compared ? 1 : 2);
    shown.comparison().ifPresent(this::say);
    rerun.show(shown);
    String name = Words.of("command.more", n());
    more.setAccessibleText(name);
    more.getTooltip().setText(name);
  }

  private void say(Comparison compared) {
    String said = CommandShown.word(compared.name());
    switch (compared) {
      case REPRODUCED -> word.show(Tone.SUCCESS, Sign.CHECK, said);
      case CONTRADICTED -> word.show(Tone.DANGER, Sign.CROSS, said);
      case CLAIM_WITHOUT_EXIT_CODE, DIFFERENT_COMMAND, CANNOT_TELL ->
          word.show(Tone.WARNING, Sign.TRIANGLE, said);
    }
  }

  void select(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  /// Shows how long the command has been running.
  void showElapsed(RunningCommand now, long nanos) {
    if (shown.state() == CommandShown.State.RUNNING && now.n() == n()) {
      rerun.showElapsed(now.elapsed(nanos));
    }
  }
}
