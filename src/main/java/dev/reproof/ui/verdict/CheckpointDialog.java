package dev.reproof.ui.verdict;

import dev.reproof.session.CheckpointPlan;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.FormArea;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows exactly what a checkpoint would commit, and asks.
final class CheckpointDialog extends VBox {
  private final SessionModel model;
  private final CheckpointPlan plan;
  private final Map<String, CheckBox> paths = new LinkedHashMap<>();
  private final FormArea message = new FormArea();
  private final Button commit = new Button(Words.of("checkpoint.commit"));

  CheckpointDialog(SessionModel model, CheckpointPlan plan) {
    this.model = model;
    this.plan = plan;
    getStyleClass().addAll("dialog", "checkpoint-dialog");
    setPrefWidth(680);
    getChildren().setAll(createHead(), createBody(), createFoot());
  }

  private VBox createHead() {
    Label title = new Label(Words.of("checkpoint.title", plan.packet()));
    title.getStyleClass().add("dialog-title");
    SafeLabel exactly = new SafeLabel(Words.of("checkpoint.exactly"), "muted");
    exactly.setWrapText(true);
    VBox head = new VBox(6, title, exactly);
    head.getStyleClass().add("dialog-head");
    return head;
  }

  private VBox createBody() {
    VBox body = new VBox(6);
    body.getStyleClass().add("dialog-body");
    VBox files = new VBox(4);
    files.getStyleClass().add("checkpoint-files");
    addFiles(files, "checkpoint.claimed", plan.paths(), true);
    addFiles(files, "checkpoint.others", plan.offered(), false);
    paths.values().stream().findFirst().ifPresent(tracker -> tracker.setDisable(true));
    ScrollPane scroll = new DirectScroll(files);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(150);
    scroll.getStyleClass().add("edge-to-edge");
    body.getChildren().add(scroll);
    message.setText(plan.message());
    message.setPrefRowCount(4);
    message.setAccessibleText(Words.of("checkpoint.message"));
    body.getChildren().addAll(new Label(Words.of("checkpoint.message")), message);
    for (String obstacle : plan.obstacles()) {
      SafeLabel line =
          new SafeLabel(Words.of("checkpoint.not-here", obstacle), "danger", "tone-text");
      line.setWrapText(true);
      body.getChildren().add(line);
    }
    if (!plan.obstacles().isEmpty()) {
      SafeLabel line = new SafeLabel(Words.of("checkpoint.by-git"), "muted");
      line.setWrapText(true);
      body.getChildren().add(line);
    }
    if (plan.asksForPlace()) {
      SafeLabel line = new SafeLabel(Words.of("write.second-name"), "danger", "tone-text");
      line.setWrapText(true);
      body.getChildren().add(line);
    }
    return body;
  }

  private void addFiles(VBox files, String key, List<String> names, boolean chosen) {
    if (!names.isEmpty()) {
      SafeLabel why = new SafeLabel(Words.of(key), "muted", "small");
      why.setWrapText(true);
      why.setMinHeight(Region.USE_PREF_SIZE);
      files.getChildren().add(why);
      names.forEach(name -> files.getChildren().add(file(name, chosen)));
    }
  }

  private CheckBox file(String path, boolean chosen) {
    CheckBox box = new CheckBox(dev.reproof.text.SafeText.shown(path));
    box.getStyleClass().add("mono");
    box.setMnemonicParsing(false);
    box.setSelected(chosen);
    paths.put(path, box);
    return box;
  }

  private HBox createFoot() {
    Button back = new Button(Words.of("write.back"), new KeyHint("Esc"));
    back.setContentDisplay(ContentDisplay.RIGHT);
    back.setOnAction(pressed -> model.leave());
    commit.getStyleClass().add("success");
    commit.setDefaultButton(!plan.asksForPlace());
    commit.setDisable(!plan.obstacles().isEmpty());
    commit.setOnAction(pressed -> model.checkpoint(chosen()));
    Button withGit = new Button(Words.of("checkpoint.with-git"));
    withGit.setOnAction(pressed -> model.checkpointWithGit(chosen()));
    boolean here = plan.obstacles().isEmpty();
    withGit.setVisible(!here);
    withGit.setManaged(!here);
    List.of(back, withGit, commit).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
    SafeLabel after = new SafeLabel(Words.of("checkpoint.after"), "muted");
    after.setWrapText(true);
    after.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(after, Priority.ALWAYS);
    HBox foot = new HBox(8, after, back, withGit, commit);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }

  private CheckpointPlan chosen() {
    List<String> chosen = new ArrayList<>();
    paths.forEach(
        (path, box) -> {
          if (box.isSelected()) {
            chosen.add(path);
          }
        });
    return new CheckpointPlan(
        plan.packet(), chosen, List.of(), message.getText(), plan.obstacles(), plan.asksForPlace());
  }

  @Override
  public void requestFocus() {
    commit.requestFocus();
  }
}
