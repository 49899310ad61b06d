package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Folders, files and words are dragged into the window. It runs on Monocle, for the headless
/// platform cannot drag.
@Tag("drag")
class DropTest {
  private static final String MESSAGE = ".message-bar";

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final ExecutorService session = Threads.newSessionExecutor();
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private final ClipboardContent dragged = new ClipboardContent();
  private final Label handle = new Label("a folder");
  private Path sample = Path.of("");
  private SessionModel model;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
    act(this::setBesideTheWindow);
  }

  /// What is dragged stands beside the window's content, for Monocle drags within one stage only.
  private void setBesideTheWindow() {
    Parent window = stage.getScene().getRoot();
    stage.getScene().setRoot(new StackPane());
    VBox.setVgrow(window, Priority.ALWAYS);
    stage.getScene().setRoot(new VBox(handle, window));
    stage.setWidth(1200);
    stage.setHeight(760);
    handle.setMinSize(200, 40);
    handle.setOnDragDetected(
        drag -> {
          handle.startDragAndDrop(TransferMode.COPY).setContent(dragged);
          drag.consume();
        });
  }

  @AfterEach
  void close() {
    robot.drop();
    act(
        () -> {
          stage.setScene(null);
          stage.close();
          model.close();
        });
    Threads.finish(session);
    reader.shutdownNow();
    runner.close();
  }

  @Test
  void aFolderOfARepositoryIsOpened() throws Exception {
    drop(sample, ".open-page");
    waitFor(() -> model.state().open().isPresent());
    assertThat(openFile()).isEqualTo(sample.resolve(Sample.TRACKER).toRealPath());
    assertThat(isShown(".board")).isTrue();
  }

  @Test
  void aTrackerIsOpenedAlsoOverTheBoardOfAnother() throws Exception {
    openSample();
    Path other = repository("lighthouse");
    Path tracker = Files.writeString(other.resolve("one.md"), tracker("One"));
    Files.writeString(other.resolve("two.md"), tracker("Two"));
    drop(tracker, ".board .columns");
    waitFor(() -> openFile().endsWith("one.md"));
    assertThat(model.state().trackers()).hasSize(2);
  }

  @Test
  void aTrackerInNoRepositoryIsOpened() throws Exception {
    Path tracker = Files.writeString(folder.resolve("alone.md"), tracker("Alone"));
    drop(tracker, ".open-page");
    waitFor(() -> model.state().open().isPresent());
    assertThat(openFile()).isEqualTo(tracker.toRealPath());
  }

  @Test
  void aRepositoryWithoutATrackerSaysSo() throws Exception {
    openSample();
    Path bare = repository("bare");
    Files.writeString(bare.resolve("README.md"), "# Bare\n\nNothing to review.\n");
    drop(bare, ".board .columns");
    waitFor(() -> isShown(".open-page"));
    assertThat(text(".open-page .open-title")).startsWith("No tracker in ").contains("bare");
  }

  @Test
  void aFolderInNoRepositoryIsRefusedAndWhatIsOpenStays() throws Exception {
    openSample();
    drop(Files.createDirectory(folder.resolve("holiday")), ".board .columns");
    waitFor(() -> isShown(MESSAGE));
    assertThat(said()).contains("No git repository at or above").contains("holiday");
    assertThat(openFile()).isEqualTo(sample.resolve(Sample.TRACKER).toRealPath());
  }

  @Test
  void aFileThatIsNoTrackerIsRefusedAndWhatIsOpenStays() throws Exception {
    openSample();
    Path picture = Files.write(sample.resolve("quay.png"), new byte[] {-119, 80, 78, 71, 0, 1, 2});
    drop(picture, ".board .columns");
    waitFor(() -> isShown(MESSAGE));
    assertThat(said()).startsWith("quay.png is no tracker");
    assertThat(openFile()).isEqualTo(sample.resolve(Sample.TRACKER).toRealPath());
  }

  @Test
  void wordsAreNotTaken() throws Exception {
    dragged.putString("only words");
    dragOver(".open-page");
    assertThat(dropWords()).isEqualTo(Words.of("drop.refused"));
    robot.drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Pictures.onFx(() -> isShown(".drop-zone"))).isFalse();
    assertThat(model.state().repository()).isEmpty();
  }

  @Test
  void whatIsAskedIsAnsweredFirst() throws Exception {
    openSample();
    act(() -> model.ask(new Ask.ToExport(folder)));
    Path other = repository("lighthouse");
    Files.writeString(other.resolve("one.md"), tracker("One"));
    dragged.putFiles(List.of(other.toFile()));
    dragOver(".dialog-card");
    assertThat(dropWords()).isEqualTo(Words.of("drop.asked"));
    robot.drop();
    WaitForAsyncUtils.waitForFxEvents();
    waitFor(() -> model.busyProperty().get().isEmpty());
    assertThat(openFile()).isEqualTo(sample.resolve(Sample.TRACKER).toRealPath());
    assertThat(model.askProperty().get()).isInstanceOf(Ask.ToExport.class);
  }

  @Test
  void theWindowSaysWhatADropDoesWhileItIsOver() throws Exception {
    dragged.putFiles(List.of(sample.toFile()));
    dragOver(".open-page");
    assertThat(dropWords()).isEqualTo(Words.of("drop.open"));
    robot.moveTo(handle);
    waitFor(() -> !isShown(".drop-zone"));
    robot.drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.state().repository()).isEmpty();
  }

  private void openSample() throws Exception {
    act(() -> model.navigation().openPath(sample));
    waitFor(() -> model.state().open().isPresent() && isShown(".board .columns"));
  }

  private Path repository(String name) throws Exception {
    Path made = Files.createDirectory(folder.resolve(name));
    Git.init().setDirectory(made.toFile()).call().close();
    return made;
  }

  private static String tracker(String title) {
    return "# %s\n\n| Packet | Title | Status |\n|---|---|---|\n| 01 | A packet | TODO |\n"
        .formatted(title);
  }

  private void drop(Path path, String onto) throws Exception {
    List<File> files = List.of(path.toFile());
    dragged.putFiles(files);
    dragOver(onto);
    robot.drop();
  }

  /// Drags over the middle of what is shown there, and waits until the window says something.
  private void dragOver(String where) throws Exception {
    waitFor(() -> isShown(where));
    Point2D middle = Pictures.onFx(() -> middle(node(where)));
    robot.drag(handle).moveTo(middle);
    waitFor(() -> isShown(".drop-zone"));
  }

  private static Point2D middle(Node node) {
    return node.localToScreen(
        node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
  }

  private String dropWords() {
    return Pictures.onFx(() -> text(".drop-zone .label"));
  }

  private String said() {
    return Pictures.onFx(() -> String.valueOf(model.messageProperty().get().text()));
  }

  private String text(String where) {
    return ((Label) node(where)).getText();
  }

  private Path openFile() {
    return model.state().open().orElseThrow().file();
  }

  private Node node(String where) {
    return stage.getScene().getRoot().lookup(where);
  }

  private boolean isShown(String where) {
    Node at = node(where);
    while (at != null && at.isVisible()) {
      if (at.getParent() == null) {
        return true;
      }
      at = at.getParent();
    }
    return false;
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
