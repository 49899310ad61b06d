package dev.reproof.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// What holds in every scene of the window: each rule gives a sentence for each node that breaks
/// it. On the FX thread, after layout.
final class SceneRules {
  private static final double LEAST_TARGET = 24;
  private static final double LEAST_CONTRAST = 4.5;
  private static final double LEAST_OF_ICONS = 3;

  private final Parent root;

  SceneRules(Parent root) {
    this.root = root;
  }

  private List<Node> visible() {
    return visible(root);
  }

  /// All that is shown below a node, and the node.
  static List<Node> visible(Node root) {
    List<Node> nodes = new ArrayList<>();
    collect(root, nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> nodes) {
    if (!node.isVisible()) {
      return;
    }
    nodes.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
    }
  }

  /// What takes the keyboard says what it is: by its own words, a name, or a label for it.
  List<String> unnamed() {
    List<Node> nodes = visible();
    List<String> broken = new ArrayList<>();
    for (Node node : nodes) {
      if (node.isFocusTraversable() && !isNamed(node, nodes)) {
        broken.add("has no name: " + shown(node));
      }
    }
    return broken;
  }

  private static boolean isNamed(Node node, List<Node> nodes) {
    if (isSaid(node.getAccessibleText())) {
      return true;
    }
    if (node instanceof Labeled labeled && isSaid(labeled.getText())) {
      return true;
    }
    return nodes.stream()
        .anyMatch(
            n ->
                n instanceof Label label
                    && node.equals(label.getLabelFor())
                    && isSaid(label.getText()));
  }

  private static boolean isSaid(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.chars().anyMatch(Character::isLetterOrDigit);
  }

  /// What is pressed is at least 24 by 24.
  List<String> smallTargets() {
    List<String> broken = new ArrayList<>();
    for (Node node : visible()) {
      boolean target =
          node instanceof ButtonBase
              || node instanceof ComboBoxBase<?>
              || node instanceof TextInputControl;
      if (target && !node.isMouseTransparent()) {
        Bounds at = node.getLayoutBounds();
        if (at.getWidth() < LEAST_TARGET - 0.5 || at.getHeight() < LEAST_TARGET - 0.5) {
          broken.add(
              "is "
                  + Math.round(at.getWidth())
                  + "x"
                  + Math.round(at.getHeight())
                  + ": "
                  + shown(node));
        }
      }
    }
    return broken;
  }

  /// Text stands out from what it stands on, 4.5 to 1, an icon 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11);
  /// what is disabled may be fainter.
  List<String> faintText() {
    List<String> broken = new ArrayList<>();
    for (Node node : visible()) {
      if (node instanceof Text text
          && !text.getText().isBlank()
          && text.getFill() instanceof Color ink
          && !isDisabled(node)) {
        Color ground = groundOf(text);
        double contrast = contrast(over(faded(ink, node), ground), ground);
        if (contrast < (node instanceof FontIcon ? LEAST_OF_ICONS : LEAST_CONTRAST)) {
          broken.add("has a contrast of %.2f: %s".formatted(contrast, shown(node)));
        }
      }
    }
    return broken;
  }

  /// What a text stands on; a piece of output with a background, on its fill.
  private static Color groundOf(Text text) {
    if (!text.getStyleClass().contains("log-filled")) {
      return ground(text.getParent());
    }
    Node row = text.getParent().getParent();
    int at = List.copyOf(row.lookupAll(".log-filled")).indexOf(text);
    return (Color) ((Shape) List.copyOf(row.lookupAll(".log-fill")).get(at)).getFill();
  }

  private static boolean isDisabled(Node node) {
    return node.isDisabled();
  }

  private static Color faded(Color ink, Node node) {
    double opacity = 1;
    for (Node at = node; at != null; at = at.getParent()) {
      opacity *= at.getOpacity();
    }
    return Color.color(ink.getRed(), ink.getGreen(), ink.getBlue(), ink.getOpacity() * opacity);
  }

  /// The colour that a node's children stand on: the fills of its ancestors and its own, one over
  /// the other.
  private static Color ground(@org.jspecify.annotations.Nullable Node node) {
    if (node == null) {
      return Color.WHITE;
    }
    Color below = ground(node.getParent());
    Background background = node instanceof Region region ? region.getBackground() : null;
    if (background != null) {
      for (BackgroundFill fill : background.getFills()) {
        if (fill.getFill() instanceof Color colour) {
          below = over(colour, below);
        }
      }
    }
    return below;
  }

  private static Color over(Color above, Color below) {
    double a = above.getOpacity();
    return Color.color(
        above.getRed() * a + below.getRed() * (1 - a),
        above.getGreen() * a + below.getGreen() * (1 - a),
        above.getBlue() * a + below.getBlue() * (1 - a));
  }

  /// As the Web Content Accessibility Guidelines 2.2 define it.
  static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  /// No control stands outside of the window or of the row it is in.
  List<String> outside() {
    List<String> broken = new ArrayList<>();
    double width = root.getLayoutBounds().getWidth();
    double height = root.getLayoutBounds().getHeight();
    for (Node node : visible()) {
      if ((node instanceof Labeled || node instanceof TextInputControl) && !isScrolled(node)) {
        Bounds at = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        boolean in =
            at.getMinX() > -1.5
                && at.getMinY() > -1.5
                && at.getMaxX() < width + 1.5
                && at.getMaxY() < height + 1.5;
        if (!in && at.getWidth() > 0 && at.getHeight() > 0) {
          broken.add("stands outside of the window: " + shown(node));
        }
      }
      if (node instanceof Region row && isRow(row) && !isScrolled(node)) {
        for (Node child : row.getChildrenUnmodifiable()) {
          if (child.isManaged()
              && child.isVisible()
              && child.getBoundsInParent().getWidth() > 0
              && child.getLayoutX() + child.getLayoutBounds().getMaxX() > row.getWidth() + 1.5) {
            broken.add("reaches out of its row: " + shown(child));
          }
        }
      }
    }
    return broken;
  }

  private static boolean isRow(Region region) {
    return region instanceof javafx.scene.layout.HBox
        || region instanceof javafx.scene.layout.VBox
        || region instanceof javafx.scene.layout.GridPane;
  }

  private static boolean isScrolled(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("viewport")
          || at.getStyleClass().contains("clipped-container")
          || at.getClip() != null
              && at.getParent() != null
              && at.getStyleClass().contains("log-view")) {
        return true;
      }
    }
    return false;
  }

  /// Nothing is reached only by scrolling sideways.
  List<String> sidewaysBars() {
    return visible().stream()
        .filter(
            n ->
                n instanceof ScrollBar bar
                    && bar.getOrientation() == Orientation.HORIZONTAL
                    && bar.getHeight() > 0)
        .map(n -> "scrolls sideways: " + shown(n))
        .toList();
  }

  static String shown(Node node) {
    String words =
        node instanceof Labeled labeled
            ? labeled.getText()
            : node instanceof Text text ? text.getText() : node.getAccessibleText();
    StringBuilder path = new StringBuilder();
    int steps = 0;
    for (Node at = node; at != null && steps < 5; at = at.getParent(), steps++) {
      path.insert(0, " > " + at.getClass().getSimpleName() + at.getStyleClass());
    }
    return "“" + (words == null ? "" : words) + "”" + path;
  }
}
