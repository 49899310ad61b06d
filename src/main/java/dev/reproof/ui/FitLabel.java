package dev.reproof.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// A label that says the longest of several wordings for which it has room, so that nothing is cut
/// off with dots. Screen readers are always told the first.
public final class FitLabel extends Label {
  private static final double SPARE = 2;

  private List<String> wordings = List.of();
  private final Text measure = new Text();

  /// @param wordings from the longest to the shortest
  public FitLabel(String... wordings) {
    setMinWidth(0);
    widthProperty().addListener((property, before, now) -> fit());
    fontProperty().addListener((property, before, now) -> fit());
    say(wordings);
  }

  public void say(String... next) {
    wordings = List.of(next);
    setAccessibleText(wordings.isEmpty() ? "" : wordings.getFirst());
    fit();
  }

  private void fit() {
    String fitting = wordings.isEmpty() ? "" : wordings.getLast();
    for (String words : wordings.reversed()) {
      fitting = width(words) <= getWidth() ? words : fitting;
    }
    setText(getWidth() <= 0 && !wordings.isEmpty() ? wordings.getFirst() : fitting);
  }

  private double width(String words) {
    measure.setFont(getFont());
    measure.setText(words);
    return measure.getLayoutBounds().getWidth() + snappedLeftInset() + snappedRightInset() + SPARE;
  }

  /// As wide as the longest wording, whatever is said at the moment.
  @Override
  protected double computePrefWidth(double height) {
    return wordings.isEmpty() ? 0 : Math.ceil(width(wordings.getFirst()));
  }
}
