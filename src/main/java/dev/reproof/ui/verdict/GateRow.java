package dev.reproof.ui.verdict;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.text.SafeText;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One gate: its level, its word, the reason for it. What the file says stands in the empty field,
/// or below it where the field is too short for it.
final class GateRow extends VBox {
  private static final List<String> WORDS = List.of("PASS", "FAIL", "N/A", "");
  private static final double SPARE = 4;

  private final MenuButton word = new MenuButton("–");
  private final TextField reason = new TextField();
  private final SafeLabel below = new SafeLabel("", "muted", "small");
  private final Text measure = new Text();
  private String fileSays = "";
  private String fileSaysAll = "";
  private String chosen = "";

  GateRow(String level, Runnable typed) {
    getStyleClass().add("gate");
    Label name = new Label(level);
    name.getStyleClass().add("strong");
    name.setMinWidth(USE_PREF_SIZE);
    word.getStyleClass().addAll("gate-word", Tone.NEUTRAL.styleClass());
    word.setMinWidth(60);
    word.setAccessibleText(Words.of("verdict.gate-word", level));
    for (String each : WORDS) {
      MenuItem item = new MenuItem(each.isEmpty() ? "–" : each);
      item.setOnAction(
          picked -> {
            choose(each);
            typed.run();
          });
      word.getItems().add(item);
    }
    reason.setAccessibleText(Words.of("verdict.gate-reason", level));
    reason.textProperty().addListener((p, before, now) -> typed.run());
    reason.widthProperty().addListener((p, before, now) -> fit());
    reason.fontProperty().addListener((p, before, now) -> fit());
    HBox.setHgrow(reason, Priority.ALWAYS);
    HBox row = new HBox(name, word, reason);
    row.getStyleClass().add("gate-row");
    row.setAlignment(Pos.CENTER_LEFT);
    below.setWrapText(true);
    getChildren().setAll(row, below);
    fit();
  }

  private void choose(String next) {
    if (next.equals(chosen)) {
      return;
    }
    chosen = next;
    word.setText(next.isEmpty() ? "–" : next);
    word.getStyleClass()
        .removeAll(Tone.SUCCESS.styleClass(), Tone.DANGER.styleClass(), Tone.NEUTRAL.styleClass());
    word.getStyleClass()
        .add(
            (next.equals("PASS") ? Tone.SUCCESS : next.equals("FAIL") ? Tone.DANGER : Tone.NEUTRAL)
                .styleClass());
  }

  void show(VerdictDraft.@Nullable GateDraft draft, boolean typing) {
    choose(draft == null ? "" : draft.word());
    Typed.show(reason, draft == null ? "" : draft.reason(), typing);
  }

  /// Shows what the file says.
  void hint(String says) {
    fileSays = SafeText.oneLine(says, 80);
    fileSaysAll = says;
    fit();
  }

  private void fit() {
    measure.setFont(reason.getFont());
    measure.setText(fileSays);
    double sides = reason.snappedLeftInset() + reason.snappedRightInset() + SPARE;
    boolean fits = measure.getLayoutBounds().getWidth() + sides <= reason.getWidth();
    reason.setPromptText(fileSays.isEmpty() || !fits ? Words.of("verdict.reason") : fileSays);
    below.showShort(
        fits ? "" : Words.of("verdict.file-says", fileSays),
        fits ? "" : Words.of("verdict.file-says", fileSaysAll));
    below.setVisible(!fits && !fileSays.isEmpty());
    below.setManaged(below.isVisible());
  }

  String word() {
    return chosen;
  }

  String reason() {
    return reason.getText().strip();
  }
}
