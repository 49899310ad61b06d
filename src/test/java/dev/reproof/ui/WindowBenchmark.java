package dev.reproof.ui;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.SessionParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The figures of the whole window, to be run by hand: frames while a tracker of 10 MB is opened,
/// looked through and edited, while a repository of 200,000 files is opened and read again, while
/// one scrolls through a board of 10,000 packets. Prints milliseconds.
public final class WindowBenchmark {
  private static final int FILES = 200_000;
  private static final int PACKETS = 10_000;
  private static final int BYTES = 10 << 20;

  private final ExecutorService session = Threads.newSessionExecutor();
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private final Path folder;
  private final SessionModel model;
  private final Stage stage;
  private boolean told = true;

  private WindowBenchmark(Path folder) {
    this.folder = folder;
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
  }

  /// @param args which of `tracker`, `files`, `board`; all of them where there is none
  public static void main(String[] args) throws Exception {
    List<String> wanted = args.length == 0 ? List.of("tracker", "files", "board") : List.of(args);
    Pictures.startToolkit();
    Path folder = Files.createTempDirectory("reproof-window");
    try {
      for (String name : wanted) {
        WindowBenchmark benchmark =
            new WindowBenchmark(Files.createDirectory(folder.resolve(name)));
        benchmark.warmUp();
        switch (name) {
          case "tracker" -> benchmark.tracker();
          case "files" -> benchmark.files();
          default -> benchmark.board();
        }
        benchmark.close();
      }
    } finally {
      remove(folder);
      Platform.exit();
    }
  }

  /// A small tracker first, as in a window that was open before: the classes are there.
  private void warmUp() throws Exception {
    told = false;
    Path small = Files.createDirectory(folder.resolve("small")).resolve("small-progress.md");
    Files.writeString(small, manyPackets(60_000, 20));
    measure("open", () -> model.navigation().openPath(small), this::isOpen);
    look("small");
    told = true;
  }

  /// Real packets, as many as make up 10 MB.
  private void tracker() throws Exception {
    Path repository = repository();
    Path tracker = repository.resolve("big-progress.md");
    Files.writeString(tracker, manyPackets(BYTES, Integer.MAX_VALUE));
    git(repository, "add", "-A");
    git(repository, "commit", "-qm", "A big tracker");
    measure("open a tracker of 10 MB", () -> model.navigation().openPath(tracker), this::isOpen);
    look("10 MB");
  }

