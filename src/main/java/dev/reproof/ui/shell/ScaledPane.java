package dev.reproof.ui.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Draws its content larger or smaller: at 2.0 it is laid out in half the room and drawn twice as
/// large, so that everything in it keeps its proportions.
final class ScaledPane extends Pane {
  private static final double[] STEPS = {0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3};

  private final Region content;
  private final Scale transform = new Scale(1, 1);
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);

  /// As much of the scale as there is room for.
  private double drawn = 1;

  private double drawnOf;
  private double drawnIn;

  ScaledPane(Region content) {
    this.content = content;
    getChildren().add(content);
    content.getTransforms().add(transform);
  }

  ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /// Sets the scale to the nearest that leaves 480 x 270 pixels of layout, and as much as the
  /// content needs at least.
  void setScale(double wanted) {
    double most = Math.min(getWidth() / 480, getHeight() / 270);
    double next = Math.clamp(Math.min(wanted, Math.max(most, STEPS[0])), STEPS[0], 3);
    scale.set(draw(next));
    drawnOf = scale.get();
    requestLayout();
  }

  /// Lays the content out at a scale, or at the largest at which none of it is cut off; gives that.
  private double draw(double wanted) {
    drawnOf = wanted;
    drawnIn = getWidth();
    place(wanted);
    shrink();
    return drawn;
  }

  /// Leaves the content the room that it needs; another page may need more.
  private void shrink() {
    double room = getWidth() / content.minWidth(-1);
    if (drawn > 1 && room < drawn) {
      place(Math.max(1, Math.floor(room * 100) / 100));
    }
  }

  private void place(double next) {
    drawn = next;
    transform.setX(next);
    transform.setY(next);
    content.resizeRelocate(0, 0, getWidth() / next, getHeight() / next);
  }

  void larger() {
    for (double step : STEPS) {
      if (step > scale.get() + 0.001) {
        setScale(step);
        return;
      }
    }
  }

  void smaller() {
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (STEPS[i] < scale.get() - 0.001) {
        setScale(STEPS[i]);
        return;
      }
    }
  }

  @Override
  protected void layoutChildren() {
    if (drawnOf == scale.get() && drawnIn == getWidth()) {
      place(drawn);
      shrink();
    } else {
      draw(scale.get());
    }
  }
}
