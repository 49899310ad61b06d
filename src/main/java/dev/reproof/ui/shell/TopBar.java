package dev.reproof.ui.shell;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.RunPlan;
import dev.reproof.session.SessionState;
import dev.reproof.session.TrackerSummary;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Chip;
import dev.reproof.ui.FitLabel;
import dev.reproof.ui.Icons;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.Message;
import dev.reproof.ui.Page;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Segments;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The bar at the top: repository, branch, changed files, tracker, the way to everything else, the
/// page, and what may run.
final class TopBar extends HBox {
  /// The room that a longer name keeps.
  private static final double NAME = 72;

  private static final double NAME_MOST = 380;

  private final SessionModel model;
  private final SafeLabel repository = new SafeLabel("", "strong").keeping(NAME);
  private final SafeLabel branch = new SafeLabel("", "pill").keeping(NAME);
  private final Button changed = new Button();
  private final Label slash = new Label("/");
  private final MenuButton tracker =
      new MenuButton() {
        @Override
        protected double computeMinWidth(double height) {
          return Math.min(NAME, computePrefWidth(height));
        }
      };
  private final Button palette = new Button();
  private final Segments<Page> page = new Segments<>();
  private final Chip approved = new Chip();
  private @Nullable PopOver changedFiles;

  TopBar(SessionModel model, Runnable openPalette) {
    this.model = model;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    createPlace();
    createPalette(openPalette);
    createPage();
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .setAll(repository, branch, changed, slash, tracker, space, palette, page, approved);
    model.stateProperty().addListener((property, before, now) -> show(now));
    model.approvedProperty().addListener((property, before, now) -> showApproved(now));
    show(model.state());
    showApproved(model.approvedProperty().get());
  }

  private void createPlace() {
    branch.setGraphic(Icons.of(Feather.GIT_BRANCH));
    changed.setMinWidth(Region.USE_PREF_SIZE);
    changed.getStyleClass().add("pill-button");
    changed.setTooltip(new Tooltip(Words.of("do.changed")));
    changed.setOnAction(pressed -> showChanged());
    slash.getStyleClass().add("muted");
    slash.setMinWidth(Region.USE_PREF_SIZE);
    tracker.getStyleClass().addAll("flat", "tracker-menu");
    tracker.setMnemonicParsing(false);
    tracker.setMaxWidth(NAME_MOST);
  }

  private void createPalette(Runnable openPalette) {
    FitLabel hint = new FitLabel(Words.of("palette.field"), Words.of("palette.field.brief"), "");
    hint.getStyleClass().add("muted");
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    KeyHint keys = new KeyHint(dev.reproof.ui.Action.shown("Shortcut+K"));
    HBox inside = new HBox(8, Icons.of(Feather.SEARCH), hint, keys);
    inside.setAlignment(Pos.CENTER_LEFT);
    palette.setGraphic(inside);
    palette.getStyleClass().add("palette-field");
    palette.setMaxWidth(330);
    palette.setMinWidth(120);
    inside.prefWidthProperty().bind(palette.widthProperty().subtract(22));
    inside.setMinWidth(0);
    palette.setAccessibleText(Words.of("palette.field"));
    palette.setOnAction(pressed -> openPalette.run());
  }

  private void createPage() {
    page.add(Page.BOARD, Words.of("page.board"), model.selection()::show);
    page.add(Page.REVIEW, Words.of("page.review"), model.selection()::show);
    page.choose(model.selection().pageProperty().get());
    model.selection().pageProperty().addListener((property, before, now) -> page.choose(now));
  }

  private void show(SessionState state) {
    state.repository().ifPresentOrElse(this::showRepository, this::showNoRepository);
    OpenTracker open = state.open().orElse(null);
    show(slash, open != null && state.repository().isPresent());
    show(tracker, open != null);
    show(page, open != null);
    if (open != null) {
      String name = String.valueOf(Path.of(open.path()).getFileName());
      tracker.setText(SafeText.oneLine(name, 80));
      tracker.setTooltip(new Tooltip(SafeText.oneLine(open.path(), 300)));
      tracker.setAccessibleText(Words.of("top.tracker", SafeText.oneLine(open.path(), 300)));
      tracker.getItems().setAll(state.trackers().stream().map(this::item).toList());
    }
  }

  private void showRepository(RepositoryFacts facts) {
    repository.showShort(facts.name(), 40);
    branch.showShort(facts.branch().orElse(Words.of("top.detached")), 30);
    int files = facts.tree().dirty().size();
    changed.setText(Words.of("top.changed", files));
    show(branch, true);
    show(changed, files > 0);
    PopOver open = changedFiles;
    if (open != null && open.getContentNode() instanceof ChangedFiles shown) {
      shown.show(facts.tree().dirty());
    }
  }

  /// Lists the files that differ from HEAD under the pill that counts them.
  void showChanged() {
    List<String> files = model.state().repository().map(r -> r.tree().dirty()).orElse(List.of());
    if (files.isEmpty()) {
      model.say(Message.note(Words.of("changed.none")));
      return;
    }
    PopOver over = new PopOver();
    ChangedFiles shown = new ChangedFiles(model.looks(), over::hide);
    shown.show(files);
    over.setContentNode(shown);
    over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    over.setDetachable(false);
    over.setAnimated(false);
    over.getRoot().getStylesheets().setAll(getScene().getStylesheets());
    over.setOnShown(event -> shown.focusFirst());
    over.setOnHidden(event -> changedFiles = null);
    changedFiles = over;
    over.show(changed);
  }

  private void showNoRepository() {
    repository.show(Words.of("top.no-repository"));
    show(branch, false);
    show(changed, false);
  }

  private MenuItem item(TrackerSummary summary) {
    String counts = Words.of("tracker.counts", summary.done(), summary.packets());
    String errors = summary.errors() > 0 ? " · " + Words.count("errors", summary.errors()) : "";
    MenuItem item = new MenuItem(SafeText.oneLine(summary.path(), 120) + "  ·  " + counts + errors);
    item.setMnemonicParsing(false);
    item.setOnAction(chosen -> model.navigation().openTracker(summary.path()));
    return item;
  }

  private void showApproved(@Nullable RunPlan plan) {
    show(approved, plan != null);
    if (plan != null) {
      String head = plan.tree().head();
      String at = head.isEmpty() ? "" : head.substring(0, Math.min(8, head.length()));
      String words = Words.count("top.approved", plan.commands().size());
      approved.show(
          Tone.SUCCESS, Sign.CHECK, at.isEmpty() ? words : Words.of("top.approved.at", words, at));
    }
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
