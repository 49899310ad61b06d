package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.run.ProcessRunner;
import dev.reproof.session.RunChoice;
import dev.reproof.session.RunPlan;
import dev.reproof.session.Session;
import dev.reproof.session.SessionParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Commands that run or wait belong to the tracker for which they were approved, whichever is open
/// when they begin.
@Timeout(60)
class QueueOverTrackersTest {
  @TempDir private Path folder;
  private final TurnedFx fx = new TurnedFx();
  private final ExecutorService sessionThread = Threads.newSessionExecutor();
  private final Clock clock = Clock.systemUTC();
  private final ProcessRunner runner = new ProcessRunner(clock);
  private SessionParts parts;
  private SessionModel model;

  @BeforeEach
  void open() throws Exception {
    parts = new SessionParts(folder.resolve("home"), runner, clock);
    model = new SessionModel(fx.threads(Threads.ofToolkit(sessionThread)), parts);
    write("quay", "north", "sh wait.sh");
    write("quay", "south", "echo south-one");
    write("dock", "east", "echo east-one");
  }

  @AfterEach
  void close() {
    model.close();
    Threads.finish(sessionThread);
    runner.close();
  }

  private static String tracker(String name, String command) {
    return """
    # %s Tracker

    | Packet | Title | Status |
    |---|---|---|
    | 01 | Lock | DONE |
    | 02 | Crane | DONE |

    ## Packet 01: Lock

    ### Required Tests
    - [ ] `%s`

    ## Packet 02: Crane

    ### Required Tests
    - [ ] `echo %s-two`
    """
        .formatted(name, command, name);
  }

  private void write(String repository, String name, String command) throws Exception {
    Path root = folder.resolve(repository);
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      Files.writeString(root.resolve("wait.sh"), "while [ ! -e ../go ]; do sleep 0.01; done\n");
      Files.writeString(root.resolve(name + "-tracker.md"), tracker(name, command));
      git.add().addFilepattern(".").call();
      git.commit().setMessage(name).setAuthor("M", "m@x").setCommitter("M", "m@x").call();
    }
  }

  @Test
  void whatWaitsRunsForItsOwnTracker() throws Exception {
    startBoth();
    model.navigation().openTracker("south-tracker.md");
    fx.waitFor(() -> isOpen("south-tracker.md"));
    assertThat(model.reruns().packetProperty().get()).isEmpty();
    assertThat(model.reruns().here("01")).isEmpty();
    assertThat(model.reruns().isQueued("02", 1)).isFalse();

    model.navigation().showRunning();
    fx.waitFor(() -> isOpen("north-tracker.md") && model.selection().id().equals("01"));
    assertThat(model.reruns().here("01")).isPresent();
    assertThat(model.reruns().isQueued("02", 1)).isTrue();

    model.navigation().openTracker("south-tracker.md");
    fx.waitFor(() -> isOpen("south-tracker.md"));
    assertThat(endBoth()).extracting(Run::tracker).containsOnly("north-tracker.md");
  }

  @Test
  void whatWaitsRunsInItsOwnRepository() throws Exception {
    startBoth();
    model.navigation().openPath(folder.resolve("dock"));
    fx.waitFor(() -> isOpen("east-tracker.md"));
    assertThat(endBoth()).extracting(Run::packet).containsExactly("01", "02");

    approve("02");
    fx.waitFor(() -> model.state().lastRun("02", "echo east-two").isPresent());
    fx.waitFor(this::hasEndedHere);

    model.navigation().goTo(folder.resolve("quay/north-tracker.md"), "02", 1);
    fx.waitFor(
        () ->
            isOpen("north-tracker.md")
                && model.selection().id().equals("02")
                && model.selection().pageProperty().get() == Page.REVIEW);
  }

  @Test
  void whatIsAskedGoesWithItsTracker() throws Exception {
    model.navigation().openPath(folder.resolve("quay/north-tracker.md"));
    fx.waitFor(() -> isOpen("north-tracker.md"));
    model.selection().selectPacket("02");
    model.run(RunChoice.ALL);
    fx.waitFor(() -> asked().isPresent());
    model.navigation().openTracker("south-tracker.md");
    fx.waitFor(() -> isOpen("south-tracker.md"));
    assertThat(model.askProperty().get()).isNull();
  }

  @Test
  void aRepositoryComesBackWithItsTracker() throws Exception {
    model.navigation().openPath(folder.resolve("quay/south-tracker.md"));
    fx.waitFor(() -> isOpen("south-tracker.md"));
    model.navigation().openPath(folder.resolve("dock"));
    fx.waitFor(() -> isOpen("east-tracker.md"));
    model.navigation().openPath(folder.resolve("quay"));
    fx.waitFor(() -> isOpen("south-tracker.md"));
  }

  private void startBoth() throws InterruptedException {
    model.navigation().openPath(folder.resolve("quay/north-tracker.md"));
    fx.waitFor(() -> isOpen("north-tracker.md"));
    approve("01");
    approve("02");
    fx.waitFor(() -> model.reruns().here("01").isPresent());
    fx.waitFor(() -> model.reruns().isQueued("02", 1));
  }

  private void approve(String packet) throws InterruptedException {
    model.selection().selectPacket(packet);
    model.run(RunChoice.ALL);
    fx.waitFor(() -> asked().filter(plan -> plan.packet().equals(packet)).isPresent());
    model.approve(asked().orElseThrow(), Set.of());
  }

  private Optional<RunPlan> asked() {
    return model.askProperty().get() instanceof Ask.ToRun ask
        ? Optional.of(ask.plan())
        : Optional.empty();
  }

  /// Lets the commands end; gives the runs that are kept of their repository.
  private List<Run> endBoth() throws Exception {
    Files.createFile(folder.resolve("go"));
    fx.waitFor(
        () ->
            model.reruns().runningProperty().get() == null
                && model.reruns().waitingProperty().get().isEmpty()
                && kept().size() == 2);
    assertThat(kept()).extracting(Run::outcome).containsOnly(Outcome.PASSED);
    return kept();
  }

  private List<Run> kept() {
    try (Session session = Session.open(folder.resolve("quay"), parts)) {
      return session.runs().all();
    } catch (dev.reproof.session.Trouble trouble) {
      throw new AssertionError(trouble);
    }
  }

  private boolean hasEndedHere() {
    RerunEnded end = model.reruns().endedProperty().get();
    return end != null && end.packet().equals("02") && model.reruns().isHere(end.tracker());
  }

  private boolean isOpen(String path) {
    return model.state().open().filter(o -> o.path().equals(path)).isPresent();
  }
}
