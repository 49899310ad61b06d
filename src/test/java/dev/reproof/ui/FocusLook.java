package dev.reproof.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// How a node and what is around it is drawn while some node has the keyboard, and where the nodes
/// in it stand.
record FocusLook(WritableImage picture, Map<Node, Bounds> places) {
  private static final double AROUND = 5;
  private static final double LEAST_CONTRAST = 3;

  /// How far from the outermost dot of a line its other dots may lie.
  private static final int THICK = 3;

  /// Gives the keyboard to a node and looks at a place of the scene; on the FX thread.
  static FocusLook of(Node focused, Bounds place, Parent around) {
    Parent root = around.getScene().getRoot();
    focused.requestFocus();
    root.applyCss();
    root.layout();
    SnapshotParameters part = new SnapshotParameters();
    part.setViewport(
        new Rectangle2D(
            place.getMinX() - AROUND,
            place.getMinY() - AROUND,
            place.getWidth() + 2 * AROUND,
            place.getHeight() + 2 * AROUND));
    Map<Node, Bounds> places = new HashMap<>();
    SceneRules.visible(around).stream()
        .filter(node -> node instanceof Labeled || node instanceof Text)
        .forEach(node -> places.put(node, node.localToScene(node.getLayoutBounds())));
    return new FocusLook(root.snapshot(part, null), places);
  }

  /// What is wrong with this look of a focused node, against that without the focus; nothing if it
  /// is well.
  String against(FocusLook without) {
    for (Node node : places.keySet()) {
      Bounds before = without.places.get(node);
      if (before != null && !before.equals(places.get(node))) {
        return "moves " + SceneRules.shown(node);
      }
    }
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    boolean[][] seen = new boolean[height][width];
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    PixelReader now = picture.getPixelReader();
    PixelReader before = without.picture.getPixelReader();
    double most = 1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Color one = now.getColor(x, y);
        Color other = before.getColor(x, y);
        if (!one.equals(other)) {
          most = Math.max(most, SceneRules.contrast(one, other));
        }
        seen[y][x] = !one.equals(other) && SceneRules.contrast(one, other) >= LEAST_CONTRAST;
        if (seen[y][x]) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    if (right < 0) {
      return "not seen, at most %.1f : 1".formatted(most);
    }
    int l = left;
    int r = right;
    int t = top;
    int b = bottom;
    List<String> open = new ArrayList<>();
    addOpen("left", t, b, y -> IntStream.range(0, THICK).anyMatch(i -> at(seen, y, l + i)), open);
    addOpen("right", t, b, y -> IntStream.range(0, THICK).anyMatch(i -> at(seen, y, r - i)), open);
    addOpen("top", l, r, x -> IntStream.range(0, THICK).anyMatch(i -> at(seen, t + i, x)), open);
    addOpen("bottom", l, r, x -> IntStream.range(0, THICK).anyMatch(i -> at(seen, b - i, x)), open);
    String box = " of %d..%d x %d..%d in %dx%d".formatted(l, r, t, b, width, height);
    return open.isEmpty() ? "" : open + box;
  }

  private static boolean at(boolean[][] seen, int y, int x) {
    return y >= 0 && y < seen.length && x >= 0 && x < seen[y].length && seen[y][x];
  }

  /// Corners may be round, so only the middle of a side is asked for, all of it.
  private static void addOpen(
      String side, int from, int to, IntPredicate isSeen, List<String> open) {
    int third = (to - from) / 3;
    if (!IntStream.rangeClosed(from + third, to - third).allMatch(isSeen)) {
      open.add(side);
    }
  }
}
