package dev.reproof.ui;

import dev.reproof.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// An outlined mark of one fact: its letter, its sign, its word. `B DONE`, `E ✓ APPROVED`, `R ×
/// 2/3`.
public final class FactMark extends HBox {
  /// A longer word gives way where there is little room; the tooltip has it whole.
  private static final int SHRINKS_FROM = 6;

  /// @param full whether it says the long word
  public FactMark(Fact fact, boolean full) {
    getStyleClass().addAll("fact", fact.tone().styleClass());
    if (fact.stale()) {
      getStyleClass().add("stale");
    }
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    Label letter = new Label(fact.letter());
    letter.getStyleClass().add("letter");
    List<Node> parts = new ArrayList<>(List.of(letter));
    if (fact.sign() != Sign.NONE) {
      parts.add(fact.sign().node());
    }
    String word = full ? fact.longWord() : fact.shortWord();
    if (!word.isEmpty()) {
      parts.add(new Label(SafeText.oneLine(word, 24)));
    }
    boolean mayShrink = !full && word.length() > SHRINKS_FROM;
    parts.forEach(
        part -> {
          if (part instanceof Label label) {
            label.setMinWidth(mayShrink && !label.equals(letter) ? 24 : USE_PREF_SIZE);
          }
        });
    if (mayShrink) {
      setMinWidth(52);
    }
    getChildren().setAll(parts);
    String sentence = SafeText.oneLine(fact.sentence(), 200);
    setAccessibleText(sentence);
    Tooltip.install(this, new Tooltip(sentence));
  }

  /// The three marks of a packet in a row.
  public static HBox row(List<Fact> facts, boolean full) {
    HBox row = new HBox();
    row.getStyleClass().add("facts");
    row.setAlignment(Pos.CENTER_LEFT);
    facts.forEach(fact -> row.getChildren().add(new FactMark(fact, full)));
    return row;
  }
}
