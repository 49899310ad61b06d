package dev.reproof.ui.packet;

import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.review.Figures;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Chip;
import dev.reproof.ui.Measures;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the last rerun of a command did, or that it runs or waits now. Its nodes stay the same
/// whatever it shows.
final class RerunCell extends VBox {
  /// So that a row with much to say is little higher than one with nothing.
  private static final double TWO_LINES = 30;

  private final SafeLabel notRun = new SafeLabel(Words.of("commands.not-run"), "muted");
  private final Chip queued = new Chip(Tone.NEUTRAL, Sign.CLOCK, Words.of("commands.queued"));
  private final Label elapsed = new Label();
  private final HBox running =
      new HBox(6, new Chip(Tone.ACCENT, Sign.PLAY, Words.of("console.running")), elapsed);
  private final Chip outcome = new Chip();
  private final SafeLabel took = new SafeLabel("", "muted", "small");
  private final ChipAndRemark ended = new ChipAndRemark(outcome, took);
  private final SafeLabel notes = new SafeLabel("", "muted", "small");
  private final Tooltip whole = new Tooltip();

  RerunCell() {
    super(1);
    setAlignment(Pos.CENTER_LEFT);
    running.setAlignment(Pos.CENTER_LEFT);
    elapsed.getStyleClass().addAll("muted", "small");
    notes.setWrapText(true);
    notes.setMaxHeight(TWO_LINES);
    notes.setTooltip(whole);
  }

  void show(CommandShown shown) {
    List<Node> wanted =
        switch (shown.state()) {
          case RUNNING -> List.of(running);
          case QUEUED -> List.of(queued);
          case IDLE -> shown.run().map(r -> ended(shown, r)).orElse(List.of(notRun));
        };
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
  }

  void showElapsed(Duration now) {
    elapsed.setText(Measures.time(now.toMillis()));
  }

  private List<Node> ended(CommandShown shown, Run last) {
    boolean plain = last.outcome() == Outcome.PASSED || last.outcome() == Outcome.FAILED;
    String code = last.exit().map(e -> Words.of("commands.exit", e)).orElse("");
    Tone tone =
        last.outcome().passed()
            ? Tone.SUCCESS
            : last.outcome() == Outcome.FAILED ? Tone.DANGER : Tone.WARNING;
    outcome.show(tone, Sign.NONE, plain ? code : CommandShown.word(last.outcome().name()));
    took.show(last.took().map(t -> Measures.time(t.toMillis())).orElse(""));
    List<String> said = notes(shown, last);
    if (said.isEmpty()) {
      return List.of(ended);
    }
    notes.show(String.join(" · ", said));
    whole.setText(String.join("\n", whole(shown, last, said)));
    return List.of(ended, notes);
  }

  /// What else there is to say of a rerun: what it changed, whether it is stale, its tests.
  private static List<String> notes(CommandShown shown, Run last) {
    List<String> notes = new ArrayList<>();
    shown.changed().ifPresent(notes::add);
    if (shown.stale()) {
      notes.add(stale(shown.moved()));
    }
    last.tests().ifPresent(t -> notes.add(tests(t.run(), shown.claim())));
    return notes;
  }

  private static List<String> whole(CommandShown shown, Run last, List<String> notes) {
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
