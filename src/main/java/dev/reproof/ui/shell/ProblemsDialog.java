package dev.reproof.ui.shell;

import dev.reproof.review.Lint;
import dev.reproof.review.Severity;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.TrackerProblem;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.Segments;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The problems of the tracker, or of all trackers of the repository, with filters; choosing one
/// goes to its line.
final class ProblemsDialog extends VBox {
  private final SessionModel model;
  private final String openPath;
  private final ObservableList<TrackerProblem> shown = FXCollections.observableArrayList();
  private final ListView<TrackerProblem> list = new ListView<>(shown);
  private final Map<Severity, ToggleButton> severities = new EnumMap<>(Severity.class);
  private final MenuButton check = new MenuButton();
  private final TextField text = new TextField();
  private final Segments<Boolean> scope = new Segments<>();
  private final Label count = new Label();
  private final IdWidth idWidth = new IdWidth();
  private List<TrackerProblem> all;
  private String chosenCheck = "";
  private boolean everywhere;

  ProblemsDialog(SessionModel model) {
    this.model = model;
    OpenTracker open = model.state().open().orElse(null);
    openPath = open == null ? "" : open.path();
    all =
        open == null
            ? List.of()
            : open.lint().problems().stream().map(p -> new TrackerProblem(openPath, p)).toList();
    createList();
    List<Lint.NotChecked> unchecked = open == null ? List.of() : open.lint().notChecked();
    getChildren().addAll(head(), filters(), list, UncheckedRules.line(unchecked), foot());
    getStyleClass().add("problems-view");
    setPrefSize(900, 520);
    show();
  }

  private HBox head() {
    Label title = new Label(Words.of("problems.title"));
    title.getStyleClass().add("dialog-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    scope.add(false, Words.of("problems.here"), this::showEverywhere);
    scope.add(true, Words.of("problems.everywhere"), this::showEverywhere);
    scope.choose(false);
    HBox head = new HBox(title, space, scope);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("dialog-head");
    return head;
  }

  private HBox filters() {
    text.setPromptText(Words.of("problems.filter"));
    text.setAccessibleText(Words.of("problems.filter"));
    text.setPrefWidth(240);
    text.textProperty().addListener((property, before, now) -> show());
    check.getStyleClass().add("pill-button");
    check.setMinWidth(Region.USE_PREF_SIZE);
    HBox bar = new HBox(8, text, check);
    for (Severity severity : Severity.values()) {
      ToggleButton button = new ToggleButton(Words.of("problems." + severity.name()));
      button.setSelected(true);
      button.getStyleClass().add("pill-button");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.selectedProperty().addListener((property, before, now) -> show());
      severities.put(severity, button);
      bar.getChildren().add(button);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    count.getStyleClass().add("muted");
    count.setMinWidth(Region.USE_PREF_SIZE);
    bar.getChildren().addAll(space, count);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("dialog-bar");
    return bar;
  }

  private HBox foot() {
    Button close = new Button(Words.of("close"), new KeyHint("Esc"));
    close.setContentDisplay(ContentDisplay.RIGHT);
    close.setOnAction(pressed -> model.leave());
    Label hint = new Label(Words.of("problems.hint"));
    hint.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(hint, space, close);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }

  private void createList() {
    list.getStyleClass().addAll("edge-to-edge", "problems");
    list.setAccessibleText(Words.of("problems.title"));
    idWidth.measureIn(this);
    list.setCellFactory(
        view -> new ProblemCell(model, () -> everywhere, idWidth.widthProperty(), this::goTo));
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            goTo(list.getSelectionModel().getSelectedItem());
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  private void showEverywhere(boolean next) {
    everywhere = next;
    if (next) {
      model
          .looks()
          .problems(
              found -> {
                all = found;
                show();
              });
    }
    show();
  }

  private void show() {
    Set<Severity> chosen = EnumSet.noneOf(Severity.class);
    severities.forEach(
        (severity, button) -> {
          if (button.isSelected()) {
            chosen.add(severity);
          }
        });
    String path = everywhere ? "" : openPath;
    ProblemFilter filter = new ProblemFilter(chosen, chosenCheck, path, text.getText());
    TrackerProblem selected = list.getSelectionModel().getSelectedItem();
    shown.setAll(all.stream().filter(filter::shows).toList());
    idWidth.fit(shown.stream().flatMap(p -> Stream.ofNullable(p.problem().packet())).toList());
    list.getSelectionModel().select(Math.max(0, shown.indexOf(selected)));
    count.setText(Words.count("problems.shown", shown.size()));
    list.setPlaceholder(nothing(path));
    nameChecks(path);
  }

  private EmptyState nothing(String path) {
    boolean filtered = all.stream().anyMatch(p -> path.isEmpty() || p.path().equals(path));
    return filtered
        ? new EmptyState(
            Words.of("problems.none-fits"), Words.of("problems.clear"), this::clearFilter)
        : new EmptyState(
            Words.of("problems.none"),
            Words.of(everywhere ? "close" : "problems.everywhere"),
            everywhere ? model::leave : () -> scope.button(true).fire());
  }

  private void clearFilter() {
    chosenCheck = "";
    text.clear();
    severities.values().forEach(b -> b.setSelected(true));
    show();
    text.requestFocus();
  }

  /// The checks that found something, and all of them.
  private void nameChecks(String path) {
    TreeSet<String> ids = new TreeSet<>();
    for (TrackerProblem problem : all) {
      if (path.isEmpty() || path.equals(problem.path())) {
        ids.add(problem.problem().check());
      }
    }
    List<MenuItem> items = new ArrayList<>();
    items.add(item(Words.of("problems.any-check"), ""));
    ids.forEach(id -> items.add(item(id, id)));
    check.getItems().setAll(items);
    check.setText(chosenCheck.isEmpty() ? Words.of("problems.any-check") : chosenCheck);
  }

  private MenuItem item(String words, String id) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(
        event -> {
          chosenCheck = id;
          show();
        });
    return item;
  }

  private void goTo(@Nullable TrackerProblem problem) {
    if (problem != null) {
      model.leave();
      model.navigation().goTo(problem);
    }
  }
}
