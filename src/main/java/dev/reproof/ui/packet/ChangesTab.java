package dev.reproof.ui.packet;

import dev.reproof.session.ChangedFile;
import dev.reproof.session.PacketFiles;
import dev.reproof.ui.Chip;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The files that a packet claims beside those that its checkpoint changed.
final class ChangesTab extends VBox {
  ChangesTab(SessionModel model, String packet) {
    getStyleClass().add("plain-list");
    getChildren().add(new SafeLabel(Words.of("changes.looking"), "muted"));
    model.files(packet, this::show);
  }

  private void show(PacketFiles files) {
    getChildren().clear();
    String where =
        files.commit().isEmpty()
            ? Words.of("changes.work-tree")
            : Words.of("changes.commit", files.commit());
    getChildren()
        .add(new SafeLabel(files.files().isEmpty() ? Words.of("changes.none") : where, "muted"));
    files.files().forEach(f -> getChildren().add(row(f)));
  }

  private static HBox row(ChangedFile file) {
    Chip chip =
        file.claimed() && file.changed()
            ? new Chip(Tone.SUCCESS, Sign.CHECK, Words.of("changes.both"))
            : file.claimed()
                ? new Chip(Tone.WARNING, Sign.TRIANGLE, Words.of("changes.untouched"))
                : new Chip(Tone.WARNING, Sign.TRIANGLE, Words.of("changes.unclaimed"));
    HBox row = new HBox(10, chip, new SafeLabel(file.path(), "mono"));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setAccessibleText(file.path() + ", " + chip.getText());
    return row;
  }
}
