package dev.reproof.ui.packet;

import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.review.Figures;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.Chip;
import dev.reproof.ui.Icons;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One command: the claim on the left, one neutral word, the rerun on the right. Its list makes all
/// rows of one height.
final class CommandRow extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  /// So that a row with much to say is little higher than one with nothing.
  private static final double TWO_LINES = 30;

  private static final double TWO_LINES_OF_CODE = 34;

  private final SessionModel model;
  private final Packet packet;
  private final CommandShown shown;
  private final Label elapsed = new Label();

  CommandRow(SessionModel model, Packet packet, CommandShown shown) {
    this.model = model;
    this.packet = packet;
    this.shown = shown;
    getStyleClass().add("command-row");
    setFocusTraversable(true);
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleText(shown.spoken());
    elapsed.getStyleClass().addAll("muted", "small");
    getChildren().setAll(createCells(), createMore());
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
          new CommandMenu(model, packet, shown.command())
              .show(this, asked.getScreenX(), asked.getScreenY());
          asked.consume();
        });
  }

  private GridPane createCells() {
    GridPane grid = CommandsTab.grid();
    HBox.setHgrow(grid, Priority.ALWAYS);
    PacketCommand command = shown.command();
    SafeLabel text = new SafeLabel(command.text(), "mono", "command-text");
    text.setWrapText(true);
    text.setMaxHeight(TWO_LINES_OF_CODE);
    grid.add(text, 0, 0);
    VBox claimed = claim(shown.claim());
    shown.rest().forEach(r -> claimed.getChildren().add(new SafeLabel(r, "muted", "small")));
    grid.add(claimed, 1, 0);
    grid.add(word(shown.comparison()), 2, 0);
    grid.add(
        switch (shown.state()) {
          case RUNNING -> running();
          case QUEUED -> new Chip(Tone.NEUTRAL, Sign.CLOCK, Words.of("commands.queued"));
          case IDLE -> rerun();
        },
        3,
        0);
    return grid;
  }

  private Button createMore() {
    Button more = Icons.button(Feather.MORE_HORIZONTAL, Words.of("command.more", n()), () -> {});
    more.getStyleClass().add("command-more");
    more.setOnAction(
        pressed -> new CommandMenu(model, packet, shown.command()).show(more, Side.BOTTOM, 0, 0));
    return more;
  }

  int n() {
    return shown.command().n();
  }

  /// Whether this row already shows it, for this packet as it was read.
  boolean shows(Packet of, CommandShown next) {
    return packet.equals(of) && shown.equals(next);
  }

  void select(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  /// Shows how long the command has been running.
  void showElapsed(RunningCommand now, long nanos) {
    if (shown.state() == CommandShown.State.RUNNING && now.n() == n()) {
      elapsed.setText(seconds(now.elapsed(nanos).toMillis()));
    }
  }

  private static String seconds(long millis) {
    return millis < 60_000
        ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
        : String.format(Locale.ROOT, "%d min %02d s", millis / 60_000, millis / 1000 % 60);
  }

  private HBox running() {
    HBox box = new HBox(6, new Chip(Tone.ACCENT, Sign.PLAY, Words.of("console.running")), elapsed);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static VBox claim(Optional<Claim> claim) {
    VBox box = new VBox(2);
    box.setAlignment(Pos.CENTER_LEFT);
    if (claim.isEmpty()) {
      box.getChildren().add(new SafeLabel(Words.of("commands.nothing"), "muted"));
      return box;
    }
    Integer exit = claim.get().exit();
    Chip chip =
        exit == null
            ? new Chip(Tone.WARNING, Sign.NONE, Words.of("commands.no-code"))
            : new Chip(
                exit == 0 ? Tone.SUCCESS : Tone.DANGER, Sign.NONE, Words.of("commands.exit", exit));
    String said =
        claim
            .get()
            .result()
            .replaceFirst("(?i)^exit \\d+\\s*", "")
            .replaceFirst("^\\((.*)\\)$", "$1");
    Label result = new SafeLabel(SafeText.oneLine(said, 60), "muted", "small");
    result.setTooltip(new Tooltip(SafeText.oneLine(said, 300)));
    box.getChildren().add(said.isEmpty() ? chip : new ChipAndRemark(chip, result));
    return box;
  }

  private static Label word(Optional<Comparison> compared) {
    if (compared.isEmpty()) {
      return new Label();
    }
    String word = CommandShown.word(compared.get().name());
    return switch (compared.get()) {
      case REPRODUCED -> new Chip(Tone.SUCCESS, Sign.CHECK, word);
      case CONTRADICTED -> new Chip(Tone.DANGER, Sign.CROSS, word);
      case CLAIM_WITHOUT_EXIT_CODE, DIFFERENT_COMMAND, CANNOT_TELL ->
          new Chip(Tone.WARNING, Sign.TRIANGLE, word);
    };
  }

  private VBox rerun() {
    VBox box = new VBox(1);
    box.setAlignment(Pos.CENTER_LEFT);
    if (shown.run().isEmpty()) {
      box.getChildren().add(new SafeLabel(Words.of("commands.not-run"), "muted"));
      return box;
    }
    Run last = shown.run().get();
    boolean plain = last.outcome() == Outcome.PASSED || last.outcome() == Outcome.FAILED;
    String code = last.exit().map(e -> Words.of("commands.exit", e)).orElse("");
    Tone tone =
        last.outcome().passed()
            ? Tone.SUCCESS
            : last.outcome() == Outcome.FAILED ? Tone.DANGER : Tone.WARNING;
    Chip chip = new Chip(tone, Sign.NONE, plain ? code : CommandShown.word(last.outcome().name()));
    HBox line = new HBox(6, chip, new SafeLabel(seconds(last.durationMillis()), "muted", "small"));
    line.setAlignment(Pos.CENTER_LEFT);
    box.getChildren().add(line);
    List<String> notes = notes(last);
    if (!notes.isEmpty()) {
      SafeLabel note = new SafeLabel(String.join(" · ", notes), "muted", "small");
      note.setWrapText(true);
      note.setMaxHeight(TWO_LINES);
      note.setTooltip(new Tooltip(String.join("\n", whole(last, notes))));
      box.getChildren().add(note);
    }
    return box;
  }

  /// What else there is to say of a rerun: what it changed, whether it is stale, its tests.
  private List<String> notes(Run last) {
    List<String> notes = new ArrayList<>();
    shown.changed().ifPresent(notes::add);
    if (shown.stale()) {
      notes.add(stale(shown.moved()));
    }
    last.tests().ifPresent(t -> notes.add(tests(t.run(), shown.claim())));
    return notes;
  }

  private List<String> whole(Run last, List<String> notes) {
    List<String> whole = new ArrayList<>(notes);
    whole.addAll(shown(last.changedFiles()));
    whole.addAll(shown(shown.moved()));
    return whole.stream().distinct().toList();
  }

  /// How many tests ran; with what the file claims, where that is another number.
  private static String tests(int ran, Optional<Claim> claim) {
    Integer claimed = claim.map(c -> Figures.of(c.result()).tests()).orElse(null);
    String tests = Words.count("commands.tests", ran);
    return claimed == null || claimed == ran
        ? tests
        : tests + " " + Words.of("commands.tests-claimed", claimed);
  }

  private static List<String> shown(List<String> moved) {
    return moved.stream().limit(20).map(SafeText::shown).toList();
  }

  private static String stale(List<String> moved) {
    return switch (moved.size()) {
      case 0 -> Words.of("commands.stale");
      case 1 -> Words.of("commands.stale-file", moved.getFirst());
      default -> Words.of("commands.stale-files", moved.getFirst(), moved.size() - 1);
    };
  }
}
