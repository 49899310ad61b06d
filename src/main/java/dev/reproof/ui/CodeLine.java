package dev.reproof.ui;

import dev.reproof.markdown.MarkdownPreview;
import dev.reproof.markdown.PreviewWords;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// A line of markdown in one row in which code is drawn as code, without its back-ticks; where
/// there is no room its end is cut off. It shows one line after the other with the same nodes.
public final class CodeLine extends Region {
  private static final int MOST_PIECES = 20;

  /// The room that a piece needs to be worth showing.
  private static final double LEAST = 12;

  public CodeLine() {
    getStyleClass().add("code-line");
  }

  public void show(String line) {
    List<PreviewWords> pieces = MarkdownPreview.line(line, MOST_PIECES);
    while (getChildren().size() < pieces.size()) {
      getChildren().add(new SafeLabel(""));
    }
    getChildren().remove(pieces.size(), getChildren().size());
    for (int i = 0; i < pieces.size(); i++) {
      SafeLabel label = (SafeLabel) getChildren().get(i);
      label.show(pieces.get(i).text());
      boolean code = pieces.get(i).look() == PreviewWords.Look.CODE;
      label.getStyleClass().setAll(code ? List.of("label", "code") : List.of("label"));
    }
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double right = getWidth() - snappedRightInset();
    double top = snappedTopInset();
    double height = getHeight() - top - snappedBottomInset();
    double baseline =
        getManagedChildren().stream().mapToDouble(n -> n.getBaselineOffset()).max().orElse(0);
    for (var node : getManagedChildren()) {
      double width = Math.min(snapSizeX(node.prefWidth(-1)), Math.max(0, right - left));
      node.setVisible(width >= Math.min(LEAST, node.prefWidth(-1)) && width > 0);
      layoutInArea(
          node, left, top, width, height, baseline, javafx.geometry.HPos.LEFT, VPos.BASELINE);
      left += width;
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return getManagedChildren().stream().mapToDouble(n -> snapSizeX(n.prefWidth(-1))).sum()
        + snappedLeftInset()
        + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return getManagedChildren().stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0)
        + snappedTopInset()
        + snappedBottomInset();
  }
}
