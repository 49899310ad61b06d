package dev.reproof.ui;

import javafx.scene.layout.Region;

/// A small shape drawn in the colour of the text beside it, so that nothing is told by colour
/// alone.
public enum Sign {
  NONE("", 0, 0),
  DOT("M 0 4 A 4 4 0 1 0 8 4 A 4 4 0 1 0 0 4 Z", 8, 8),
  TRIANGLE("M 4.5 0 L 9 8 L 0 8 Z", 9, 8),
  RING(
      "M 0 4 A 4 4 0 1 0 8 4 A 4 4 0 1 0 0 4 Z M 1.3 4 A 2.7 2.7 0 1 1 6.7 4 A 2.7 2.7 0 1 1 1.3 4"
          + " Z",
      8,
      8),
  CHECK("M 0 4.2 L 1.1 3.1 L 3.1 5.1 L 7.4 0.6 L 8.5 1.7 L 3.1 7.3 Z", 8.5, 6.7),
  CROSS(
      "M 0 1 L 1 0 L 3.5 2.5 L 6 0 L 7 1 L 4.5 3.5 L 7 6 L 6 7 L 3.5 4.5 L 1 7 L 0 6 L 2.5 3.5 Z",
      7,
      7),
  DASH("M 0 0 L 6 0 L 6 1.2 L 0 1.2 Z", 6, 1.2),
  CLOCK(
      "M 0 4.5 A 4.5 4.5 0 1 0 9 4.5 A 4.5 4.5 0 1 0 0 4.5 Z"
          + " M 1.1 4.5 A 3.4 3.4 0 1 1 7.9 4.5 A 3.4 3.4 0 1 1 1.1 4.5 Z"
          + " M 4 2 L 5 2 L 5 4.2 L 6.6 5.2 L 6.1 6 L 4 4.8 Z",
      9,
      9),
  PLAY("M 0 0 L 9 5 L 0 10 Z", 9, 10),
  SQUARE("M 0 0 L 8 0 L 8 8 L 0 8 Z", 8, 8),
  PEN(
      "M 0 8.5 L 0.5 6 L 4.9 1.6 L 6.9 3.6 L 2.5 8 Z M 5.6 0.9 L 6.5 0 L 8.5 2 L 7.6 2.9 Z",
      8.5,
      8.5);

  private final String path;
  private final double width;
  private final double height;

  Sign(String path, double width, double height) {
    this.path = path;
    this.width = width;
    this.height = height;
  }

  double width() {
    return width;
  }

  /// A new node of this shape, of the style class `sign`.
  public Region node() {
    Region node = new Region();
    node.getStyleClass().add("sign");
    show(node);
    return node;
  }

  /// Gives such a node this shape.
  public void show(Region node) {
    if (this.equals(node.getUserData())) {
      return;
    }
    node.setUserData(this);
    node.setManaged(this != NONE);
    node.setVisible(this != NONE);
    if (this != NONE) {
      javafx.scene.shape.SVGPath shape = new javafx.scene.shape.SVGPath();
      shape.setContent(path);
      shape.setFillRule(javafx.scene.shape.FillRule.EVEN_ODD);
      node.setShape(shape);
    }
    node.setMinSize(width, height);
    node.setPrefSize(width, height);
    node.setMaxSize(width, height);
  }
}
