package dev.reproof.ui;

import dev.reproof.text.Span;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/// The boxes round the names of hidden characters in a label, whose text is one node: as far as the
/// label has room for them.
final class HiddenBoxes {
  private final Path boxes = new Path();

  HiddenBoxes() {
    boxes.getStyleClass().add("hidden-box");
    boxes.setManaged(false);
    boxes.setMouseTransparent(true);
  }

  /// To be called when the label has laid out its parts.
  ///
  /// @param whole the text of which `named` are stretches
  void draw(ObservableList<Node> parts, String whole, List<Span> named) {
    boxes.getElements().clear();
    for (Node part : parts) {
      if (part instanceof Text text) {
        boxes.relocate(0, 0);
        boxes.setLayoutX(text.getLayoutX());
        boxes.setLayoutY(text.getLayoutY());
        int shown = sameLetters(whole, text.getText());
        named.stream()
            .limit(HiddenChars.MOST)
            .filter(s -> s.end() <= shown)
            .forEach(s -> boxes.getElements().addAll(text.rangeShape(s.start(), s.end())));
      }
    }
    if (!parts.contains(boxes)) {
      parts.add(boxes);
    }
  }

  private static int sameLetters(String whole, String shown) {
    int same = 0;
    while (same < Math.min(whole.length(), shown.length())
        && whole.charAt(same) == shown.charAt(same)) {
      same++;
    }
    return same;
  }
}
