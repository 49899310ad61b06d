package dev.reproof.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// The marks of a packet's facts in a row; made once, shown for one packet after the other.
public final class FactMarks extends HBox {
  private final boolean full;

  /// @param full whether they say the long words
  public FactMarks(boolean full) {
    this.full = full;
    getStyleClass().add("facts");
    setAlignment(Pos.CENTER_LEFT);
  }

  public void show(List<Fact> facts) {
    while (getChildren().size() < facts.size()) {
      getChildren().add(new FactMark(full));
    }
    if (getChildren().size() > facts.size()) {
      getChildren().remove(facts.size(), getChildren().size());
    }
    for (int i = 0; i < facts.size(); i++) {
      ((FactMark) getChildren().get(i)).show(facts.get(i));
    }
  }
}
