package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.run.ProcessRunner;
import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What runs and what waits, with real commands and the user's own git: each is listed, and each
/// ends alone.
class WorkloadTest {
  private static final String TRACKER =
      """
      # Slow Progress Tracker

      | Packet | Title | Status |
      |---|---|---|
      | 01 | Long watch | TODO |
      | 02 | Short watch | TODO |

      ## Packet 01: Long watch

      ### Required Tests
      - [ ] `sleep 600` passed.
      - [ ] `echo second` passed.
      - [ ] `echo third` passed.

      ## Packet 02: Short watch

      ### Required Tests
      - [ ] `echo other` passed.
      """;

  @TempDir private Path folder;
  private final ExecutorService session = Threads.newSessionExecutor();
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Path repository;
  private SessionModel model;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void makeRepository() throws Exception {
    repository = folder.resolve("tidewatch");
    Sample.write(repository, Instant.parse("2026-03-16T09:00:00Z"));
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
  }

  @AfterEach
  void close() {
    act(model::close);
    Threads.finish(session);
    runner.close();
  }

  @Test
  void endsOneCommandAndTakesOthersOutOfTheQueue() throws Exception {
    Path tracker = Files.writeString(repository.resolve("docs/slow.md"), TRACKER);
    act(() -> model.navigation().openPath(tracker));
    waitFor(() -> model.state().open().isPresent());
    run("01");
    waitFor(() -> model.reruns().runningProperty().get() != null);
    run("02");
    waitFor(() -> work().size() == 4);
    assertThat(work())
        .extracting(WorkloadTest::named)
        .containsExactly("01/1!", "01/2", "01/3", "02/1");
    assertThat(Pictures.onFx(() -> model.reruns().queuedProperty().get())).isOne();

    cancel(w -> named(w).equals("01/2"));
    cancel(w -> named(w).equals("02/1"));
    waitFor(() -> work().size() == 2);
    assertThat(work()).extracting(WorkloadTest::named).containsExactly("01/1!", "01/3");

    cancel(Work.Runs.class::isInstance);
    waitFor(() -> runs("01").size() == 2 && work().isEmpty());
    assertThat(runs("01"))
        .extracting(r -> r.n() + " " + r.outcome())
        .containsExactly("1 " + Outcome.CANCELLED, "3 " + Outcome.PASSED);
    assertThat(runs("02")).isEmpty();
  }

  @Test
  void theListEndsWhatIsChosenByKeys() throws Exception {
    Path tracker = Files.writeString(repository.resolve("docs/slow.md"), TRACKER);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    FxRobot robot = new FxRobot();
    Stage stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
    act(
        () -> {
          stage.toFront();
          stage.requestFocus();
          model.navigation().openPath(tracker);
        });
    waitFor(() -> stage.isFocused() && model.state().open().isPresent());
    run("01");
    waitFor(() -> model.reruns().runningProperty().get() != null);
    Node before = Pictures.onFx(() -> stage.getScene().getFocusOwner());

    robot.push(KeyCode.ALT, KeyCode.DIGIT5);
    waitFor(() -> list(stage).isFocused());
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DELETE);
    waitFor(() -> work().size() == 2);
    assertThat(work()).extracting(WorkloadTest::named).containsExactly("01/1!", "01/3");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.DELETE);
    waitFor(() -> runs("01").size() == 2 && work().isEmpty());
    waitFor(() -> stage.getScene().getFocusOwner() instanceof Button run && isIn(run, "work-none"));
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> before.equals(stage.getScene().getFocusOwner()));
    act(
        () -> {
          stage.setScene(null);
          stage.close();
        });
    reader.shutdownNow();
  }

  private static ListView<?> list(Stage stage) {
    return (ListView<?>) stage.getScene().getRoot().lookup(".work-list");
  }

  private static boolean isIn(Node node, String styleClass) {
    Parent parent = node.getParent();
    return parent != null && parent.getStyleClass().contains(styleClass);
  }

  @Test
  void endsGitAndItsHookAndLeavesTheRepositoryAsItWas() throws Exception {
    Path hook = repository.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho looking at the commit\nexec sleep 600\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
    act(() -> model.navigation().openPath(repository));
    waitFor(() -> model.state().open().isPresent());
    String head = head();
    act(
        () -> {
          model.selection().selectPacket("00");
          model.planCheckpoint();
        });
    waitFor(() -> model.askProperty().get() instanceof Ask.ToCommit);
    act(() -> model.checkpointWithGit(((Ask.ToCommit) model.askProperty().get()).plan()));
    Predicate<Work> git = w -> w instanceof Work.Own own && own.canCancel() && own.log() != null;
    waitFor(() -> work().stream().anyMatch(git));
    Work.Own shown = (Work.Own) work().stream().filter(git).findFirst().orElseThrow();
    Log printed = Objects.requireNonNull(shown.log());
    waitFor(() -> LastLine.of(printed).equals("looking at the commit"));

    cancel(git);
    waitFor(() -> work().isEmpty() && model.busyProperty().get().isEmpty());
    assertThat(model.messageProperty().get().text()).isEqualTo("Cancelled: Asking the repository");
    act(model::refresh);
    waitFor(() -> model.busyProperty().get().isEmpty());
    assertThat(head()).isEqualTo(head);
    assertThat(repository.resolve(".git/index.lock")).doesNotExist();
  }

  private void run(String packet) throws Exception {
    act(
        () -> {
          model.selection().selectPacket(packet);
          model.run(RunChoice.ALL);
        });
    waitFor(
        () ->
            model.askProperty().get() instanceof Ask.ToRun ask
                && ask.plan().packet().equals(packet));
    act(() -> model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of()));
  }

  private String head() {
    return model.state().repository().map(r -> r.tree().head()).orElseThrow();
  }

  private void cancel(Predicate<Work> which) {
    act(() -> work().stream().filter(which).findFirst().ifPresent(model.workload()::cancel));
  }

  /// Of the commands only: what the session does between comes and goes.
  private List<Work> work() {
    return model.workload().workProperty().get();
  }

  private List<Run> runs(String packet) {
    return model.state().runs().getOrDefault(packet, List.of());
  }

  private static String named(Work work) {
    return switch (work) {
      case Work.Runs runs -> runs.command().packet() + "/" + runs.command().n() + "!";
      case Work.Waits waits -> waits.command().packet() + "/" + waits.command().n();
      case Work.Own own -> own.words();
    };
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
