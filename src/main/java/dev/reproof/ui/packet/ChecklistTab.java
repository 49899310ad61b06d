package dev.reproof.ui.packet;

import dev.reproof.tracker.Box;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.CodeFlow;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The packet's boxes by group, to be ticked.
final class ChecklistTab extends VBox {
  private final SessionModel model;

  ChecklistTab(SessionModel model) {
    this.model = model;
    getStyleClass().add("checklist");
  }

  void show(Packet packet) {
    int focused = focusedBox();
    getChildren().clear();
    String group = null;
    for (Box box : packet.boxes()) {
      if (!Objects.equals(group, box.group())) {
        group = box.group();
        if (group != null) {
          getChildren().add(new SafeLabel(group, "caption"));
        }
      }
      getChildren().add(row(packet, box));
    }
    if (packet.boxes().isEmpty()) {
      getChildren()
          .add(
              new EmptyState(
                  Words.of("checklist.none"),
                  Words.of("empty.source"),
                  model.navigation()::showSource));
    }
    if (focused >= 0 && focused < getChildren().size()) {
      getChildren().get(focused).lookup(".check-box").requestFocus();
    }
  }

  /// Gives the keyboard to the first box.
  void focusFirst() {
    javafx.scene.Node box = lookup(".check-box");
    if (box != null) {
      box.requestFocus();
    }
  }

  private int focusedBox() {
    for (int i = 0; i < getChildren().size(); i++) {
      javafx.scene.Node box = getChildren().get(i).lookup(".check-box");
      if (box != null && box.isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private HBox row(Packet packet, Box box) {
    CodeFlow text = new CodeFlow("box-text");
    text.show(box.text());
    HBox.setHgrow(text, Priority.ALWAYS);
    CheckBox tick = new CheckBox();
    tick.setSelected(box.checked());
    tick.setAccessibleText(text.getAccessibleText());
    tick.setOnAction(
        pressed -> {
          tick.setSelected(box.checked());
          model.tick(packet, box, !box.checked());
        });
    int line = packet.section().map(s -> s.line(box.line())).orElse(0);
    SafeLabel number = new SafeLabel(String.valueOf(line), "mono", "muted", "box-line");
    HBox row = new HBox(tick, number, text);
    row.getStyleClass().add("box-row");
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }
}
