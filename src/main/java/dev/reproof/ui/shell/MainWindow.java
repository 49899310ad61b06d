package dev.reproof.ui.shell;

import dev.reproof.session.SessionState;
import dev.reproof.ui.Action;
import dev.reproof.ui.Ask;
import dev.reproof.ui.Choices;
import dev.reproof.ui.Goal;
import dev.reproof.ui.Page;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/// The whole window: bars above and below, the page between them, and what lies over it.
public final class MainWindow implements WindowActions.Frame {
  private final SessionModel model;
  private final Theme theme;
  private final Choices choices;
  private final Panes panes;
  private final Function<Ask, Optional<Region>> dialogs;
  private final TopBar topBar;
  private final StatusLine statusLine;
  private final PacketList list;
  private final ReviewPage review;
  private final OpenPage open;
  private final StackPane pages = new StackPane();
  private final StackPane root = new StackPane();
  private final MessageBar messages;
  private final DialogLayer dialogLayer;
  private final DialogLayer help;
  private final Palette palette;
  private final WorkLayer work;
  private final NoticeLayer notices =
      new NoticeLayer(() -> Platform.getPreferences().isReducedMotion());
  private final ScaledPane scaled;
  private final PaneFocus focus;
  private final List<Action> actions = new ArrayList<>();
  private SizeClass size = SizeClass.WIDE;

  public MainWindow(
      SessionModel model,
      Theme theme,
      Panes panes,
      Function<Ask, Optional<Region>> dialogs,
      Places places,
      Choices choices) {
    this.model = model;
    this.theme = theme;
    this.choices = choices;
    this.panes = panes;
    this.dialogs = dialogs;
    messages = new MessageBar(model);
    topBar = new TopBar(model, () -> openPalette(""));
    work = new WorkLayer(model);
    statusLine = new StatusLine(model, this::showWork);
    list = new PacketList(model);
    review = new ReviewPage(list, panes, places.dividers());
    open = new OpenPage(model, this::chooseFolder, places::recents);
    dialogLayer = new DialogLayer(model::leave);
    help = new DialogLayer(this::hideShortcuts);
    palette = new Palette(() -> new PaletteSource(model, () -> actions, places::recents).all());
    scaled = new ScaledPane(root);
    focus = new PaneFocus(model, panes, list, review, open, scaled);
    actions.addAll(new WindowActions(model, theme, this).all());
    for (int i = 0; i < panes.actions().size(); i++) {
      int pane = i + 1;
      panes.actions().get(i).forEach(a -> actions.add(a.after(() -> focusPane(pane))));
    }
    createRoot();
    bind();
  }

  private void createRoot() {
    pages.getStyleClass().add("pages");
    VBox.setVgrow(pages, Priority.ALWAYS);
    VBox window = new VBox(topBar, new SampleGuide(model, choices), pages, messages, statusLine);
    root.getStyleClass().add("window");
    DropZone drop = new DropZone(root, dialogLayer::isShown, model.navigation()::openDropped);
    root.getChildren().setAll(window, notices, work, dialogLayer, help, palette, drop);
    pages.getChildren().setAll(panes.board(), review, open);
    WholeWords.tellBelow(root);
  }

  private void bind() {
    model.stateProperty().addListener((property, before, now) -> showPage());
    model.selection().pageProperty().addListener((property, before, now) -> showPage());
    model
        .askProperty()
        .addListener((property, before, now) -> ask(now == null ? Optional.empty() : dialog(now)));
    model.selection().onLed(this::lead);
    messages.heightProperty().addListener((property, before, now) -> makeRoom());
    messages.visibleProperty().addListener((property, before, now) -> makeRoom());
    root.widthProperty().addListener((property, before, now) -> fit());
    root.heightProperty().addListener((property, before, now) -> fit());
    fit(SizeClass.WIDE);
    showPage();
  }

  /// A scene of this window that obeys its keys.
  public Scene scene(double width, double height) {
    Scene scene = new Scene(parent(), width, height);
    attach(scene);
    return scene;
  }

  /// The window's content, for a scene that is then given to [#attach].
  public Parent parent() {
    return scaled;
  }

  public void attach(Scene scene) {
    Theme.dress(scene);
    new FocusRing().attach(scene);
    new Keys(() -> actions, this::showShortcuts).attach(scene);
  }

  /// Tells of what happened meanwhile, with a way to it.
  public void tell(String what, String how, Runnable act) {
    notices.show(what, how, act);
  }

  NoticeLayer notices() {
    return notices;
  }

  /// Gives the keyboard to what is shown first.
  void focusStart() {
    if (open.isVisible()) {
      Focus.first(open);
    }
  }

