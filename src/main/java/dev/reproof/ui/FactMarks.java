package dev.reproof.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// The marks of a packet's facts in a row; made once, shown for one packet after the other. Where
/// there is little room they say briefer words before any is cut.
public final class FactMarks extends HBox {
  private final boolean full;

  /// @param full whether they say the long words
  public FactMarks(boolean full) {
    this.full = full;
    getStyleClass().add("facts");
    setAlignment(Pos.CENTER_LEFT);
  }

  public void show(List<Fact> facts) {
    while (getChildren().size() < facts.size()) {
      getChildren().add(new FactMark(full));
    }
    if (getChildren().size() > facts.size()) {
      getChildren().remove(facts.size(), getChildren().size());
    }
    for (int i = 0; i < facts.size(); i++) {
      mark(i).show(facts.get(i));
    }
    requestLayout();
  }

  private FactMark mark(int place) {
    return (FactMark) getChildren().get(place);
  }

  /// As wide as the usual words, whatever is said at the moment.
  @Override
  protected double computePrefWidth(double height) {
    return width(new int[getChildren().size()]);
  }

  @Override
  protected double computeMinWidth(double height) {
    int[] briefest = new int[getChildren().size()];
    for (int i = 0; i < briefest.length; i++) {
      briefest[i] = mark(i).wordings() - 1;
    }
    return width(briefest);
  }

  private double width(int[] wordings) {
    double width = snappedLeftInset() + snappedRightInset();
    for (int i = 0; i < wordings.length; i++) {
      width += mark(i).widthSaying(wordings[i]) + (i == 0 ? 0 : getSpacing());
    }
    return snapSizeX(width);
  }

  /// Takes briefer words, from the first mark on, until there is room; words themselves from the
  /// second mark on, since a board may say any word and no sign stands for it.
  ///
  /// @param mayBeSilent whether a mark may be left with its sign alone
  private void shorten(int[] wordings, boolean mayBeSilent) {
    for (int place = 0; place < wordings.length; place++) {
      int i = mayBeSilent ? (place + 1) % wordings.length : place;
      int next = wordings[i] + 1;
      boolean can = next < mark(i).wordings() && (mayBeSilent || mark(i).speaks(next));
      if (can && width(wordings) > getWidth() + 0.5) {
        wordings[i] = next;
      }
    }
  }

  @Override
  protected void layoutChildren() {
    int[] wordings = new int[getChildren().size()];
    shorten(wordings, false);
    shorten(wordings, true);
    for (int i = 0; i < wordings.length; i++) {
      mark(i).say(wordings[i]);
      mark(i).stretch(getWidth() - width(wordings));
    }
    super.layoutChildren();
  }
}
