package dev.reproof.ui.verdict;

import dev.reproof.session.Conflict;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Another program changed what is pending here: both values of each, one to be chosen.
final class ConflictDialog extends VBox {
  private final SessionModel model;
  private final Button later = new Button(Words.of("conflict.later"), new KeyHint("Esc"));

  ConflictDialog(SessionModel model, List<Conflict> conflicts) {
    this.model = model;
    getStyleClass().addAll("dialog", "conflict-dialog");
    setPrefWidth(760);
    Label title = new Label(Words.of("conflict.title"));
    title.getStyleClass().add("dialog-title");
    SafeLabel why = new SafeLabel(Words.of("conflict.why"), "muted");
    why.setWrapText(true);
    VBox head = new VBox(6, title, why);
    head.getStyleClass().add("dialog-head");
    VBox rows = new VBox(18);
    rows.getStyleClass().add("dialog-body");
    conflicts.forEach(c -> rows.getChildren().add(new ConflictRow(model, c)));
    ScrollPane scroll = new DirectScroll(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    rows.heightProperty()
        .addListener((p, before, now) -> scroll.setPrefHeight(now.doubleValue() + 2));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, scroll, createFoot());
  }

  private HBox createFoot() {
    // A blank that is typed while the question comes up answers nothing.
    later.getStyleClass().add("focus-first");
    later.setContentDisplay(ContentDisplay.RIGHT);
    later.setOnAction(pressed -> model.leave());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(8, space, later);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }
}
