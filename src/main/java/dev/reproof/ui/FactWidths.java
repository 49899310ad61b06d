package dev.reproof.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide the marks of facts are, in pixels, known before one of them is drawn: from that follows
/// how many lines they take, and from the lines how high a row or a card is. The fonts and the
/// sides are those of `.fact` in the stylesheet.
final class FactWidths {
  private static final int MANY = 200;
  private static final double SIDES = 10;
  private static final double SPACING = 3;

  private final Text letter = new Text();
  private final Text word = new Text();
  private final Map<String, Double> words = new HashMap<>();
  private final Map<String, Double> letters = new HashMap<>();

  FactWidths() {
    letter.setFont(Font.font("Inter SemiBold", 9.5));
    word.setFont(Font.font("Inter", 10.5));
  }

  /// A mark that says this word of the fact.
  double of(Fact fact, String said) {
    double before = letters.computeIfAbsent(fact.letter(), one -> measured(letter, one));
    double sign = fact.sign() == Sign.NONE ? 0 : SPACING + Math.ceil(fact.sign().width());
    return SIDES + before + sign + SPACING + word(said);
  }

  double word(String said) {
    if (words.size() > MANY) {
      words.clear();
    }
    return words.computeIfAbsent(said, one -> measured(word, one));
  }

  private static double measured(Text text, String said) {
    text.setText(said);
    return Math.ceil(text.getLayoutBounds().getWidth());
  }
}
