package dev.reproof.ui;

import dev.reproof.command.Command;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Log;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Output;
import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.TestCount;
import dev.reproof.evidence.Tree;
import dev.reproof.markdown.TrackerParser;
import dev.reproof.review.Checks;
import dev.reproof.review.Claims;
import dev.reproof.review.LintInput;
import dev.reproof.session.Conflict;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.RerunFact;
import dev.reproof.session.RunPlan;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.session.SessionState;
import dev.reproof.session.TrackerSummary;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Tracker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// States of a session made by hand, from a tracker of our own, for tests that need no repository.
public final class Fixture {
  public static final Instant NOW = Instant.parse("2026-02-09T10:41:07Z");

  /// HEAD and three changed files.
  public static final Tree TREE =
      new Tree(
          "5c9e11b0aa17c3d4e5f60718293a4b5c6d7e8f90",
          "f00d",
          List.of("src/03/harbour.c", "docs/03.md", "tests/03_test.c"));

  /// Where the trackers made by hand seem to lie, and the one of the harbour.
  private static final Path FOLDER = Path.of("/harbour");

  public static final Path HARBOUR = FOLDER.resolve("harbour-progress.md");

  private static final Tree OLDER = new Tree(TREE.head(), "cafe", List.of());

  private Fixture() {}

  /// Writes a tracker, `docs/quay.md`, into a sample repository that is made for it.
  public static Path quay(Path repository, String text) throws Exception {
    Sample.write(repository, Instant.parse("2026-03-16T09:00:00Z"));
    return Files.writeString(repository.resolve("docs/quay.md"), text);
  }

  /// A model on inline threads that shows this state and was given no session.
  public static SessionModel model(SessionState state) {
    return model(state, Threads.inline());
  }

  /// The same on the toolkit's own thread; to be called there.
  public static SessionModel model(SessionState state, Threads threads) {
    SessionParts parts =
        new SessionParts(
            Path.of("nowhere"),
            launch -> {
              throw new AssertionError("nothing runs here");
            },
            Clock.fixed(NOW, ZoneOffset.UTC));
    SessionModel model = new SessionModel(threads, parts);
    model.publish(state);
    return model;
  }

  public static void publish(SessionModel model, SessionState state) {
    model.publish(state);
  }

  /// Says that a rerun has ended.
  public static void end(SessionModel model, String packet, long passed, int of, Duration took) {
    model.reruns().ended(new RerunEnded(HARBOUR, packet, passed, of, took));
  }

  /// Something runs, or nothing any more, and these wait.
  public static void run(
      SessionModel model, @Nullable RunningCommand command, QueuedCommand... waiting) {
    model.reruns().running(command, List.of(waiting));
  }

  /// Says of a packet that all of its commands were approved at this HEAD.
  public static void approve(SessionModel model, String packet) {
    List<RunPlan.Planned> commands =
        model
            .state()
            .open()
            .orElseThrow()
            .tracker()
            .packet(packet)
            .orElseThrow()
            .commands()
            .stream()
            .map(c -> planned(c))
            .toList();
    model.approved(new RunPlan(packet, commands, "/harbour", TREE, true, List.of()));
  }

  private static RunPlan.Planned planned(PacketCommand command) {
    return new RunPlan.Planned(
        command.n(), 1, Command.of(command.written()), "/harbour/bin/api", true, true, false);
  }

  /// The harbour tracker, with reruns of packets 01, 03 and 05 and one pending edit.
  public static SessionState harbour() {
    return harbour("harbour-progress.md", resource("harbour-progress.md"));
  }

  /// The same reruns in another such tracker.
  static SessionState harbour(String path, String text) {
    Tracker tracker = TrackerParser.parse(SourceText.of(text));
    String third = tracker.packets().get(3).id();
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    runs.put("01", runs(tracker, "01", TREE, 0, 0, 0));
    runs.put(third, runs(tracker, third, TREE, 0, 0, 1));
    runs.put("05", runs(tracker, "05", OLDER, 0, 0, 0, 0));
    Map<String, RerunFact> reruns =
        Map.of(
            "01",
            new RerunFact(3, 3, 3, false),
            third,
            new RerunFact(3, 3, 2, false),
            "05",
            new RerunFact(4, 4, 4, true));
    return state(path, text, runs, reruns, 1);
  }

  /// The same with edits that wait in conflicts.
  static SessionState inConflict(SessionState state, Conflict... conflicts) {
    return new SessionState(
        state.repositoryFacts(),
        state.trackers(),
        state.openTracker(),
        state.runs(),
        state.reruns(),
        state.drafts(),
        state.pendingIntents() + conflicts.length,
        List.of(conflicts),
        state.canUndo(),
        state.canRedo());
  }

