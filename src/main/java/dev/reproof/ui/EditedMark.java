package dev.reproof.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// Says that an edit is not on disk yet: a pen, and the word where there is room for it.
public final class EditedMark extends HBox {
  private static final double GAP = 4;

  public EditedMark() {
    super(GAP, Sign.PEN.node(), new FitLabel(Words.of("card.edited"), ""));
    getStyleClass().addAll("edited", Tone.WARNING.styleClass());
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(Sign.PEN.width());
    show(false);
  }

  public void show(boolean edited) {
    setVisible(edited);
    setManaged(edited);
  }
}