  private void showPage() {
    SessionState state = model.state();
    boolean opened = state.open().isPresent();
    boolean justOpened = opened && open.isVisible();
    show(open, !opened);
    show(panes.board(), opened && model.selection().pageProperty().get() == Page.BOARD);
    show(review, opened && model.selection().pageProperty().get() == Page.REVIEW);
    if (justOpened) {
      focus.goToPackets();
    }
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void fit() {
    SizeClass next = SizeClass.of(root.getWidth(), root.getHeight());
    if (next != size) {
      fit(next);
    }
  }

  private void fit(SizeClass next) {
    root.getStyleClass().remove(size.styleClass());
    root.getStyleClass().add(next.styleClass());
    size = next;
    topBar.setMinHeight(next.topBar());
    topBar.setMaxHeight(next.topBar());
    statusLine.setMinHeight(next.statusLine());
    statusLine.setMaxHeight(next.statusLine());
    for (Node over : List.of(work, notices)) {
      StackPane.setMargin(over, new Insets(0, 0, next.statusLine(), 0));
    }
    review.arrange(next);
  }

  /// A message takes its room from the lower end of the page: nothing that somebody is about to
  /// click moves, but for what stands at that end.
  private void makeRoom() {
    double taken = messages.isVisible() ? messages.getHeight() : 0;
    review.takeBelow(taken);
    StackPane.setMargin(open, new Insets(taken, 0, 0, 0));
  }

  private void ask(Optional<Region> dialog) {
    dialog.ifPresentOrElse(dialogLayer::show, dialogLayer::hide);
  }

  private Optional<Region> dialog(Ask ask) {
    return switch (ask) {
      case Ask.ToSeeProblems problems -> Optional.of(new ProblemsDialog(model));
      case Ask.ToExport export ->
          Optional.of(new ExportDialog(model, export.folder(), this::askForFolder));
      case Ask.ToTrust trust -> dialogs.apply(trust);
      case Ask.ToRun run -> dialogs.apply(run);
      case Ask.ToWrite write -> dialogs.apply(write);
      case Ask.ToCommit commit -> dialogs.apply(commit);
      case Ask.ToResolve resolve -> dialogs.apply(resolve);
      case Ask.ToCompare compare -> dialogs.apply(compare);
      case Ask.ToSeePast past -> dialogs.apply(past);
      case Ask.ToSeeVerification verified -> dialogs.apply(verified);
    };
  }

  @Override
  public void openPalette(String typed) {
    if (!dialogLayer.isShown()) {
      palette.open(typed);
    }
  }

  @Override
  public void chooseFolder() {
    askForFolder().ifPresent(model.navigation()::openPath);
  }

  private Optional<Path> askForFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Words.of("open.choose"));
    File folder = chooser.showDialog(scaled.getScene().getWindow());
    return Optional.ofNullable(folder).map(File::toPath);
  }

  @Override
  public void showChanged() {
    topBar.showChanged();
  }

  @Override
  public void showWork() {
    if (!dialogLayer.isShown() && !help.isShown()) {
      work.open();
    }
  }

  @Override
  public void showShortcuts() {
    if (!dialogLayer.isShown()) {
      help.show(new ShortcutsDialog(actions, this::hideShortcuts));
    }
  }

  @Override
  public void showSettings() {
    if (!dialogLayer.isShown()) {
      help.show(
          new SettingsDialog(
              choices, theme, scaled, model.program().settingsFile(), this::hideShortcuts));
    }
  }

  @Override
  public void showHelp() {
    if (!dialogLayer.isShown()) {
      help.show(new HelpDialog(this::showShortcuts, this::hideShortcuts));
    }
  }

  @Override
  public void showGuide() {
    choices.guideClosedProperty().set(false);
    if (!model.program().isSample()) {
      model.navigation().openSample();
    }
  }

  private void hideShortcuts() {
    help.hide();
  }

  @Override
  public void focusPane(int number) {
    focus.go(number);
  }

  /// Leads to where the user wanted to go; to the packets not where something else was opened over
  /// them meanwhile.
  private void lead(Goal to) {
    if (to == Goal.COMMAND || !palette.isVisible() && !work.isShown()) {
      focus.go(to);
    }
  }

  @Override
  public void focusNextPane(int step) {
    List<Node> around = new ArrayList<>(List.of(topBar));
    around.addAll(focus.shown());
    if (messages.isVisible()) {
      around.add(messages);
    }
    around.add(statusLine);
    if (notices.isVisible()) {
      around.add(notices);
    }
    focus.next(around, step);
  }

  @Override
  public void leave() {
    if (work.isShown()) {
      work.close();
    } else if (review.isDrawerOpen()) {
      review.showDrawer(false);
      Focus.first(list);
    } else if (notices.isVisible()) {
      notices.hide();
    } else if (model.messageProperty().get() != null) {
      model.closeMessage();
    } else {
      focus.leave();
    }
  }

  @Override
  public ScaledPane scaled() {
    return scaled;
  }
}
