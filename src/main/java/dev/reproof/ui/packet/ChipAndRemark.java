package dev.reproof.ui.packet;

import dev.reproof.ui.Chip;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A chip with a remark, which stands beside it where there is room for all of it, else below.
final class ChipAndRemark extends Region {
  private static final double BESIDE = 6;
  private static final double BELOW = 1;

  private final Chip chip;
  private final Label remark;

  ChipAndRemark(Chip chip, Label remark) {
    this.chip = chip;
    this.remark = remark;
    getChildren().setAll(chip, remark);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private boolean fitsBeside(double width) {
    return chip.prefWidth(-1) + BESIDE + remark.prefWidth(-1) <= width + 0.5;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(chip.prefWidth(-1)) + BESIDE + snapSizeX(remark.prefWidth(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    double first = snapSizeY(chip.prefHeight(-1));
    double second = snapSizeY(remark.prefHeight(-1));
    boolean beside = width < 0 || fitsBeside(width);
    return beside ? Math.max(first, second) : first + BELOW + second;
  }

  @Override
  protected void layoutChildren() {
    double chipWidth = snapSizeX(chip.prefWidth(-1));
    double chipHeight = snapSizeY(chip.prefHeight(-1));
    double height = snapSizeY(remark.prefHeight(-1));
    chip.resizeRelocate(0, 0, Math.min(chipWidth, getWidth()), chipHeight);
    double width = snapSizeX(remark.prefWidth(-1));
    if (fitsBeside(getWidth())) {
      double y = snapPositionY((chipHeight - height) / 2);
      remark.resizeRelocate(chipWidth + BESIDE, y, width, height);
    } else {
      remark.resizeRelocate(0, chipHeight + BELOW, Math.min(width, getWidth()), height);
    }
  }
}
