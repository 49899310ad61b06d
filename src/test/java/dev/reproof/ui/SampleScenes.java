package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.run.ProcessRunner;
import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.ui.shell.MainWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import org.testfx.util.WaitForAsyncUtils;

/// The scenes that need a repository: the guide through the sample, step by step as one does it,
/// and what is looked up in git. They are shown in their order, each by a model of its own on what
/// those before it left on disk.
final class SampleScenes implements AutoCloseable {
  private static final String BARE =
      """
      # Bare Progress Tracker

      | Packet | Title | Status |
      |---|---|---|
      | 01 | Only words | TODO |

      ## Packet 01: Only words

      Nothing is asked for yet.
      """;

  private final ExecutorService session = Threads.newSessionExecutor();
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private final Path home;
  private SessionModel model;

  SampleScenes(Path home) {
    this.home = home;
    this.model = newModel();
  }

  private SessionModel newModel() {
    SessionParts parts = new SessionParts(home, runner, Clock.systemUTC());
    return Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
  }

  List<Scenes.Named> all() {
    return List.of(
        tab("empty-changes", 3, this::openBare),
        tab("empty-history", 5, this::openBare),
        scene("guide-1", this::removeBare),
        scene("guide-2", this::choose),
        scene("guide-3", this::run),
        scene("guide-4", this::judge),
        new Scenes.Named("verdict-facts", () -> after(this::judge), (w, m) -> showFacts(w)),
        scene("guide-5", this::write),
        asking("past", m -> m.looks().past(Sample.UNTRUE, head())),
        asking("verification", m -> m.looks().verify()),
        tab("tab-changes", 3, this::choose),
        tab("tab-history", 5, this::choose),
        scene("board-edited", this::move),
        new Scenes.Named(
            "table-edited", () -> after(this::move), (w, m) -> Scenes.board(w).showTable(true)),
        scene("review-edited", this::moveInReview));
  }

  private static void showFacts(MainWindow window) {
    Parent root = window.parent();
    root.applyCss();
    root.layout();
    ((TitledPane) root.lookup(".draft-facts")).setExpanded(true);
    root.layout();
    ((ScrollPane) root.lookup(".verdict-pane .scroll-pane")).setVvalue(1);
  }

  private String head() {
    return model.state().repository().orElseThrow().tree().head();
  }

  /// A dialog about something that is looked up first.
  private Scenes.Named asking(String name, Consumer<SessionModel> lookUp) {
    AtomicReference<Ask> asked = new AtomicReference<>();
    Step step =
        () -> {
          choose();
          act(() -> lookUp.accept(model));
          waitFor(() -> model.askProperty().get() != null);
          asked.set(model.askProperty().get());
          act(model::leave);
        };
    return new Scenes.Named(name, () -> after(step), (w, m) -> m.ask(asked.get()));
  }

  private interface Step {
    void take() throws Exception;
  }

  private Scenes.Named scene(String name, Step step) {
    return new Scenes.Named(name, () -> after(step), (window, m) -> {});
  }

  private Scenes.Named tab(String name, int tab, Step step) {
    return new Scenes.Named(
        name,
        () -> after(step),
        (window, m) -> {
          Parent root = window.parent();
          root.applyCss();
          root.layout();
          ((TabPane) root.lookup(".packet-tabs")).getSelectionModel().select(tab);
        });
  }

  private SessionModel after(Step step) {
    try {
      act(model::close);
      model = newModel();
      open();
      step.take();
      settle();
      return model;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void open() throws Exception {
    act(model.navigation()::openSample);
    waitFor(() -> model.state().open().isPresent());
  }

  private void choose() {
    act(
        () -> {
          model.selection().selectPacket(Sample.UNTRUE);
          model.selection().show(Page.REVIEW);
        });
  }

  private void run() throws Exception {
    choose();
    act(() -> model.run(RunChoice.ALL));
    waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
    act(() -> model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of()));
    waitFor(
        () ->
            model.state().runs().getOrDefault(Sample.UNTRUE, List.of()).size() == 2
                && model.reruns().runningProperty().get() == null);
  }

  private void move() {
    act(
        () -> {
          model.selection().show(Page.BOARD);
          model.moves().move(model.rows().getLast().packet(), StatusColumn.IN_PROGRESS);
        });
  }

  private void moveInReview() {
    move();
    choose();
  }

  private void judge() {
    choose();
    act(
        () -> {
          VerdictDraft now = model.typedProperty().get();
          model.type(
              new VerdictDraft(
                  now.tracker(),
                  now.packet(),
                  "CHANGES_REQUESTED",
                  Map.of("P0", new VerdictDraft.GateDraft("FAIL", "command 1 exits 1 on rerun")),
                  List.of("P0: the runbook lacks the telephone list"),
                  "",
                  "",
                  Map.of(),
                  now.savedAt()));
        });
  }

  private void write() throws Exception {
    judge();
    act(model::preview);
    waitFor(() -> model.askProperty().get() instanceof Ask.ToWrite);
    act(model::write);
    waitFor(() -> model.askProperty().get() == null && model.state().pendingIntents() == 0);
    act(model::closeMessage);
  }

  private void openBare() throws Exception {
    Path tracker = home.resolve("sample/docs/bare.md");
    Files.writeString(tracker, BARE);
    act(() -> model.navigation().openPath(tracker));
    waitFor(() -> model.state().open().filter(o -> o.path().endsWith("bare.md")).isPresent());
    act(() -> model.selection().show(Page.REVIEW));
  }

  private void removeBare() throws Exception {
    Files.deleteIfExists(home.resolve("sample/docs/bare.md"));
    act(model::refresh);
  }

  private void settle() throws Exception {
    waitFor(() -> model.busyProperty().get().isEmpty());
    session.submit(() -> {}).get();
    WaitForAsyncUtils.waitForFxEvents();
    act(model::closeMessage);
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }

  @Override
  public void close() {
    act(model::close);
    Threads.finish(session);
    runner.close();
  }
}
