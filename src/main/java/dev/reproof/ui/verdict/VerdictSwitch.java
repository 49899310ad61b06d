package dev.reproof.ui.verdict;

import dev.reproof.ui.Segments;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// The switch of the three verdicts, each in its colour. The one that is chosen, else the first, is
/// what its pane is there for: it gets the keyboard first.
final class VerdictSwitch {
  /// The style class of what gets the keyboard first.
  private static final String FIRST = "focus-first";

  private final Segments<String> words = new Segments<>();

  /// `chosen` is told of the verdict that the reviewer chooses, `focused` when one of them has got
  /// the keyboard.
  VerdictSwitch(Consumer<String> chosen, Runnable focused) {
    words.add("APPROVED", Words.of("verdict.approve"), chosen);
    words.add("CHANGES_REQUESTED", Words.of("verdict.request"), chosen);
    words.add("BLOCKED", Words.of("verdict.block"), chosen);
    words.colour("APPROVED", Tone.SUCCESS);
    words.colour("CHANGES_REQUESTED", Tone.WARNING);
    words.colour("BLOCKED", Tone.DANGER);
    words.fill();
    for (ToggleButton button : words.getButtons()) {
      button
          .focusedProperty()
          .addListener(
              (p, before, now) -> {
                if (now) {
                  focused.run();
                }
              });
    }
  }

  Node node() {
    return words;
  }

  /// Shows a verdict as chosen; none for an empty one.
  void show(String verdict) {
    words.choose(verdict);
    for (ToggleButton button : words.getButtons()) {
      button.getStyleClass().remove(FIRST);
    }
    first().getStyleClass().add(FIRST);
  }

  /// Gives it the keyboard.
  void focus() {
    first().requestFocus();
  }

  private ToggleButton first() {
    return words.getButtons().stream()
        .filter(ToggleButton::isSelected)
        .findFirst()
        .orElse(words.getButtons().getFirst());
  }
}
