package dev.reproof.ui.board;

import dev.reproof.tracker.Packet;
import dev.reproof.ui.Chip;
import dev.reproof.ui.EditedMark;
import dev.reproof.ui.FactMarks;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.ProblemCount;
import dev.reproof.ui.SafeLabel;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A packet on the board: id, who did and who reviews it, boxes, problems, title, the three facts.
final class Card extends VBox {
  /// What a card keeps free at both sides, in pixels.
  static final double SIDES = 20;

  /// With the facts on one line, in pixels.
  static final double HEIGHT = 97;

  /// UTF-16 units of a text that are laid out; room cuts it before that.
  private static final int LONGEST = 300;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final SafeLabel id = new SafeLabel("", "mono", "packet-number");
  private final SafeLabel people = new SafeLabel("", "muted", "small");
  private final EditedMark edited = new EditedMark(true);
  private final Chip problems = new Chip();
  private final SafeLabel title = new SafeLabel("", "row-title");
  private final FactMarks facts = new FactMarks(false);
  private final Label boxes = new Label();
  private @Nullable PacketRow row;

  Card() {
    getStyleClass().add("card");
    setMinSize(0, 0);
    createHead();
    title.setWrapText(true);
    title.setAlignment(Pos.TOP_LEFT);
    title.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    VBox.setVgrow(title, Priority.ALWAYS);
    getChildren().add(facts);
  }

  private void createHead() {
    id.setMinWidth(Region.USE_PREF_SIZE);
    people.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(people, Priority.ALWAYS);
    boxes.getStyleClass().addAll("muted", "box-count");
    boxes.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(7, id, people, edited, boxes, problems);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(18);
    head.setMaxHeight(18);
    getChildren().addAll(head, title);
  }

  @Nullable PacketRow row() {
    return row;
  }

  void show(PacketRow next) {
    if (next.equals(row)) {
      return;
    }
    row = next;
    Packet packet = next.packet();
    id.showShort(packet.id(), 14);
    people.showShort(people(packet), LONGEST);
    title.showShort(packet.title(), LONGEST);
    facts.show(next.facts());
    boxes.setText(next.boxes());
    edited.show(next);
    ProblemCount.show(problems, next);
    problems.setManaged(next.breaksRule());
    setAccessibleText(next.spoken());
  }

  void setChosen(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }

  /// `Mara → Ida`; one name where only one is known.
  static String people(Packet packet) {
    String implementer = packet.implementer().orElse("");
    String reviewer = packet.reviewer().orElse("");
    if (implementer.isEmpty() || implementer.equals(reviewer)) {
      return reviewer;
    }
    return reviewer.isEmpty() ? implementer : implementer + " → " + reviewer;
  }
}
