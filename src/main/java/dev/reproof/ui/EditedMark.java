package dev.reproof.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Says what of a packet is not on disk yet, an edit or a drafted verdict: a pen or a ring, and the
/// word where there is room for it.
public final class EditedMark extends HBox {
  private static final double GAP = 4;

  /// The sign and one word of two.
  private static final double ONE_WORD = 52;

  private final boolean whole;
  private final Region sign = Sign.PEN.node();
  private final FitLabel word = new FitLabel();

  /// @param whole whether it keeps the room for its word
  public EditedMark(boolean whole) {
    super(GAP);
    this.whole = whole;
    getChildren().setAll(sign, word);
    getStyleClass().addAll("edited", Tone.WARNING.styleClass());
    setAlignment(Pos.CENTER_LEFT);
    setVisible(false);
    setManaged(false);
  }

  public void show(PacketRow row) {
    boolean shown = row.edited() || row.drafted();
    setVisible(shown);
    setManaged(shown);
    if (!shown) {
      return;
    }
    signOf(row).show(sign);
    boolean both = row.edited() && row.drafted();
    if (both) {
      word.say(Words.of("card.both"), Words.of("card.edited"), "");
    } else {
      word.say(Words.of(row.edited() ? "card.edited" : "card.drafted"), "");
    }
    setMinWidth(!whole ? signOf(row).width() : both ? ONE_WORD : USE_PREF_SIZE);
  }

  /// Its sign alone, for where there is no room for words.
  public static Sign signOf(PacketRow row) {
    return row.edited() ? Sign.PEN : row.drafted() ? Sign.RING : Sign.NONE;
  }
}
