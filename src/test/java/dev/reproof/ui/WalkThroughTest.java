package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.run.ProcessRunner;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Preferences;
import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.tracker.Hash;
import dev.reproof.ui.shell.MainWindow;
import dev.reproof.ui.shell.Panes;
import dev.reproof.ui.shell.Places;
import dev.reproof.ui.verdict.Dialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// The whole loop in the real window: a folder is opened, a packet rerun, its verdict written, its
/// checkpoint made, its hash recorded.
class WalkThroughTest {
  @TempDir private Path folder;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void goesFromAFolderToTheRecordedHash(Theme.Choice theme) throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    ExecutorService session = Threads.newSessionExecutor();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    Clock clock = Clock.systemUTC();
    try (ProcessRunner runner = new ProcessRunner(clock)) {
      SessionParts parts = new SessionParts(folder.resolve("home"), runner, clock);
      SessionModel model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
      Stage stage = Pictures.onFx(() -> stage(model, theme, reader));
      try {
        walk(model, stage, sample, theme == Theme.Choice.DARK ? "dark" : "light");
      } finally {
        Pictures.onFx(
            () -> {
              stage.setScene(null);
              stage.close();
              model.close();
              return true;
            });
      }
    } finally {
      Threads.finish(session);
      reader.shutdownNow();
    }
  }

  static Stage stage(SessionModel model, Theme.Choice theme, ExecutorService reader) {
    Choices choices = new Choices(Preferences.usual());
    Panes panes = Scenes.panes(model, reader, choices);
    Dialogs dialogs = new Dialogs(model, System::nanoTime);
    MainWindow window =
        new MainWindow(
            model, new Theme(theme), panes, dialogs::of, new Places(List.of(), Map.of()), choices);
    Stage stage = new Stage();
    stage.setScene(window.scene(1440, 900));
    stage.show();
    return stage;
  }

  private static void walk(SessionModel model, Stage stage, Path sample, String theme)
      throws Exception {
    act(() -> model.navigation().openPath(sample));
    waitFor(() -> model.state().open().isPresent());
    Pictures.keep(stage, "sample-board-" + theme + ".png");

    act(
        () -> {
          model.selection().selectPacket(Sample.UNTRUE);
          model.selection().show(Page.REVIEW);
          model.run(RunChoice.ALL);
        });
    waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
    Pictures.keep(stage, "approval-" + theme + ".png");
    press(stage, "Run all 2");
    waitFor(() -> ran(model) == 2);
    waitFor(() -> model.reruns().runningProperty().get() == null);
    assertThat(outcomes(model)).containsExactly(Outcome.FAILED, Outcome.PASSED);

    waitFor(() -> !model.draftProperty().get().blocks().isEmpty() && counted(stage) > 0);
    waitFor(() -> counted(stage) == blocks(stage));
    assertThat(Pictures.onFx(() -> draws(stage, "contradicted"))).isTrue();
    act(() -> model.type(verdict(model.typedProperty().get())));
    waitFor(() -> showsPending(stage));
    Pictures.keep(stage, "review-" + theme + ".png");
    act(model::preview);
    waitFor(() -> model.askProperty().get() instanceof Ask.ToWrite);
    Pictures.keep(stage, "write-" + theme + ".png");
    assertThat(Pictures.onFx(() -> showsPending(stage))).isTrue();
    waitForEdited(stage, Set.of(Sample.UNTRUE));
    press(stage, "Write ");
    Path tracker = sample.resolve(Sample.TRACKER);
    waitFor(() -> saved(model).contains("Verdict: CHANGES_REQUESTED"));
    waitFor(() -> !draws(stage, "contradicted") && !draws(stage, "reproduced"));
    assertThat(tracker).content().contains("1. `sh scripts/check-runbook.sh` -> exit 1 (");

    act(model::planCheckpoint);
    waitFor(() -> model.askProperty().get() instanceof Ask.ToCommit);
    Pictures.keep(stage, "checkpoint-" + theme + ".png");
    press(stage, "Commit");
    waitFor(() -> saved(model).contains("(Packet 02 CHANGES_REQUESTED"));
    assertThat(Files.readString(tracker)).isEqualTo(saved(model));
    waitForEdited(stage, Set.of());
    List<String> hashes =
        model.selection().packet().orElseThrow().checkpoints().stream().map(Hash::digits).toList();
    assertThat(hashes).hasSize(2);
    assertThat(Pictures.onFx(() -> shows(stage, String.join(", ", hashes)))).isTrue();
    showTabs(stage, theme);
    showProblem(model, stage, theme);
  }

  /// The other tabs of the packet, once what they look up is there.
  private static void showTabs(Stage stage, String theme) throws Exception {
    List<String> names = List.of("evidence", "changes", "source", "history");
    for (int i = 0; i < names.size(); i++) {
      int tab = i + 2;
      act(
          () ->
              ((javafx.scene.control.TabPane) stage.getScene().getRoot().lookup(".packet-tabs"))
                  .getSelectionModel()
                  .select(tab));
      waitFor(() -> isSettled(stage, "Looking at the commit…", "Reading the history…"));
      Pictures.keep(stage, "tab-" + names.get(i) + "-" + theme + ".png");
    }
    assertThat(Pictures.onFx(() -> draws(stage, "Review State: APPROVED → CHANGES_REQUESTED")))
        .isTrue();
  }

  /// A problem is shown in the packet's own text, with its line in sight.
  private static void showProblem(SessionModel model, Stage stage, String theme) throws Exception {
    int line = model.state().open().orElseThrow().lint().of("01").getFirst().line();
    act(
        () -> {
          model.selection().selectPacket("01");
          model.selection().reveal(line);
        });
    Pictures.keep(stage, "source-problem-" + theme + ".png");
    assertThat(
            Pictures.onFx(
                () ->
                    stage.getScene().getRoot().lookupAll(".source-number").stream()
                        .filter(n -> n.getStyleClass().contains("danger"))
                        .map(n -> ((javafx.scene.control.Label) n).getText())
                        .toList()))
        .contains(String.valueOf(line));
  }

  /// Whether the status line marks that something is pending.
  private static boolean showsPending(Stage stage) {
    return stage.getScene().getRoot().lookup(".status-line .warning > .sign") instanceof Region dot
        && dot.getWidth() > 0
        && dot.getBackground() != null
        && dot.isVisible();
  }

  /// How many things the window says that block, and how many it lists.
  private static int counted(Stage stage) {
    return stage.getScene().getRoot().lookup(".verdict-part .chip") instanceof Labeled chip
            && chip.isVisible()
        ? Integer.parseInt(chip.getText())
        : 0;
  }

  private static int blocks(Stage stage) {
    return (int)
        SceneRules.visible(stage.getScene().getRoot()).stream()
            .filter(n -> n.getStyleClass().contains("block-row"))
            .filter(n -> n.lookup(".block-mark:danger") != null)
            .count();
  }

  private static void waitForEdited(Stage stage, Set<String> packets) throws Exception {
    try {
      waitFor(() -> edited(stage).equals(packets));
    } catch (TimeoutException late) {
      throw new AssertionError("marked as edited: " + Pictures.onFx(() -> edited(stage)), late);
    }
  }

  /// The packets of the list that are seen to be marked as edited. The list keeps cells that it
  /// does not show, with what they showed last, and draws a packet by two cells until its next
  /// layout.
  private static Set<String> edited(Stage stage) {
    Node list = stage.getScene().getRoot().lookup(".packet-list");
    return SceneRules.visible(list).stream()
        .filter(n -> n.getStyleClass().contains("edited"))
        .map(WalkThroughTest::packet)
        .collect(Collectors.toSet());
  }

  private static String packet(Node mark) {
    Node at = mark;
    while (!(at instanceof ListCell<?> cell)) {
      at = at.getParent();
    }
    return cell.getItem() instanceof PacketRow row ? row.id() : "a cell without a packet";
  }

  private static boolean isSettled(Stage stage, String... waiting) {
    return List.of(waiting).stream().noneMatch(w -> shows(stage, w));
  }

  private static boolean shows(Stage stage, String words) {
    return stage.getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(n -> n instanceof javafx.scene.control.Label l && words.equals(l.getText()));
  }

  private static boolean draws(Stage stage, String words) {
    return SceneRules.visible(stage.getScene().getRoot()).stream()
        .anyMatch(n -> n instanceof Text text && text.getText().contains(words));
  }

  private static VerdictDraft verdict(VerdictDraft now) {
    return new VerdictDraft(
        now.tracker(),
        now.packet(),
        "CHANGES_REQUESTED",
        Map.of("P0", new VerdictDraft.GateDraft("FAIL", "command 1 exits 1 on rerun")),
        List.of("P0: the runbook lacks the section that the harbour office asks for"),
        "",
        "",
        Map.of(),
        now.savedAt());
  }

  private static long ran(SessionModel model) {
    return model.state().runs().getOrDefault(Sample.UNTRUE, List.of()).size();
  }

  private static List<Outcome> outcomes(SessionModel model) {
    return model.state().runs().getOrDefault(Sample.UNTRUE, List.of()).stream()
        .map(r -> r.outcome())
        .toList();
  }

  private static String saved(SessionModel model) {
    return model.state().open().map(OpenTracker::saved).map(t -> t.text()).orElse("");
  }

  private static void press(Stage stage, String words) throws Exception {
    Predicate<Button> wanted = b -> b.getText() != null && b.getText().startsWith(words);
    waitFor(() -> button(stage, wanted) != null);
    act(
        () -> {
          Button button = button(stage, wanted);
          if (button != null) {
            button.fire();
          }
        });
  }

  static @org.jspecify.annotations.Nullable Button button(Stage stage, Predicate<Button> wanted) {
    return stage.getScene().getRoot().lookupAll(".dialog .button").stream()
        .map(Button.class::cast)
        .filter(b -> !b.isDisabled() && b.isVisible())
        .filter(wanted)
        .findFirst()
        .orElse(null);
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