  /// A state with a tracker of this text open.
  public static SessionState of(String markdown) {
    return state("tracker.md", markdown, Map.of(), Map.of(), 0);
  }

  /// The harbour tracker in another file, without reruns and edits.
  public static SessionState elsewhere() {
    return state("copy-progress.md", resource("harbour-progress.md"), Map.of(), Map.of(), 0);
  }

  /// The same, with what the last reruns say of its packets.
  public static SessionState of(String markdown, Map<String, RerunFact> reruns) {
    return state("tracker.md", markdown, Map.of(), reruns, 0);
  }

  /// A repository in which no tracker is open, and these were found.
  public static SessionState repositoryWith(TrackerSummary... trackers) {
    return new SessionState(
        facts(), List.of(trackers), null, Map.of(), Map.of(), Map.of(), 0, List.of(), false, false);
  }

  public static TrackerSummary summary(String path, String title) {
    return new TrackerSummary(path, title, 9, 8, 90, 109, 11, 2, 3, "board");
  }

  public static String resource(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no test resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SessionState state(
      String path,
      String markdown,
      Map<String, List<Run>> runs,
      Map<String, RerunFact> reruns,
      int pending) {
    SourceText text = SourceText.of(markdown);
    Tracker tracker = TrackerParser.parse(text);
    OpenTracker open =
        new OpenTracker(
            path,
            FOLDER.resolve(path),
            text,
            text,
            tracker,
            Checks.lint(LintInput.of(tracker, "no repository in this test")));
    return new SessionState(
        facts(),
        List.of(summary("docs/" + path, tracker.title())),
        open,
        runs,
        reruns,
        Map.of(),
        pending,
        List.of(),
        pending > 0,
        false);
  }

  private static RepositoryFacts facts() {
    return new RepositoryFacts("/harbour", "harbour", "main", TREE, "Ida", List.of());
  }

  private static List<Run> runs(Tracker tracker, String packet, Tree tree, int... exits) {
    List<PacketCommand> commands = tracker.packet(packet).orElseThrow().commands();
    return java.util.stream.IntStream.range(0, exits.length)
        .mapToObj(i -> run(tracker, packet, commands.get(i), tree, exits[i]))
        .toList();
  }

  /// The same run as one of a command that left processes and changed files.
  public static Run leaving(Run run, List<String> left, List<String> changed) {
    return new Run(
        run.id(),
        run.tracker(),
        run.packet(),
        run.n(),
        run.line(),
        run.command(),
        run.shell(),
        run.program(),
        run.directory(),
        run.tree(),
        run.outcome(),
        run.exitCode(),
        left,
        run.startedAt(),
        run.durationMillis(),
        run.output(),
        run.testCount(),
        run.claimed(),
        run.compared(),
        changed,
        run.reason());
  }

  private static Run run(
      Tracker tracker, String packet, PacketCommand command, Tree tree, int exit) {
    @Nullable Comparison compared =
        exit == 0 ? Comparison.REPRODUCED : Comparison.CLAIM_WITHOUT_EXIT_CODE;
    return new Run(
        "run-" + packet + "-" + command.n(),
        "harbour-progress.md",
        packet,
        command.n(),
        tracker.packet(packet).orElseThrow().section().orElseThrow().line(command.line()),
        command.written(),
        false,
        "/harbour/bin/api",
        "/harbour",
        tree,
        exit == 0 ? Outcome.PASSED : Outcome.FAILED,
        exit,
        List.of(),
        NOW.minusSeconds(60L * (4 - command.n())),
        3100,
        new Output(printed(exit).length(), "9f3c1e2a".repeat(8), kept(exit)),
        exit == 0 ? new TestCount(17, 0) : null,
        Claims.claimOf(tracker.packet(packet).orElseThrow(), command).orElse(null),
        compared,
        List.of(),
        null);
  }

  private static String printed(int exit) {
    return exit == 0
        ? "ok      harbour/berths  17 tests\n"
        : """
        # harbour/monitor
        \u001b[31mmonitor/lock_guard_test.c:124:7: undefined: keepsTheLockShutWhileItFills\u001b[0m
        FAIL    harbour/monitor [build failed]
        FAIL
        """;
  }

  /// The file that keeps what such a command printed.
  private static String kept(int exit) {
    Path file = Path.of("target", "fixture-" + exit + ".log").toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, printed(exit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  /// A log that holds this text.
  public static Log log(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Log() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] read(long offset, int length) {
        int from = (int) Math.min(offset, bytes.length);
        return java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
      }
    };
  }
}
