package dev.reproof.ui.packet;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Rows under each other, all as high as the highest needs.
final class EqualRows extends Pane {
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double rowHeight(double width) {
    return getManagedChildren().stream()
        .mapToDouble(n -> snapSizeY(Math.max(n.minHeight(width), n.prefHeight(width))))
        .max()
        .orElse(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return rowHeight(width) * getManagedChildren().size();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double height = rowHeight(getWidth());
    double y = 0;
    for (Node row : getManagedChildren()) {
      row.resizeRelocate(0, y, getWidth(), height);
      y += height;
    }
  }
}
