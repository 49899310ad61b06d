package dev.reproof.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Panes side by side or one below the other, with a thin line between them that can be dragged. A
/// line stands at the fraction where the reviewer left it, by its name, else at the usual place.
final class Split extends Pane {
  private static final double LINE = 1;
  private static final double HANDLE = 7;

  private final boolean across;
  private final Map<String, Double> fractions;
  private final List<Region> items = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private double taken;

  /// @param fractions read for where lines were left, and written when one is dragged
  Split(Orientation orientation, Map<String, Double> fractions) {
    this.across = orientation == Orientation.HORIZONTAL;
    this.fractions = fractions;
    getStyleClass().add("split");
  }

  /// A line between two panes: its name, and its usual place in pixels for the length of the whole.
  private final class Line {
    private final String name;
    private final DoubleUnaryOperator usual;
    private final Region handle = new Region();

    Line(String name, DoubleUnaryOperator usual) {
      this.name = name;
      this.usual = usual;
      handle.getStyleClass().add(across ? "split-across" : "split-down");
      handle.setCursor(across ? Cursor.H_RESIZE : Cursor.V_RESIZE);
      handle.setOnMouseDragged(
          drag -> {
            var at = sceneToLocal(drag.getSceneX(), drag.getSceneY());
            moveTo(across ? at.getX() : at.getY());
          });
    }

    private void moveTo(double place) {
      double length = whole();
      if (length > 0) {
        fractions.put(name, Math.clamp(place / length, 0.01, 0.99));
        requestLayout();
      }
    }

    double place(double length) {
      Double left = fractions.get(name);
      return left == null ? usual.applyAsDouble(length) : left * length;
    }
  }

  void clear() {
    items.clear();
    lines.clear();
    getChildren().clear();
  }

  /// Adds a pane; for all but the first, the name and usual place of the line before it.
  void add(Region item, String line, DoubleUnaryOperator usual) {
    if (!items.isEmpty()) {
      lines.add(new Line(line, usual));
    }
    items.add(item);
    getChildren().setAll(items);
    lines.forEach(l -> getChildren().add(l.handle));
  }

  /// So much was taken from its end, in pixels, for a while: the lines stay where they are.
  void takeBelow(double next) {
    taken = next;
    requestLayout();
  }

  /// How long it is when nothing is taken from it.
  private double whole() {
    return length() + taken;
  }

  private double length() {
    return across ? getWidth() : getHeight();
  }

  @Override
  protected void layoutChildren() {
    double length = length();
    double from = 0;
    for (int i = 0; i < items.size(); i++) {
      double to = i < lines.size() ? to(i, from, length) : length;
      place(items.get(i), from, to - from);
      if (i < lines.size()) {
        place(lines.get(i).handle, to - (HANDLE - LINE) / 2, HANDLE);
      }
      from = to + LINE;
    }
  }

  /// Where a line stands: as wanted, as long as the panes on both sides keep their least lengths.
  private double to(int line, double from, double length) {
    double least = from + least(items.get(line));
    double most = length;
    for (int i = line + 1; i < items.size(); i++) {
      most -= least(items.get(i)) + LINE;
    }
    double wanted = lines.get(line).place(whole());
    return Math.round(Math.max(least, Math.min(most, wanted)));
  }

  private double least(Region item) {
    return across ? item.minWidth(-1) : item.minHeight(-1);
  }

  private void place(Region item, double from, double length) {
    double size = Math.max(0, length);
    if (across) {
      item.resizeRelocate(from, 0, size, getHeight());
    } else {
      item.resizeRelocate(0, from, getWidth(), size);
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