  /// The tracker is small; git has many files to look at.
  private void files() throws Exception {
    Path repository = repository();
    for (int i = 0; i < FILES; i++) {
      Path file = repository.resolve("src/%03d/%05d.txt".formatted(i % 500, i));
      if (i < 500) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, "file " + i + "\n");
    }
    Files.writeString(repository.resolve("small-progress.md"), manyPackets(60_000, 20));
    git(repository, "add", "-A");
    git(repository, "commit", "-qm", "Many files");
    measure(
        "open a repository of 200,000 files",
        () -> model.navigation().openPath(repository),
        this::isOpen);
    measure("read it again", model::refresh, this::isIdle);
    look("200,000 files");
  }

  private void board() throws Exception {
    Path repository = repository();
    Path tracker = repository.resolve("wide-progress.md");
    Files.writeString(tracker, manyPackets(Integer.MAX_VALUE, PACKETS));
    git(repository, "add", "-A");
    git(repository, "commit", "-qm", "A wide board");
    measure("open 10,000 packets", () -> model.navigation().openPath(tracker), this::isOpen);
    List<VirtualFlow<?>> columns = flows(".cards");
    scroll(
        "turn the wheel over one column after another",
        frame -> columns.get(frame / 75 % columns.size()).scrollPixels(120));
    scroll("drag a bar", frame -> columns.getFirst().setPosition(frame / 300.0));
    measure(
        "show it as a table",
        () -> press(".board-bar .segments .toggle-button", 1),
        () -> root().lookup(".board-table") != null && isIdle());
    List<VirtualFlow<?>> table = flows(".board-table");
    scroll("turn the wheel over the table", frame -> table.forEach(t -> t.scrollPixels(120)));
    scroll("drag its bar", frame -> table.forEach(t -> t.setPosition(frame / 300.0)));
    measure(
        "filter it",
        () ->
            ((javafx.scene.control.TextField) root().lookup(".filter-field")).setText("packet 77"),
        this::isIdle);
    measure(
        "show all again",
        () -> ((javafx.scene.control.TextField) root().lookup(".filter-field")).setText(""),
        this::isIdle);
    look("10,000 packets");
  }

  /// The review: from packet to packet, from tab to tab, a tick and its undo, the preview.
  private void look(String of) throws Exception {
    measure("review (" + of + ")", () -> model.selection().show(Page.REVIEW), this::isIdle);
    scroll("packet by packet", frame -> model.selection().selectPacket(1));
    waitFor(this::isIdle);
    for (int tab = 1; tab <= 5; tab++) {
      int number = tab;
      measure(
          "tab " + List.of("", "checklist", "evidence", "changes", "source", "history").get(tab),
          () -> tabs().getSelectionModel().select(number),
          this::isIdle);
    }
    measure("tab commands", () -> tabs().getSelectionModel().select(0), this::isIdle);
    measure(
        "set a cell",
        () ->
            model.setCell(
                model.selection().packet().orElseThrow(), "Reviewer", "Ida and a second reader"),
        () -> model.state().pendingIntents() == 1 && isIdle());
    measure("undo", model::undo, () -> model.state().pendingIntents() == 0 && isIdle());
    measure("all problems", model::showProblems, () -> model.askProperty().get() != null);
    measure("close them", model::leave, this::isIdle);
    measure("back to the board", () -> model.selection().show(Page.BOARD), this::isIdle);
  }

  private void scroll(String what, IntConsumer each) throws Exception {
    Frames frames = Frames.start(each);
    waitFor(() -> frames.count() > 300);
    frames.stop();
    tell("%-44s %s".formatted(what, frames));
  }

  /// From the gesture to 30 frames after it is done, which shows what comes late.
  private void measure(String what, Runnable gesture, BooleanSupplier done) throws Exception {
    Frames frames = Frames.start(frame -> {});
    waitFor(() -> frames.count() > 10);
    long begun = System.nanoTime();
    Pictures.onFx(
        () -> {
          gesture.run();
          return true;
        });
    waitFor(done);
    long took = System.nanoTime() - begun;
    int after = frames.count();
    waitFor(() -> frames.count() > after + 30);
    frames.stop();
    tell("%-44s %s, done in %,d ms".formatted(what, frames, took / 1_000_000));
  }

  private void tell(String line) {
    if (told) {
      System.out.println(line);
    }
  }

  private boolean isOpen() {
    return model.state().open().isPresent() && isIdle();
  }

  private boolean isIdle() {
    return model.busyProperty().get().isEmpty() && model.workload().workProperty().get().isEmpty();
  }

  private List<VirtualFlow<?>> flows(String where) {
    return Pictures.onFx(
        () ->
            root().lookupAll(where + " .virtual-flow").stream()
                .<VirtualFlow<?>>map(n -> (VirtualFlow<?>) n)
                .toList());
  }

  private Node root() {
    return stage.getScene().getRoot();
  }

  private TabPane tabs() {
    return (TabPane) root().lookup(".packet-tabs");
  }

  private void press(String where, int place) {
    ((javafx.scene.control.ToggleButton) List.copyOf(root().lookupAll(where)).get(place)).fire();
  }

  private Path repository() throws Exception {
    Path repository = Files.createDirectory(folder.resolve("repository"));
    git(repository, "init", "-q");
    git(repository, "config", "user.name", "Ida");
    git(repository, "config", "user.email", "ida@harbour.example");
    return repository;
  }

  private static void git(Path in, String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("git"));
    all.addAll(List.of(arguments));
    int code = new ProcessBuilder(all).directory(in.toFile()).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", all) + " ended with " + code);
    }
  }

  private static String manyPackets(int bytes, int packets) {
    StringBuilder board =
        new StringBuilder(
            """
            # Harbour Progress Tracker

            ## Rules
            1. A packet is DONE only with every checkbox ticked.
            2. Record the exit code of every command.

            | Packet | Title | Status | Implementer | Reviewer | Review State |
            |---|---|---|---|---|---|
            """);
    StringBuilder sections = new StringBuilder();
    for (int i = 0; i < packets && board.length() + sections.length() < bytes; i++) {
      String status = List.of("DONE", "TODO", "IN_PROGRESS", "BLOCKED").get(i % 4);
      board.append(
          "| %05d | Berth and crane of packet %d | %s | Mara | Ida | %s |\n"
              .formatted(i, i, status, i % 4 == 0 ? "APPROVED" : "PENDING"));
      sections.append(
          """

          ## Packet %05d: Berth and crane of packet %d

          ### Implementation
          - [x] The berth is measured, and its depth is in `data/%05d.txt`.
          - [ ] The crane is named in the harbour's own list.

          ### Required Tests
          - [x] `sh scripts/berth.sh --packet %d --depth 12` passed.
          - [ ] `sh scripts/crane.sh --packet %d` passed.

          ### Packet %05d Review Evidence

          Files changed:
          - `data/%05d.txt`: the depth

          Commands run + exit codes:
          1. `sh scripts/berth.sh --packet %d --depth 12` -> exit 0 (12 tests)
          2. `sh scripts/crane.sh --packet %d` -> BUILD FAILED

          Gate checklist:
          - P0: PASS (files in place, commands rerun)
          - P1: PASS (depth looked at)
          - P2: PASS (tracker updated)

          Verdict: APPROVED
          """
              .formatted(i, i, i, i, i, i, i, i, i));
    }
    return board.append(sections).toString();
  }

  private void close() {
    Pictures.onFx(
        () -> {
          stage.setScene(null);
          stage.close();
          model.close();
          return true;
        });
    Threads.finish(session);
    reader.shutdownNow();
    runner.close();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(300, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
