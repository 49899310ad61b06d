package dev.reproof.ui;

import dev.reproof.text.SafeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// An outlined mark of one fact: its letter, its sign, its word. `B DONE`, `E ✓ APPROVED`, `R ×
/// 2/3`. Its nodes stay the same whatever it shows, for rows are shown by the thousand. Of a fact's
/// words it says the one that it is told to; the tooltip has the whole sentence.
final class FactMark extends HBox {
  private static final int MANY = 100;
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /// UTF-16 units of a word where there is little room, and where there is much.
  private static final int BRIEF = 24;

  private static final int LONGEST = 80;

  private final boolean full;
  private final Label letter = new Label();
  private final Region sign = Sign.NONE.node();
  private final Label word = new Label();
  private final Text measure = new Text();
  private List<String> words = List.of("");
  private double[] widths = {0};

  /// How wide the words are that it has said, in its font.
  private final Map<String, Double> known = new HashMap<>();

  private int said;
  private @Nullable Fact shown;
  private @Nullable Tooltip tooltip;

  /// @param full whether it says the long word
  FactMark(boolean full) {
    this.full = full;
    getStyleClass().add("fact");
    setAlignment(Pos.CENTER_LEFT);
    setMaxHeight(USE_PREF_SIZE);
    letter.getStyleClass().add("letter");
    letter.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(letter, sign, word);
    word.fontProperty().addListener((property, before, now) -> measureAnew());
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
    words = wordings(full ? List.of(fact.longWord()) : fact.shortWords());
    if (known.size() > MANY) {
      known.clear();
    }
    measure();
    said = -1;
    say(0);
    String sentence = SafeText.oneLine(fact.sentence(), 200);
    setAccessibleText(sentence);
    if (tooltip != null) {
      tooltip.setText(sentence);
    }
  }

  /// A long word is cut where there is no room for it, and only then.
  private List<String> wordings(List<String> all) {
    List<String> wordings =
        new ArrayList<>(all.stream().map(w -> SafeText.oneLine(w, BRIEF)).toList());
    if (!full && all.getFirst().length() > BRIEF) {
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

  private void measure() {
    widths = words.stream().mapToDouble(w -> known.computeIfAbsent(w, this::width)).toArray();
  }

  private double width(String said) {
    measure.setFont(word.getFont());
    measure.setText(said);
    return said.isEmpty() ? 0 : Math.ceil(measure.getLayoutBounds().getWidth());
  }

  private void measureAnew() {
    known.clear();
    measure();
  }

  /// How many words of its fact it can say, from the usual to the briefest.
  int wordings() {
    return words.size();
  }

  /// Whether there is a word in this one of them.
  boolean speaks(int wording) {
    return !words.get(wording).isEmpty();
  }

  /// How wide it is while it says this one of them.
  double widthSaying(int wording) {
    double parts = letter.prefWidth(-1);
    Sign beside = sign(wording);
    parts += beside == Sign.NONE ? 0 : getSpacing() + snapSizeX(beside.width());
    parts += widths[wording] == 0 ? 0 : getSpacing() + widths[wording];
    return snapSizeX(snappedLeftInset() + parts + snappedRightInset());
  }

  /// A fact that says no word shows the sign that stands for it.
  private Sign sign(int wording) {
    Fact fact = shown;
    return fact == null ? Sign.NONE : words.get(wording).isEmpty() ? fact.alone() : fact.sign();
  }

  void say(int wording) {
    if (wording == said && word.getText().equals(words.get(wording))) {
      return;
    }
    said = wording;
    sign(wording).show(sign);
    word.setText(words.get(wording));
    show(word, !words.get(wording).isEmpty());
  }

  /// Says as much of a long word as there is room for, while it says its brief form.
  ///
  /// @param room what is left beside that form
  void stretch(double room) {
    boolean isLong = words.size() > 1 && said == 1 && words.get(1).endsWith("…");
    if (!isLong || room <= 0) {
      return;
    }
    String whole = words.getFirst();
    int fits = BRIEF - 1;
    int tooLong = whole.length();
    while (fits + 1 < tooLong) {
      int middle = (fits + tooLong) / 2;
      boolean fit = width(SafeText.oneLine(whole, middle)) <= widths[1] + room;
      fits = fit ? middle : fits;
      tooLong = fit ? tooLong : middle;
    }
    word.setText(SafeText.oneLine(whole, Math.max(fits, BRIEF)));
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
