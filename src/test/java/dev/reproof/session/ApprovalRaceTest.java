package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reproof.evidence.End;
import dev.reproof.evidence.Log;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Output;
import dev.reproof.evidence.Run;
import dev.reproof.repo.Owners;
import dev.reproof.repo.Repository;
import dev.reproof.run.CommandRunner;
import dev.reproof.run.Finished;
import dev.reproof.run.Launch;
import dev.reproof.run.Running;
import dev.reproof.run.SpoolLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tracker or HEAD is changed at any step between the look at the commands and their end: what
/// runs was shown and approved, and at that HEAD.
class ApprovalRaceTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");

  @TempDir private Path folder;

  private final Recorder runner = new Recorder();
  private final List<String> heads = new ArrayList<>();
  private Path tracker = Path.of("");
  private Path branch = Path.of("");
  private Random random = new Random(0);
  private int version;

  @BeforeEach
  void writeSample() throws Exception {
    Path root = folder.resolve("sample");
    Sample.write(root, NOW);
    branch = root.resolve(".git/refs/heads/main");
    tracker = root.resolve("docs/own.md");
    heads.add(Files.readString(branch).strip());
    try (Repository git = Repository.open(root, Owners.ofOwnerOf(root))) {
      List<String> versions = new ArrayList<>();
      git.files().history("README.md", 10, version -> versions.add(version.commit()));
      heads.add(versions.getLast());
    }
    writeCommands();
  }

  private Session open() throws Trouble {
    return open(tracker);
  }

  private Session open(Path path) throws Trouble {
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    Session session = Session.open(path, parts);
    session.openTracker(path);
    return session;
  }

  private void writeCommands() throws IOException {
    version++;
    Files.writeString(
        tracker,
        """
        # Own

        | Packet | Status |
        |---|---|
        | 01 | REVIEW |

        ## Packet 01 Checklist: One

        ### Required Tests
        - [ ] `sh one.sh --version %d`
        - [ ] `sh two.sh --version %d`
        - [ ] `sh three.sh`
        """
            .formatted(version, random.nextInt(3)));
  }

  /// Somebody else's hand at one step: now and then a command is another, or HEAD is.
  private void perhapsChange() {
    try {
      switch (random.nextInt(6)) {
        case 0 -> writeCommands();
        case 1 -> Files.writeString(branch, heads.get(random.nextInt(heads.size())) + "\n");
        default -> {}
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aHundredRacesRunNothingThatWasNotApproved() throws Exception {
    race(100);
  }

  @Tag("long")
  @Test
  void aThousandRacesRunNothingThatWasNotApproved() throws Exception {
    race(1_000);
  }

  private void race(int times) throws Exception {
    long seed = System.nanoTime();
    System.out.println("ApprovalRaceTest seed " + seed);
    random = new Random(seed);
    int held = 0;
    try (Session session = open()) {
      for (int i = 0; i < times; i++) {
        session.openTracker(tracker);
        held += once(session) ? 0 : 1;
        assertThat(runner.unapproved).as("race %d", i).isEmpty();
      }
    }
    assertThat(runner.started).isPositive();
    assertThat(held).isPositive();
  }

  /// Whether all of its commands ran.
  private boolean once(Session session) throws Exception {
    RunPlan plan = session.runs().plan("01", RunChoice.of(2, 1 + 2 * random.nextInt(2)));
    perhapsChange();
    if (!plan.approved() && random.nextInt(4) > 0) {
      try {
        plan = session.runs().approve(plan, Set.of());
      } catch (Trouble moved) {
        assertThat(moved).hasMessageContaining("HEAD moved");
        return false;
      }
      plan.commands().forEach(p -> runner.approve(p.command().text(), head(session)));
    }
    perhapsChange();
    if (!plan.approved()) {
      RunPlan asked = plan;
      assertThatThrownBy(() -> session.runs().rerun(asked, Duration.ofMinutes(1), false))
          .hasMessageContaining("not approved");
      return false;
    }
    List<Run> runs =
        session.runs().rerun(plan, Duration.ofMinutes(1), false).await(RunListener.SILENT);
    return runs.stream().allMatch(r -> r.outcome() == Outcome.PASSED);
  }

  private static String head(Session session) {
    try {
      return session.runs().tree("docs/own.md").head();
    } catch (Trouble e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatDiffersFromTheApprovalIsShown() throws Exception {
    try (Session session = open()) {
      session.runs().approve(session.runs().plan("01", RunChoice.ALL), Set.of());
      assertThat(session.runs().plan("01", RunChoice.ALL).approved()).isTrue();
    }
    Files.writeString(
        tracker, Files.readString(tracker).replace("three.sh", "three.sh && sh four.sh"));
    Files.writeString(branch, heads.getLast() + "\n");
    try (Session session = open()) {
      RunPlan plan = session.runs().plan("01", RunChoice.ALL);
      assertThat(plan.approved()).isFalse();
      assertThat(plan.changes())
          .contains(
              new ApprovalChange("HEAD", heads.getFirst(), heads.getLast()),
              new ApprovalChange("command 3", "sh three.sh", "sh three.sh && sh four.sh"));
      assertThat(plan.whyAsk()).contains("HEAD moved from " + heads.getFirst().substring(0, 8));
    }
  }

  @Test
  void anotherWorkTreeOfTheRepositoryIsAnotherFolder() throws Exception {
    try (Session session = open()) {
      session.runs().approve(session.runs().plan("01", RunChoice.ALL), Set.of());
    }
    Path root = folder.resolve("sample");
    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("docs"));
    Files.copy(tracker, other.resolve("docs/own.md"));
    Path linked = Files.createDirectories(root.resolve(".git/worktrees/other"));
    Files.writeString(linked.resolve("HEAD"), heads.getFirst() + "\n");
    Files.writeString(linked.resolve("commondir"), "../..\n");
    Files.writeString(linked.resolve("gitdir"), other.resolve(".git") + "\n");
    Files.writeString(other.resolve(".git"), "gitdir: " + linked + "\n");
    try (Session session = open(other.resolve("docs/own.md"))) {
      RunPlan plan = session.runs().plan("01", RunChoice.ALL);
      assertThat(plan.approved()).isFalse();
      assertThat(plan.changes())
          .containsExactly(
              new ApprovalChange(
                  "folder", root.toRealPath().toString(), other.toRealPath().toString()));
    }
  }

  @Test
  void aCommandThatMovesHeadEndsTheApprovalOfThoseBehindIt() throws Exception {
    try (Session session = open()) {
      RunPlan plan = session.runs().approve(session.runs().plan("01", RunChoice.ALL), Set.of());
      plan.commands().forEach(p -> runner.approve(p.command().text(), heads.getFirst()));
      runner.between =
          () -> {
            try {
              Files.writeString(branch, heads.getLast() + "\n");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          };
      List<Run> runs =
          session.runs().rerun(plan, Duration.ofMinutes(1), false).await(RunListener.SILENT);
      assertThat(runs)
          .extracting(Run::outcome)
          .containsExactly(Outcome.PASSED, Outcome.NOT_RUN, Outcome.NOT_RUN);
      assertThat(runs.getLast().reason()).contains("HEAD moved");
    }
  }

  @Test
  void rerunsInOneRepositoryTakeTurns() throws Exception {
    try (Session first = open();
        Session second = open()) {
      RunPlan plan = first.runs().approve(first.runs().plan("01", RunChoice.of(3)), Set.of());
      runner.approve("sh three.sh", heads.getFirst());
      Rerun other = second.runs().rerun(plan, Duration.ofMinutes(1), false);
      List<String> order = new CopyOnWriteArrayList<>();
      Thread waiter =
          Thread.ofPlatform()
              .unstarted(
                  () -> {
                    try {
                      other.await(
                          new RunListener() {
                            @Override
                            public void waiting() {
                              order.add("waits");
                            }

                            @Override
                            public void started(RunPlan.Planned c, String id, Log log) {
                              order.add("starts");
                            }

                            @Override
                            public void finished(Run run) {}
                          });
                    } catch (Exception e) {
                      order.add(String.valueOf(e));
                    }
                  });
      runner.between =
          () -> {
            runner.between = () -> {};
            waiter.start();
            while (order.isEmpty() && waiter.isAlive()) {
              Thread.onSpinWait();
            }
            order.add("goes on");
          };
      first.runs().rerun(plan, Duration.ofMinutes(1), false).await(RunListener.SILENT);
      waiter.join();
      assertThat(order).containsExactly("waits", "goes on", "starts");
    }
  }

  /// Starts nothing; keeps what it was told to start and was not approved.
  private final class Recorder implements CommandRunner {
    private final Set<String> approved = new HashSet<>();
    private final List<String> unapproved = new ArrayList<>();
    private int started;
    private volatile Runnable between = ApprovalRaceTest.this::perhapsChange;

    void approve(String command, String head) {
      approved.add(head + " " + command);
    }

    @Override
    public Running start(Launch launch) {
      started++;
      try {
        String now = Files.readString(branch).strip() + " " + launch.command().text();
        if (!approved.contains(now)) {
          unapproved.add(now);
        }
        Files.writeString(launch.output(), "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      between.run();
      return new Running() {
        @Override
        public Log log() {
          return new SpoolLog(launch.output());
        }

        @Override
        public void stop() {}

        @Override
        public Finished await() {
          return new Finished(
              new End.Exited(0),
              NOW,
              1,
              new Output(0, Output.NONE.sha256(), launch.output().toString()),
              List.of());
        }
      };
    }
  }
}
