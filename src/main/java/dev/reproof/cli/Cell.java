package dev.reproof.cli;

import java.util.function.UnaryOperator;
import org.jline.utils.WCWidth;

/// A text in a column, made safe to show, and its colour.
record Cell(String text, UnaryOperator<String> paint) {
  Cell {
    text = Texts.shown(text);
  }

  static Cell of(String text) {
    return new Cell(text, UnaryOperator.identity());
  }

  /// How many columns of a terminal it takes: a colour and a combining sign take none, a Chinese
  /// character two.
  int width() {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }

  String painted() {
    return paint.apply(text);
  }
}
