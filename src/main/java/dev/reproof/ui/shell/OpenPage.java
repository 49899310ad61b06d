package dev.reproof.ui.shell;

import dev.reproof.session.SessionState;
import dev.reproof.session.TrackerSummary;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Chip;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.Icons;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import dev.reproof.ui.Work;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is shown while no tracker is open: how to open a repository, that it has no tracker, or
/// which of several to open. One line and one action each.
final class OpenPage extends StackPane {
  private final SessionModel model;
  private final Runnable chooseFolder;
  private final Supplier<List<String>> recents;
  private final VBox card = new VBox();

  OpenPage(SessionModel model, Runnable chooseFolder, Supplier<List<String>> recents) {
    this.model = model;
    this.chooseFolder = chooseFolder;
    this.recents = recents;
    getStyleClass().add("open-page");
    card.getStyleClass().add("open-card");
    card.setMaxSize(620, Region.USE_PREF_SIZE);
    ScrollPane scroll = new DirectScroll(new StackPane(card));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    getChildren().add(scroll);
    model.stateProperty().addListener((property, before, now) -> show(now));
    model.busyProperty().addListener((property, before, now) -> show(model.state()));
    show(model.state());
  }

  /// The keyboard stays on this page though what had it is replaced.
  private void show(SessionState state) {
    boolean focused = getScene() != null && Focus.isInside(getScene().getFocusOwner(), this);
    fill(state);
    if (focused && isVisible()) {
      Focus.first(this);
    }
  }

  private void fill(SessionState state) {
    if (state.open().isPresent()) {
      card.getChildren().clear();
    } else if (!model.busyProperty().get().isEmpty()) {
      showBusy();
    } else if (state.repository().isEmpty()) {
      showNoRepository();
    } else if (state.trackers().isEmpty()) {
      showNoTracker(state.repository().get().root());
    } else {
      showChoice(state.trackers());
    }
  }

  private void showBusy() {
    Label busy = new Label(model.busyProperty().get());
    busy.getStyleClass().addAll("muted", "open-title");
    Button cancel = new Button(Words.of("open.cancel"));
    cancel.setOnAction(
        pressed ->
            model.workload().workProperty().get().stream()
                .filter(w -> w instanceof Work.Own own && own.canCancel())
                .findFirst()
                .ifPresent(model.workload()::cancel));
    card.getChildren().setAll(busy, cancel);
  }

  private void showNoRepository() {
    TextField path = new TextField();
    path.setPromptText(Words.of("open.path"));
    path.setAccessibleText(Words.of("open.path"));
    path.setOnAction(entered -> openTyped(path.getText()));
    HBox.setHgrow(path, Priority.ALWAYS);
    Button choose = new Button(Words.of("open.choose"));
    choose.getStyleClass().add("accent");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(pressed -> chooseFolder.run());
    show(
        Feather.FOLDER,
        Words.of("open.none.title"),
        Words.of("open.none.line"),
        new HBox(8, path, choose));
    List<String> before = recents.get();
    if (!before.isEmpty()) {
      Label caption = new Label(Words.of("open.recent"));
      caption.getStyleClass().add("caption");
      VBox list = new VBox(caption);
      list.getStyleClass().add("recents");
      before.stream().limit(6).forEach(recent -> list.getChildren().add(recent(recent)));
      card.getChildren().add(list);
    }
  }

  private void openTyped(String typed) {
    if (!typed.isBlank()) {
      try {
        model.navigation().openPath(Path.of(typed.strip()));
      } catch (InvalidPathException e) {
        model.say(
            new dev.reproof.ui.Message(
                dev.reproof.ui.Message.Kind.FAILED,
                Words.of("open.bad-path", SafeText.oneLine(typed, 80), e.getReason()),
                ""));
      }
    }
  }

  private Button recent(String path) {
    Button open = new Button(SafeText.oneLine(path, 300), Icons.of(Feather.CLOCK));
    open.getStyleClass().add("flat");
    open.setMnemonicParsing(false);
    open.setMaxWidth(Double.MAX_VALUE);
    open.setAlignment(Pos.CENTER_LEFT);
    open.setOnAction(pressed -> model.navigation().openPath(Path.of(path)));
    return open;
  }

  private void showNoTracker(String root) {
    Button again = new Button(Words.of("open.no-tracker.action"));
    again.getStyleClass().add("accent");
    again.setOnAction(pressed -> model.navigation().openPath(Path.of(root)));
    Button other = new Button(Words.of("open.other"));
    other.setOnAction(pressed -> chooseFolder.run());
    show(
        Feather.FILE_TEXT,
        Words.of("open.no-tracker.title", SafeText.oneLine(root, 300)),
        Words.of("open.no-tracker.line"),
        new HBox(8, again, other));
  }

  private void showChoice(List<TrackerSummary> trackers) {
    VBox list = new VBox();
    list.getStyleClass().add("tracker-choice");
    trackers.forEach(tracker -> list.getChildren().add(choice(tracker)));
    show(
        Feather.LIST,
        Words.of("open.several.title", trackers.size()),
        Words.of("open.several.line"),
        list);
  }

  private Button choice(TrackerSummary tracker) {
    SafeLabel title = new SafeLabel(SafeText.oneLine(tracker.title(), 300), "strong");
    SafeLabel path = new SafeLabel(SafeText.oneLine(tracker.path(), 300), "muted", "small");
    VBox names = new VBox(2, title, path);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    Label counts = new Label(Words.of("tracker.counts", tracker.done(), tracker.packets()));
    counts.getStyleClass().addAll("muted", "small");
    counts.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(10, names, counts);
    line.setAlignment(Pos.CENTER_LEFT);
    if (tracker.errors() > 0) {
      line.getChildren()
          .add(new Chip(Tone.DANGER, Sign.DOT, Words.count("errors", tracker.errors())));
    } else if (tracker.warnings() > 0) {
      line.getChildren()
          .add(new Chip(Tone.WARNING, Sign.TRIANGLE, Words.count("warnings", tracker.warnings())));
    }
    Button choice = new Button(null, line);
    choice.getStyleClass().add("choice");
    choice.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(choice.widthProperty().subtract(26));
    choice.setAccessibleText(title.getText() + ", " + path.getText() + ", " + counts.getText());
    choice.setOnAction(pressed -> model.navigation().openTracker(tracker.path()));
    return choice;
  }

  private void show(Feather icon, String title, String line, Node action) {
    Label heading = new Label(title, Icons.of(icon));
    heading.getStyleClass().add("open-title");
    heading.setWrapText(true);
    Label says = new Label(line);
    says.getStyleClass().add("muted");
    says.setWrapText(true);
    card.getChildren().setAll(heading, says, action);
  }
}
