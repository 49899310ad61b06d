package dev.reproof.ui.shell;

import dev.reproof.text.SafeText;
import dev.reproof.ui.SafeLabel;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// The width of a column of packet ids: that of the longest, within bounds.
final class IdWidth {
  private static final double LEAST = 52;
  private static final double MOST = 180;

  /// UTF-16 units of an id that are measured.
  private static final int LONGEST = 60;

  private final SafeLabel sample = new SafeLabel("", "strong");
  private final Text measure = new Text();
  private final ReadOnlyDoubleWrapper width = new ReadOnlyDoubleWrapper(LEAST);
  private List<String> longest = List.of();

  IdWidth() {
    sample.setManaged(false);
    sample.setVisible(false);
    sample.fontProperty().addListener((property, before, now) -> measure());
  }

  /// Takes the font from where the ids are shown.
  void measureIn(Pane pane) {
    pane.getChildren().add(sample);
  }

  ReadOnlyDoubleProperty widthProperty() {
    return width.getReadOnlyProperty();
  }

  /// Only those with the most letters are measured, for there may be many.
  void fit(List<String> ids) {
    longest =
        ids.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(5)
            .map(id -> SafeText.oneLine(id, LONGEST))
            .toList();
    measure();
  }

  private void measure() {
    measure.setFont(sample.getFont());
    double most = LEAST;
    for (String id : longest) {
      measure.setText(id);
      most = Math.max(most, Math.ceil(measure.getLayoutBounds().getWidth()) + 1);
    }
    width.set(Math.min(most, MOST));
  }
}
