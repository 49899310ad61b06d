package dev.reproof.ui;

import dev.reproof.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// An outlined mark of one fact: its letter, its sign, its word. `B DONE`, `E ✓ APPROVED`, `R ×
/// 2/3`. Its nodes stay the same whatever it shows, for rows are shown by the thousand. Of a fact's
/// words it says the one that it is told to; the tooltip has the whole sentence.
final class FactMark extends HBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /// UTF-16 units of a word where there is little room, and where there is much.
  private static final int BRIEF = 24;

  private static final int LONGEST = 80;

  private final boolean full;
  private final FactWidths fonts;
  private final Label letter = new Label();
  private final Region sign = Sign.NONE.node();
  private final Label word = new Label();
  private List<String> words = List.of("");
  private double[] widths = {0};
  private int said;
  private @Nullable Fact shown;
  private @Nullable Tooltip tooltip;

  /// @param full whether it says the long word
  FactMark(boolean full, FactWidths fonts) {
    this.full = full;
    this.fonts = fonts;
    getStyleClass().add("fact");
    setAlignment(Pos.CENTER_LEFT);
    letter.getStyleClass().add("letter");
    letter.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(letter, sign, word);
    addEventHandler(MouseEvent.MOUSE_ENTERED, entered -> tell());
  }

  void show(Fact fact) {
    if (fact.equals(shown)) {
      return;
    }
    Fact before = shown;
    shown = fact;
    Tone.change(this, before == null ? null : before.tone(), fact.tone());
    pseudoClassStateChanged(STALE, fact.stale());
    letter.setText(fact.letter());
    fact.sign().show(sign);
    words = wordings(fact, full);
    widths = words.stream().mapToDouble(one -> fonts.of(fact, one)).toArray();
    said = -1;
    say(0);
    String sentence = SafeText.oneLine(fact.sentence(), 200);
    setAccessibleText(sentence);
    if (tooltip != null) {
      tooltip.setText(sentence);
    }
  }

  /// The words of a fact from the usual to the briefest. A long one is cut where there is no room
  /// for it, and only then.
  static List<String> wordings(Fact fact, boolean full) {
    if (full) {
      return List.of(SafeText.oneLine(fact.longWord(), BRIEF));
    }
    List<String> all = fact.shortWords();
    List<String> wordings =
        new ArrayList<>(all.stream().map(w -> SafeText.oneLine(w, BRIEF)).toList());
    if (all.getFirst().length() > BRIEF) {
      wordings.addFirst(SafeText.oneLine(all.getFirst(), LONGEST));
    }
    return List.copyOf(wordings);
  }

  /// A tooltip is a window; it is made when the mouse comes for the first time.
  private void tell() {
    if (tooltip == null) {
      tooltip = new Tooltip(getAccessibleText());
      Tooltip.install(this, tooltip);
    }
  }

  /// How wide it is while it says each of its words, from the usual to the briefest.
  double[] widths() {
    return widths;
  }

  void say(int wording) {
    if (wording == said && word.getText().equals(words.get(wording))) {
      return;
    }
    said = wording;
    word.setText(words.get(wording));
  }

  /// Says as much of a long word as there is room for, while it says its brief form.
  ///
  /// @param room what is left beside that form
  /// @return how much of it is taken
  double stretch(double room) {
    boolean isLong = words.size() > 1 && said == 1 && words.get(1).endsWith("…");
    if (!isLong || room <= 0) {
      return 0;
    }
    String whole = words.getFirst();
    double brief = fonts.word(words.get(1));
    int fits = BRIEF - 1;
    int tooLong = whole.length();
    while (fits + 1 < tooLong) {
      int middle = (fits + tooLong) / 2;
      boolean fit = fonts.word(SafeText.oneLine(whole, middle)) <= brief + room;
      fits = fit ? middle : fits;
      tooLong = fit ? tooLong : middle;
    }
    word.setText(SafeText.oneLine(whole, Math.max(fits, BRIEF)));
    return fonts.word(word.getText()) - brief;
  }
}
