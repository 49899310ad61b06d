package dev.reproof.ui.verdict;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One gate: its level, its word, the reason for it.
final class GateRow extends HBox {
  private static final List<String> WORDS = List.of("PASS", "FAIL", "N/A", "");

  private final MenuButton word = new MenuButton("–");
  private final TextField reason = new TextField();
  private String chosen = "";

  GateRow(String level, Runnable typed) {
    getStyleClass().add("gate-row");
    setAlignment(Pos.CENTER_LEFT);
    Label name = new Label(level);
    name.getStyleClass().add("strong");
    name.setMinWidth(USE_PREF_SIZE);
    word.getStyleClass().add("gate-word");
    word.setMinWidth(76);
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
    HBox.setHgrow(reason, Priority.ALWAYS);
    getChildren().setAll(name, word, reason);
  }

  private void choose(String next) {
    chosen = next;
    word.setText(next.isEmpty() ? "–" : next);
    word.getStyleClass()
        .removeAll(Tone.SUCCESS.styleClass(), Tone.DANGER.styleClass(), Tone.NEUTRAL.styleClass());
    word.getStyleClass()
        .add(
            (next.equals("PASS") ? Tone.SUCCESS : next.equals("FAIL") ? Tone.DANGER : Tone.NEUTRAL)
                .styleClass());
  }

  void show(VerdictDraft.@Nullable GateDraft draft) {
    choose(draft == null ? "" : draft.word());
    String text = draft == null ? "" : draft.reason();
    if (!reason.isFocused() && !Objects.equals(reason.getText(), text)) {
      reason.setText(text);
    }
  }

  /// Shows what the file says where nothing is typed.
  void hint(String fileSays) {
    reason.setPromptText(
        fileSays.isEmpty() ? Words.of("verdict.reason") : SafeText.oneLine(fileSays, 80));
  }

  String word() {
    return chosen;
  }

  String reason() {
    return reason.getText().strip();
  }
}
