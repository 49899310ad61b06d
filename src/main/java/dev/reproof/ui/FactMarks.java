package dev.reproof.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/// The marks of a packet's facts in a row; made once, shown for one packet after the other. Where
/// there is little room they say briefer words, and then take a further line: each always says a
/// word.
public final class FactMarks extends Pane {
  static final double GAP = 4;

  /// From the top of a line to the top of the next, in pixels.
  static final double NEXT_LINE = 20;

  private static final double LINE = 17;

  private final boolean full;
  private final FactWidths fonts = new FactWidths();

  /// @param full whether they say the long words
  public FactMarks(boolean full) {
    this.full = full;
    getStyleClass().add("facts");
  }

  public void show(List<Fact> facts) {
    while (getChildren().size() < facts.size()) {
      getChildren().add(new FactMark(full, fonts));
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

  private FactLines lines(double room, int most) {
    List<double[]> widths = new ArrayList<>();
    for (int i = 0; i < getChildren().size(); i++) {
      widths.add(mark(i).widths());
    }
    return FactLines.of(widths, GAP, room, most);
  }

  /// The lines follow from the width.
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// As wide as the usual words in one line, whatever is said at the moment.
  @Override
  protected double computePrefWidth(double height) {
    double width = Math.max(0, getChildren().size() - 1) * GAP;
    for (int i = 0; i < getChildren().size(); i++) {
      width += mark(i).widths()[0];
    }
    return snapSizeX(width);
  }

  /// As wide as the widest of the briefest words, each on a line of its own.
  @Override
  protected double computeMinWidth(double height) {
    double width = 0;
    for (int i = 0; i < getChildren().size(); i++) {
      double[] own = mark(i).widths();
      width = Math.max(width, own[own.length - 1]);
    }
    return snapSizeX(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : width;
    return LINE + (lines(room, Math.max(1, getChildren().size())).count() - 1) * NEXT_LINE;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    int most = Math.max(1, (int) ((getHeight() + NEXT_LINE - LINE + 0.5) / NEXT_LINE));
    FactLines lines = lines(getWidth(), most);
    double above = Math.max(0, (getHeight() - LINE - (lines.count() - 1) * NEXT_LINE) / 2);
    double x = 0;
    double spare = 0;
    for (int i = 0; i < getChildren().size(); i++) {
      int line = lines.lines().get(i);
      boolean isFirst = i == 0 || line != lines.lines().get(i - 1);
      x = isFirst ? 0 : x + GAP;
      spare = isFirst ? getWidth() - lineWidth(lines, i) : spare;
      FactMark mark = mark(i);
      mark.say(lines.wordings().get(i));
      double stretched = mark.stretch(spare);
      spare -= stretched;
      double width = mark.widths()[lines.wordings().get(i)] + stretched;
      double shown = Math.max(0, Math.min(width, getWidth() - x));
      mark.resizeRelocate(
          snapPositionX(x), snapPositionY(above + line * NEXT_LINE), snapSizeX(shown), LINE);
      x += width;
    }
  }

  /// How wide the marks are that stand on a line, which begins with this one.
  private double lineWidth(FactLines lines, int from) {
    int line = lines.lines().get(from);
    double width = -GAP;
    for (int i = from; i < lines.lines().size() && lines.lines().get(i) == line; i++) {
      width += GAP + mark(i).widths()[lines.wordings().get(i)];
    }
    return width;
  }
}
