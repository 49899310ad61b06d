package dev.reproof.ui.packet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.Ask;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Threads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The packet's commands while they run, and the names of what takes the focus.
class CommandsTabTest {
  private static final String WAITS = "sh -c 'until test -f go; do sleep 0.05; done'";
  private static final String TRACKER =
      """
      # Slow Progress Tracker

      | Packet | Title | Status |
      |---|---|---|
      | 01 | Slow | TODO |

      ## Packet 01: Slow
      ### Required Tests
      - [ ] `%s` passed.
      - [ ] `test -f go` passed.
      - [ ] `echo %s` passed.
      """
          .formatted(WAITS, "a-very-long-word ".repeat(30).strip());

  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private final ExecutorService session = Threads.newSessionExecutor();
  private Path sample = Path.of("");
  private SessionModel model;
  private PacketPane pane;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    Path tracker = sample.resolve("docs/slow-progress.md");
    Files.writeString(tracker, TRACKER);
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    pane = Pictures.onFx(() -> new PacketPane(model));
    stage =
        Pictures.onFx(
            () -> {
              new Theme(Theme.Choice.LIGHT).close();
              Stage window = new Stage();
              Scene scene = new Scene(pane, 800, 520);
              Theme.dress(scene);
              window.setScene(scene);
              window.show();
              return window;
            });
    act(() -> model.navigation().openPath(tracker));
    waitFor(() -> model.state().open().isPresent());
    act(
        () -> {
          model.selection().selectPacket("01");
          model.selection().show(Page.REVIEW);
        });
    waitFor(() -> rows().size() == 3);
  }

  @AfterEach
  void close() {
    act(
        () -> {
          stage.close();
          model.close();
        });
    Threads.finish(session);
    runner.close();
  }

  @Test
  void marksARunWithWhatItChanged() throws Exception {
    Path tracker = sample.resolve("docs/changing-progress.md");
    Files.writeString(
        tracker,
        """
        # Changing Progress Tracker

        | Packet | Title | Status |
        |---|---|---|
        | 07 | Changing | TODO |

        ## Packet 07: Changing
        ### Required Tests
        - [ ] `sh -c 'echo more >> README.md'` passed.
        """);
    act(() -> model.navigation().openPath(tracker));
    waitFor(() -> rows().size() == 1);
    act(() -> model.run(RunChoice.ALL));
    waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
    act(() -> model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of()));
    waitFor(() -> words(0).stream().anyMatch(w -> w.contains("it changed README.md")));
  }

  @Test
  void tellsWhatRunsForHowLongAndWhatWaits() throws Exception {
    act(() -> rows().get(1).requestFocus());
    act(() -> model.run(RunChoice.ALL));
    waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
    act(() -> model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of()));
    waitFor(() -> words(0).contains("running"));
    waitFor(() -> words(0).stream().anyMatch(w -> w.matches("0\\.[2-9] s|[1-9].*s")));
    Pictures.keep(stage, "commands-running-light.png");
    assertThat(words(1)).contains("queued");
    assertThat(words(2)).contains("queued");
    assertThat(rows().get(0).getAccessibleText()).contains("Your rerun: running");
    assertThat(Pictures.onFx(() -> rows().get(0).equals(stage.getScene().getFocusOwner())))
        .isTrue();
    Files.writeString(sample.resolve("go"), "");
    waitFor(() -> model.reruns().runningProperty().get() == null && !words(2).contains("queued"));
    waitFor(() -> words(1).contains("exit 0"));
    assertThat(Pictures.onFx(() -> rows().get(2).equals(stage.getScene().getFocusOwner())))
        .isTrue();
  }

  @Test
  void theRowWithTheFocusIsTheSelectedOneInTheNextPacketToo() throws Exception {
    Path tracker = sample.resolve("docs/twice-progress.md");
    Files.writeString(
        tracker,
        """
        # Twice Progress Tracker

        | Packet | Title | Status |
        |---|---|---|
        | 07 | One | TODO |
        | 08 | Two | TODO |

        ## Packet 07: One
        ### Required Tests
        - [ ] `sh one.sh` passed.
        - [ ] `sh two.sh` passed.

        ## Packet 08: Two
        ### Required Tests
        - [ ] `sh three.sh` passed.
        - [ ] `sh four.sh` passed.
        """);
    act(() -> model.navigation().openPath(tracker));
    waitFor(() -> rows().size() == 2);
    act(() -> model.selection().selectPacket("07"));
    act(() -> rows().get(1).requestFocus());
    act(() -> model.selection().selectPacket("08"));
    waitFor(() -> words(1).contains("sh four.sh"));
    assertThat(Pictures.onFx(() -> rows().get(1).equals(stage.getScene().getFocusOwner())))
        .isTrue();
    assertThat(Pictures.onFx(() -> model.selection().commandProperty().get())).isEqualTo(2);
  }

  @Test
  void allRowsAreOfOneHeight() {
    assertThat(
            Pictures.onFx(
                () -> rows().stream().map(n -> ((Region) n).getHeight()).distinct().toList()))
        .singleElement()
        .satisfies(h -> assertThat(h).isGreaterThanOrEqualTo(50));
  }

  @Test
  void everyNodeThatTakesTheFocusHasANameInEveryTab() {
    for (int tab = 0; tab < 6; tab++) {
      int shown = tab;
      act(() -> pane.showTab(shown));
      List<String> nameless =
          Pictures.onFx(
              () ->
                  pane.lookupAll("*").stream()
                      .filter(Node::isFocusTraversable)
                      .filter(CommandsTabTest::isNameless)
                      .map(Node::toString)
                      .toList());
      assertThat(nameless).as("tab " + tab).isEmpty();
    }
  }

  private static boolean isNameless(Node node) {
    boolean named = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    boolean says = node instanceof Labeled l && l.getText() != null && !l.getText().isBlank();
    return !named && !says;
  }

  @Test
  void theNamesOfTheColumnsStandOverThem() throws Exception {
    act(() -> model.run(RunChoice.ALL));
    waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
    act(() -> model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of()));
    Files.writeString(sample.resolve("go"), "");
    waitFor(() -> words(1).contains("exit 0"));
    for (int width : new int[] {760, 1100, 820}) {
      for (int height : new int[] {260, 600}) {
        act(
            () -> {
              stage.setWidth(width);
              stage.setHeight(height);
            });
        waitFor(() -> left(head(), 1) == left(cells(), 1) && left(head(), 3) == left(cells(), 3));
      }
    }
  }

  private GridPane head() {
    return (GridPane) pane.lookup(".command-head");
  }

  private GridPane cells() {
    return (GridPane) ((CommandRow) rows().getFirst()).getChildren().getFirst();
  }

  /// Where a column begins in the window.
  private static double left(GridPane grid, int column) {
    Node cell =
        grid.getChildren().stream()
            .filter(n -> GridPane.getColumnIndex(n) == column)
            .findFirst()
            .orElseThrow();
    return Math.rint(cell.localToScene(0, 0).getX());
  }

  private List<Node> rows() {
    return pane.lookupAll(".command-row").stream()
        .sorted(java.util.Comparator.comparingInt(n -> ((CommandRow) n).n()))
        .toList();
  }

  private List<String> words(int row) {
    return Pictures.onFx(
        () ->
            rows().get(row).lookupAll(".label").stream().map(n -> ((Label) n).getText()).toList());
  }

  private static void act(Runnable gesture) {
    Pictures.onFx(
        () -> {
          gesture.run();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
