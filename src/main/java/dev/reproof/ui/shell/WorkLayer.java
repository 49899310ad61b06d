package dev.reproof.ui.shell;

import dev.reproof.session.RunChoice;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.QueuedCommand;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Words;
import dev.reproof.ui.Work;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The list over the status line of what runs and what waits, with its time, its last line and the
/// way to end each.
final class WorkLayer extends StackPane {
  private static final double CELL = 46;
  private static final int ROWS = 7;
  private static final double WIDTH = 520;

  private final SessionModel model;
  private final ObservableList<Work> work = FXCollections.observableArrayList();
  private final ListView<Work> list = new ListView<>(work);
  private final Button stopAll = new Button(Words.of("work.stop-all"), Sign.SQUARE.node());
  private final Label hint = new Label(Words.of("work.hint"));
  private final VBox none = new VBox(10);
  private final VBox card = new VBox();
  private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
  private @Nullable Node focusBefore;

  WorkLayer(SessionModel model) {
    this.model = model;
    getStyleClass().add("work-layer");
    setVisible(false);
    clock.setCycleCount(Animation.INDEFINITE);
    createList();
    createNone();
    card.getStyleClass().add("work-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.getChildren().setAll(head(), list, none, foot());
    getChildren().add(card);
    StackPane.setAlignment(card, Pos.BOTTOM_RIGHT);
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    setOnMousePressed(
        press -> {
          if (press.getTarget() == this) {
            close();
          }
        });
    model
        .workload()
        .workProperty()
        .addListener(
            (p, before, now) -> {
              if (isVisible()) {
                show(now);
              }
            });
    show(List.of());
  }

  private HBox head() {
    Label title = new Label(Words.of("work.title"));
    title.getStyleClass().add("dialog-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    stopAll.setMinWidth(Region.USE_PREF_SIZE);
    stopAll.setOnAction(pressed -> model.reruns().stop());
    HBox head = new HBox(10, title, space, stopAll);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("work-head");
    return head;
  }

  private void createList() {
    list.getStyleClass().addAll("edge-to-edge", "work-list");
    list.setFixedCellSize(CELL);
    list.setAccessibleText(Words.of("work.title"));
    list.setCellFactory(view -> new WorkCell(model));
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  private void createNone() {
    Label says = new Label(Words.of("work.none"));
    says.getStyleClass().add("muted");
    says.setWrapText(true);
    Button run = new Button(Words.of("do.run-all"), Sign.PLAY.node());
    run.setOnAction(
        pressed -> {
          close();
          model.run(RunChoice.ALL);
        });
    none.getStyleClass().add("work-none");
    none.getChildren().setAll(says, run);
  }

  private HBox foot() {
    hint.getStyleClass().addAll("muted", "small");
    hint.setWrapText(true);
    HBox.setHgrow(hint, Priority.ALWAYS);
    hint.setMaxWidth(Double.MAX_VALUE);
    Button leave = new Button(Words.of("close"), new KeyHint("Esc"));
    leave.setContentDisplay(ContentDisplay.RIGHT);
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.setOnAction(pressed -> close());
    Region space = new Region();
    HBox.setHgrow(space, Priority.SOMETIMES);
    HBox foot = new HBox(10, hint, space, leave);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("work-foot");
    return foot;
  }

  boolean isShown() {
    return isVisible();
  }

  void open() {
    if (!isVisible()) {
      focusBefore = getScene().getFocusOwner();
    }
    setVisible(true);
    show(model.workload().workProperty().get());
    tick();
    clock.play();
    focus();
  }

  void close() {
    if (!isVisible()) {
      return;
    }
    setVisible(false);
    show(List.of());
    clock.stop();
    if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  private void focus() {
    if (work.isEmpty()) {
      Focus.first(none);
    } else {
      list.requestFocus();
      list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
    }
  }

  private void show(List<Work> now) {
    int chosen = list.getSelectionModel().getSelectedIndex();
    boolean wasEmpty = work.isEmpty();
    work.setAll(now);
    if (chosen >= 0 && !work.isEmpty()) {
      list.getSelectionModel().select(Math.min(chosen, work.size() - 1));
    }
    double rows = Math.clamp(work.size(), 1, ROWS);
    list.setPrefHeight(rows * CELL + 2);
    list.setMinHeight(CELL);
    show(list, !work.isEmpty());
    show(none, work.isEmpty());
    show(hint, !work.isEmpty());
    show(stopAll, !now.stream().allMatch(Work.Own.class::isInstance));
    if (isVisible() && wasEmpty != work.isEmpty()) {
      focus();
    }
  }

  private void tick() {
    long now = System.nanoTime();
    for (Node cell : list.lookupAll(".work-cell")) {
      ((WorkCell) cell).tick(now);
    }
  }

  private void steer(KeyEvent key) {
    Work chosen = list.getSelectionModel().getSelectedItem();
    switch (key.getCode()) {
      case ESCAPE -> close();
      case DELETE, BACK_SPACE -> {
        if (chosen != null) {
          model.workload().cancel(chosen);
        }
      }
      case ENTER -> {
        if (chosen == null || !list.isFocused()) {
          return;
        }
        goTo(chosen);
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void goTo(Work chosen) {
    switch (chosen) {
      case Work.Runs(RunningCommand c) -> goTo(c.tracker(), c.packet(), c.n());
      case Work.Waits(QueuedCommand c) -> goTo(c.tracker(), c.packet(), c.n());
      case Work.Own own -> {
        return;
      }
    }
  }

  private void goTo(Path tracker, String packet, int n) {
    close();
    model.navigation().goTo(tracker, packet, n);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
