package dev.reproof.ui.packet;

import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.review.Claims;
import dev.reproof.review.Figures;
import dev.reproof.review.Outcomes;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Author;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One command: the claim on the left, one neutral word, the rerun on the right.
final class CommandRow extends HBox {
  private final int n;

  CommandRow(SessionModel model, Packet packet, PacketCommand command) {
    this.n = command.n();
    getStyleClass().add("command-row");
    setFocusTraversable(true);
    GridPane grid = CommandsTab.grid();
    HBox.setHgrow(grid, Priority.ALWAYS);
    SafeLabel text = new SafeLabel(command.text(), "mono");
    text.setWrapText(true);
    text.setMaxHeight(38);
    grid.add(text, 0, 0);
    Optional<Claim> claim = Claims.claimOf(packet, command);
    VBox claimed = claim(claim);
    addRest(claimed, packet, command, claim);
    grid.add(claimed, 1, 0);
    RunningCommand running = model.runningProperty().get();
    boolean now = running != null && running.packet().equals(packet.id()) && running.n() == n;
    Optional<Run> run = model.state().lastRun(packet.id(), command.text());
    List<String> moved = model.state().rerunOf(packet.id()).moved();
    boolean stale =
        run.isPresent()
            && model.state().repository().filter(r -> run.get().isStale(r.tree())).isPresent();
    grid.add(word(claim, run), 2, 0);
    grid.add(
        now
            ? new Chip(Tone.ACCENT, Sign.PLAY, Words.of("console.running"))
            : rerun(run, claim, stale ? Optional.of(moved) : Optional.empty()),
        3,
        0);
    Button more = Icons.button(Feather.MORE_HORIZONTAL, Words.of("command.more", n), () -> {});
    more.setOnAction(
        pressed -> new CommandMenu(model, packet, command).show(more, Side.BOTTOM, 0, 0));
    setOnContextMenuRequested(
        asked -> {
          model.selectCommand(n);
          new CommandMenu(model, packet, command)
              .show(this, asked.getScreenX(), asked.getScreenY());
          asked.consume();
        });
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(grid, more);
    setAccessibleText(n + ", " + SafeText.oneLine(command.text(), 160));
  }

  int n() {
    return n;
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
            : new Chip(exit == 0 ? Tone.SUCCESS : Tone.DANGER, Sign.NONE, "exit " + exit);
    String said =
        claim
            .get()
            .result()
            .replaceFirst("(?i)^exit \\d+\\s*", "")
            .replaceFirst("^\\((.*)\\)$", "$1");
    Label result = new SafeLabel(SafeText.oneLine(said, 60), "muted", "small");
    if (exit == null || said.isEmpty()) {
      box.getChildren().add(chip);
      if (!said.isEmpty()) {
        box.getChildren().add(result);
      }
    } else {
      HBox line = new HBox(6, chip, result);
      line.setAlignment(Pos.CENTER_LEFT);
      box.getChildren().add(line);
    }
    return box;
  }

  /// What else there is to say of the claim: the text it was recorded under, where that is another,
  /// and what the implementer's own list claims, where the reviewer's counts.
  private static void addRest(
      VBox box, Packet packet, PacketCommand command, Optional<Claim> counting) {
    counting
        .filter(c -> c.command() != null)
        .ifPresent(
            c ->
                box.getChildren()
                    .add(
                        new SafeLabel(
                            Words.of(
                                "commands.recorded-as",
                                SafeText.oneLine(String.valueOf(c.command()), 80)),
                            "mono",
                            "muted",
                            "small")));
    Claims.claimBy(Author.IMPLEMENTER, packet, command)
        .filter(c -> counting.filter(k -> k.line() == c.line()).isEmpty())
        .ifPresent(
            c ->
                box.getChildren()
                    .add(
                        new SafeLabel(
                            Words.of("commands.implementer", SafeText.oneLine(c.result(), 60)),
                            "muted",
                            "small")));
  }

  private static Label word(Optional<Claim> claim, Optional<Run> run) {
    Optional<Comparison> compared =
        run.flatMap(r -> Outcomes.compare(claim.orElse(null), r.outcome(), r.exitCode()));
    if (compared.isEmpty()) {
      return new Label();
    }
    String word = compared.get().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (compared.get()) {
      case REPRODUCED -> new Chip(Tone.SUCCESS, Sign.CHECK, word);
      case CONTRADICTED -> new Chip(Tone.DANGER, Sign.CROSS, word);
      case CLAIM_WITHOUT_EXIT_CODE, DIFFERENT_COMMAND, CANNOT_TELL ->
          new Chip(Tone.WARNING, Sign.TRIANGLE, word);
    };
  }

  private static HBox rerun(
      Optional<Run> run, Optional<Claim> claim, Optional<List<String>> movedSince) {
    HBox box = new HBox(6);
    box.setAlignment(Pos.CENTER_LEFT);
    if (run.isEmpty()) {
      box.getChildren().add(new SafeLabel(Words.of("commands.not-run"), "muted"));
      return box;
    }
    Run last = run.get();
    boolean plain = last.outcome() == Outcome.PASSED || last.outcome() == Outcome.FAILED;
    String code = last.exit().map(e -> "exit " + e).orElse("");
    String shown = plain ? code : last.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    Tone tone =
        last.outcome().passed()
            ? Tone.SUCCESS
            : last.outcome() == Outcome.FAILED ? Tone.DANGER : Tone.WARNING;
    box.getChildren().add(new Chip(tone, Sign.NONE, shown));
    String tests = last.tests().map(t -> tests(t.run(), claim)).orElse("");
    String time = String.format(Locale.ROOT, "%.1f s", last.durationMillis() / 1000.0);
    String stale = movedSince.map(m -> " · " + stale(m)).orElse("");
    SafeLabel figures = new SafeLabel(time + tests + stale, "muted", "small");
    figures.setWrapText(true);
    figures.setMinHeight(Region.USE_PREF_SIZE);
    movedSince
        .filter(m -> !m.isEmpty())
        .ifPresent(m -> Tooltip.install(figures, new Tooltip(String.join("\n", shown(m)))));
    box.getChildren().add(figures);
    return box;
  }

  /// How many tests ran; with what the file claims, where that is another number.
  private static String tests(int ran, Optional<Claim> claim) {
    Integer claimed = claim.map(c -> Figures.of(c.result()).tests()).orElse(null);
    String tests = " · " + Words.count("commands.tests", ran);
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
