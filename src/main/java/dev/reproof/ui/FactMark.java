package dev.reproof.ui;

import dev.reproof.text.SafeText;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// An outlined mark of one fact: its letter, its sign, its word. `B DONE`, `E ✓ APPROVED`, `R ×
/// 2/3`. Its nodes stay the same whatever it shows, for rows are shown by the thousand.
public final class FactMark extends HBox {
  /// A longer word gives way where there is little room; the tooltip has it whole.
  private static final int SHRINKS_FROM = 6;

  private final boolean full;
  private final Label letter = new Label();
  private final Region sign = Sign.NONE.node();
  private final Label word = new Label();
  private final Tooltip tooltip = new Tooltip();
  private @Nullable Fact shown;

  /// @param full whether it says the long word
  public FactMark(boolean full) {
    this.full = full;
    getStyleClass().add("fact");
    setAlignment(Pos.CENTER_LEFT);
    setMaxHeight(USE_PREF_SIZE);
    letter.getStyleClass().add("letter");
    letter.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(letter, sign, word);
    Tooltip.install(this, tooltip);
  }

  public void show(Fact fact) {
    if (fact.equals(shown)) {
      return;
    }
    Fact before = shown;
    shown = fact;
    Tone.change(this, before == null ? null : before.tone(), fact.tone());
    if (fact.stale() != (before != null && before.stale())) {
      if (fact.stale()) {
        getStyleClass().add("stale");
      } else {
        getStyleClass().remove("stale");
      }
    }
    letter.setText(fact.letter());
    fact.sign().show(sign);
    String said = SafeText.oneLine(full ? fact.longWord() : fact.shortWord(), 24);
    word.setText(said);
    show(word, !said.isEmpty());
    boolean mayShrink = !full && said.length() > SHRINKS_FROM;
    word.setMinWidth(mayShrink ? 24 : USE_PREF_SIZE);
    setMinWidth(mayShrink ? 52 : USE_PREF_SIZE);
    String sentence = SafeText.oneLine(fact.sentence(), 200);
    setAccessibleText(sentence);
    tooltip.setText(sentence);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
