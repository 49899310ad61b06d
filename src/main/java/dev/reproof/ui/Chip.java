package dev.reproof.ui;

import dev.reproof.text.SafeText;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A filled pill with a sign and a word or count: `▲ 2`, `exit 0`, `reproduced`.
public final class Chip extends Label {
  private @Nullable Tone tone;
  private Sign sign = Sign.NONE;

  public Chip() {
    getStyleClass().add("chip");
    setAlignment(Pos.CENTER);
    setMinWidth(USE_PREF_SIZE);
  }

  public Chip(Tone tone, Sign sign, String word) {
    this();
    show(tone, sign, word);
  }

  /// Has its words below each other where there is no room for them beside each other.
  public void wrap() {
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
    setWrapText(true);
  }

  public void show(Tone nextTone, Sign nextSign, String word) {
    Tone.change(this, tone, nextTone);
    tone = nextTone;
    if (nextSign != sign) {
      sign = nextSign;
      setGraphic(sign == Sign.NONE ? null : sign.node());
    }
    setText(SafeText.shown(word));
  }
}
