package dev.reproof.ui.board;

import dev.reproof.ui.EditedMark;
import dev.reproof.ui.PacketRow;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The boxes of a packet in the table, and whether an edit of it is pending.
final class BoxCount extends HBox {
  private final Label boxes = new Label();
  private final EditedMark edited = new EditedMark(false);

  BoxCount() {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    boxes.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(boxes, edited);
  }

  void show(PacketRow row) {
    boxes.setText(row.boxes());
    edited.show(row);
  }
}
