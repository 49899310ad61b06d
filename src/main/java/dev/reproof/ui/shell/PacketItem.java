package dev.reproof.ui.shell;

import dev.reproof.text.SafeText;
import dev.reproof.ui.Chip;
import dev.reproof.ui.EditedMark;
import dev.reproof.ui.Fact;
import dev.reproof.ui.FactMarks;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.ProblemCount;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Tone;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One packet in the list: number, title on at most two lines, boxes, problems, and the marks
/// below; or number and three signs where there is no room.
final class PacketItem extends StackPane {
  private static final double NUMBER = 31;
  private static final double DENSE_NUMBER = 25;
  private static final double TWO_LINES = 34;
  private static final int MOST_LETTERS = 12;

  /// The width of a letter of a number, in pixels.
  private static final double LETTER = 7.2;

  /// A long id is wider than its place; the title keeps away from it.
  private static final Insets LONG_ID = new Insets(0, 8, 0, 0);

  private final SafeLabel number = new SafeLabel("", "mono", "packet-number");
  private final SafeLabel title = new SafeLabel("", "row-title");
  private final FactMarks facts = new FactMarks(false);
  private final Label boxes = new Label();
  private final EditedMark edited = new EditedMark(true);
  private final Chip problems = new Chip();
  private final VBox narrow = new VBox();
  private final HBox wide = new HBox();

  PacketItem() {
    number.setMinWidth(NUMBER);
    title.setWrapText(true);
    title.setMaxSize(Double.MAX_VALUE, TWO_LINES);
    boxes.getStyleClass().addAll("muted", "box-count");
    boxes.setMinWidth(Region.USE_PREF_SIZE);
    problems.getStyleClass().add("bare");
    problems.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox above = new HBox(6, title, edited, boxes, problems);
    above.setAlignment(Pos.TOP_LEFT);
    VBox right = new VBox(4, above, facts);
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    wide.getChildren().setAll(number, right);
    narrow.getStyleClass().add("packet-narrow");
    getChildren().setAll(wide, narrow);
    StackPane.setAlignment(wide, Pos.TOP_LEFT);
  }

  /// Shows a packet.
  ///
  /// @param isDense whether a short number has less room
  void show(PacketRow row, boolean isNarrow, boolean isDense) {
    wide.setVisible(!isNarrow);
    wide.setManaged(!isNarrow);
    narrow.setVisible(isNarrow);
    narrow.setManaged(isNarrow);
    if (isNarrow) {
      showNarrow(row);
    } else {
      showWide(row, isDense);
    }
  }

  private void showWide(PacketRow row, boolean isDense) {
    boolean longId = row.id().length() > 3;
    double least = isDense ? DENSE_NUMBER : NUMBER;
    number.setMinWidth(longId ? Region.USE_PREF_SIZE : least);
    number.showShort(row.id(), MOST_LETTERS);
    number.setPadding(longId ? LONG_ID : Insets.EMPTY);
    title.showShort(row.packet().title(), 120);
    facts.show(row.facts());
    boxes.setText(row.boxes());
    edited.show(row);
    edited.setMinWidth(Region.USE_PREF_SIZE);
    ProblemCount.show(problems, row);
    problems.setManaged(row.breaksRule());
  }

  /// What the number of a packet takes of a row, in pixels.
  ///
  /// @param letters of the longest number
  static double besideFacts(int letters, boolean isDense) {
    double least = isDense ? DENSE_NUMBER : NUMBER;
    return letters <= 3 ? least : Math.min(letters, MOST_LETTERS) * LETTER + LONG_ID.getRight();
  }

  /// What tells a packet from its neighbours in a place for five letters: `LMP-00` is `00`.
  private static String brief(String id) {
    int dash = id.lastIndexOf('-');
    return id.length() > 5 && dash > 0 && dash + 1 < id.length() ? id.substring(dash + 1) : id;
  }

  private void showNarrow(PacketRow row) {
    SafeLabel id = new SafeLabel("", "mono", "packet-number");
    id.showShort(SafeText.oneLine(brief(row.id()), 5), row.id() + "  " + row.packet().title());
    HBox signs = new HBox(5);
    signs.setAlignment(Pos.CENTER);
    for (Fact fact : row.facts()) {
      StackPane sign = new StackPane(fact.sign().node());
      sign.getStyleClass().addAll("fact-sign", fact.tone().styleClass());
      signs.getChildren().add(sign);
    }
    narrow.setAlignment(Pos.CENTER);
    HBox head = new HBox(3, id);
    head.setAlignment(Pos.CENTER);
    if (row.edited() || row.drafted()) {
      Region sign = EditedMark.signOf(row).node();
      sign.getStyleClass().add(Tone.WARNING.styleClass());
      head.getChildren().add(sign);
    }
    narrow.getChildren().setAll(head, signs);
  }
}
