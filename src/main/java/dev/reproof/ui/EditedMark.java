package dev.reproof.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Says what of a packet is not on disk yet: a pen for an edit, a ring for a drafted verdict, and
/// the word where there is room for it.
public final class EditedMark extends HBox {
  private static final double GAP = 4;

  /// Both signs and the word for an edit.
  private static final double BOTH = 66;

  private final boolean whole;
  private final Region pen = Sign.PEN.node();
  private final Region ring = Sign.RING.node();
  private final FitLabel word = new FitLabel();

  /// @param whole whether it keeps the room for a word
  public EditedMark(boolean whole) {
    super(GAP);
    this.whole = whole;
    getChildren().setAll(pen, ring, word);
    getStyleClass().addAll("edited", Tone.WARNING.styleClass());
    setAlignment(Pos.CENTER_LEFT);
    show(this, false);
  }

  public void show(PacketRow row) {
    boolean both = row.edited() && row.drafted();
    show(this, row.edited() || row.drafted());
    show(pen, row.edited());
    show(ring, row.drafted());
    if (both) {
      word.say(Words.of("card.both"), Words.of("card.edited"), "");
    } else {
      word.say(Words.of(row.edited() ? "card.edited" : "card.drafted"), "");
    }
    double signs = both ? Sign.PEN.width() + GAP + Sign.RING.width() : Sign.PEN.width();
    setMinWidth(!whole ? Math.ceil(signs) : both ? BOTH : USE_PREF_SIZE);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /// Its sign alone, for where there is no room for words.
  public static Sign signOf(PacketRow row) {
    return row.edited() ? Sign.PEN : row.drafted() ? Sign.RING : Sign.NONE;
  }
}
