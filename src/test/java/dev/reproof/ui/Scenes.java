package dev.reproof.ui;

import dev.reproof.session.Preferences;
import dev.reproof.session.SessionState;
import dev.reproof.session.Verification;
import dev.reproof.ui.board.BoardPane;
import dev.reproof.ui.console.ConsolePane;
import dev.reproof.ui.packet.PacketPane;
import dev.reproof.ui.shell.MainWindow;
import dev.reproof.ui.shell.Panes;
import dev.reproof.ui.shell.Places;
import dev.reproof.ui.verdict.Dialogs;
import dev.reproof.ui.verdict.VerdictPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;

/// Every scene of the window: each pane, dialog, empty state and error, from states made by hand.
final class Scenes {
  private Scenes() {}

  /// A scene: its name, the model that is shown, made off the FX thread, and what is done in the
  /// window to get there.
  record Named(
      String name, Supplier<SessionModel> model, BiConsumer<MainWindow, SessionModel> act) {
    Named(String name, SessionState state, BiConsumer<MainWindow, SessionModel> act) {
      this(name, () -> Pictures.onFx(() -> Fixture.model(state, Threads.inline())), act);
    }

    /// What must be done anew after a change of size: a pane brought into sight, or what goes away
    /// by itself.
    void again(MainWindow window) {
      if (name.endsWith("console")) {
        window.focusPane(3);
      } else if (name.endsWith("verdict")) {
        window.focusPane(4);
      } else if (name.equals("notification")) {
        window.tell(Words.of("ended.title", "05"), Words.of("ended.text", 3, 4, 47), () -> {});
      }
    }

    /// The window with this scene in it; to be called on the FX thread.
    MainWindow window(SessionModel model, Theme theme, ExecutorService reader) {
      Choices choices = new Choices(Preferences.usual());
      Panes panes = panes(model, reader, choices);
      Dialogs dialogs = new Dialogs(model, System::nanoTime);
      Places places = new Places(List.of("/home/ida/harbour", "/home/ida/lighthouse"), Map.of());
      MainWindow window = new MainWindow(model, theme, panes, dialogs::of, places, choices);
      window.attach(new javafx.scene.Scene(window.parent(), 1440, 900));
      act.accept(window, model);
      return window;
    }
  }

  /// The four panes on this model.
  static Panes panes(SessionModel model, ExecutorService reader, Choices choices) {
    BoardPane board = new BoardPane(model, choices);
    PacketPane packet = new PacketPane(model);
    ConsolePane console = new ConsolePane(model, FxThread.ofToolkit(), reader, choices);
    VerdictPane verdict = new VerdictPane(model);
    return new Panes(
        board,
        packet,
        console,
        verdict,
        packet::focusCommand,
        List.of(board.actions(), packet.actions(), console.actions(), verdict.actions()));
  }

  static Named named(String name) {
    return all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  static List<Named> all() {
    SessionState harbour = Fixture.harbour();
    List<Named> scenes = new ArrayList<>();
    scenes.add(new Named("board", harbour, (w, m) -> choose(m)));
    scenes.add(new Named("table", harbour, (w, m) -> board(w).showTable(true)));
    scenes.add(
        new Named(
            "board-filtered",
            harbour,
            (w, m) -> {
              choose(m);
              filter(w, "08");
            }));
    scenes.add(
        new Named("table-edit", harbour, (w, m) -> act(board(w).actions(), "do.board.edit")));
    scenes.add(new Named("marks", SceneStates.marks(), (w, m) -> m.selection().show(Page.REVIEW)));
    scenes.add(new Named("review", harbour, (w, m) -> review(m)));
    scenes.add(new Named("tab-checklist", harbour, (w, m) -> tab(w, m, 1)));
    scenes.add(new Named("tab-evidence", harbour, (w, m) -> tab(w, m, 2)));
    scenes.add(new Named("tab-source", harbour, (w, m) -> tab(w, m, 4)));
    SessionState met = Fixture.inConflict(harbour, SceneStates.conflict());
    scenes.add(new Named("tab-source-conflict", met, (w, m) -> tab(w, m, 4)));
    scenes.add(new Named("running", harbour, (w, m) -> run(m)));
    scenes.add(new Named("queue", harbour, Scenes::queue));
    scenes.add(
        new Named(
            "queue-empty",
            harbour,
            (w, m) -> {
              review(m);
              w.showWork();
            }));
    scenes.add(new Named("console", harbour, (w, m) -> pane(w, m, 3)));
    scenes.add(new Named("git-console", harbour, Scenes::git));
    scenes.add(new Named("console-find", harbour, Scenes::find));
    scenes.add(new Named("verdict", harbour, (w, m) -> pane(w, m, 4)));
    scenes.add(new Named("approval", harbour, (w, m) -> ask(m, new Ask.ToRun(SceneStates.plan()))));
    scenes.add(
        new Named(
            "approval-changed",
            harbour,
            (w, m) -> ask(m, new Ask.ToRun(SceneStates.changedPlan()))));
    scenes.add(
        new Named(
            "write", harbour, (w, m) -> ask(m, new Ask.ToWrite(SceneStates.preview(false), "03"))));
    scenes.add(
        new Named(
            "write-in-place",
            harbour,
            (w, m) -> ask(m, new Ask.ToWrite(SceneStates.preview(true), "03"))));
    scenes.add(
        new Named(
            "write-gone",
            harbour,
            (w, m) -> ask(m, new Ask.ToWrite(SceneStates.previewOfGone(), "03"))));
    scenes.add(
        new Named("checkpoint", harbour, (w, m) -> ask(m, new Ask.ToCommit(SceneStates.commit()))));
    scenes.add(
        new Named(
            "conflict",
            harbour,
            (w, m) -> ask(m, new Ask.ToResolve(List.of(SceneStates.conflict())))));
    Path theirs = Path.of("/srv/review/harbour");
    scenes.add(
        new Named("trust", harbour, (w, m) -> ask(m, new Ask.ToTrust(theirs, theirs, "bela"))));
    scenes.add(
        new Named(
            "compare", harbour, (w, m) -> ask(m, new Ask.ToCompare(SceneStates.diff(harbour)))));
    scenes.add(new Named("problems", harbour, (w, m) -> ask(m, new Ask.ToSeeProblems())));
    scenes.add(
        new Named("export", harbour, (w, m) -> ask(m, new Ask.ToExport(Path.of("/home/ida")))));
    scenes.add(new Named("shortcuts", harbour, (w, m) -> w.showShortcuts()));
    scenes.add(new Named("help", harbour, (w, m) -> w.showHelp()));
    scenes.add(new Named("settings", harbour, (w, m) -> w.showSettings()));
    scenes.add(new Named("palette", harbour, (w, m) -> w.openPalette("be")));
    scenes.add(new Named("palette-none", harbour, (w, m) -> w.openPalette("qqqq")));
    scenes.add(new Named("message-refused", harbour, (w, m) -> say(m, Message.Kind.REFUSED)));
    scenes.add(new Named("message-failed", harbour, (w, m) -> say(m, Message.Kind.FAILED)));
    scenes.add(new Named("notification", harbour, (w, m) -> choose(m)));
    scenes.add(
        new Named("drop", harbour, (w, m) -> w.parent().lookup(".drop-zone").setVisible(true)));
    scenes.add(new Named("open-none", SessionState.EMPTY, (w, m) -> {}));
    scenes.add(new Named("open-no-tracker", Fixture.repositoryWith(), (w, m) -> {}));
    scenes.add(new Named("open-several", SceneStates.several(), (w, m) -> {}));
    emptyAreas(scenes, harbour);
    scenes.addAll(LongScenes.all());
    return scenes;
  }

  /// Where there is nothing to show.
  private static void emptyAreas(List<Named> scenes, SessionState harbour) {
    SessionState nothing = Fixture.of("# Nothing yet\n\nNo packet, no table.\n");
    scenes.add(
        new Named(
            "empty-commands", SceneStates.empty(), (w, m) -> m.selection().show(Page.REVIEW)));
    scenes.add(new Named("empty-checklist", SceneStates.empty(), (w, m) -> emptyTab(w, m, 1)));
    scenes.add(new Named("empty-evidence", SceneStates.empty(), (w, m) -> emptyTab(w, m, 2)));
    scenes.add(new Named("empty-source", SceneStates.empty(), (w, m) -> emptyTab(w, m, 4)));
    scenes.add(new Named("empty-console", harbour, (w, m) -> never(w, m)));
    scenes.add(new Named("empty-filter", harbour, (w, m) -> filter(w, "qqqq")));
    scenes.add(new Named("empty-board", nothing, (w, m) -> {}));
    scenes.add(new Named("empty-review", nothing, (w, m) -> m.selection().show(Page.REVIEW)));
    scenes.add(
        new Named("empty-problems", SceneStates.empty(), (w, m) -> m.ask(new Ask.ToSeeProblems())));
    scenes.add(
        new Named(
            "empty-verification",
            SceneStates.empty(),
            (w, m) ->
                m.ask(new Ask.ToSeeVerification(new Verification(List.of(), List.of()), 0, ""))));
  }

  private static void act(List<Action> actions, String words) {
    actions.stream().filter(a -> a.words().equals(Words.of(words))).forEach(a -> a.act().run());
  }

  private static void find(MainWindow window, SessionModel model) {
    pane(window, model, 3);
    act(((ConsolePane) window.parent().lookup(".console-pane")).actions(), "do.find");
    ((TextField) window.parent().lookup(".find-bar .text-field")).setText("FAIL");
  }

  private static void git(MainWindow window, SessionModel model) {
    pane(window, model, 3);
    String said = "trim trailing whitespace ... passed\n[main 5c9e11b] Checkpoint: packet 03\n";
    model.selection().showGit(new GitOutput("git commit --only", Fixture.log(said), 0));
  }

  private static void never(MainWindow window, SessionModel model) {
    model.selection().selectPacket("02");
    model.selection().show(Page.REVIEW);
    window.focusPane(3);
  }

  private static void filter(MainWindow window, String words) {
    ((TextField) window.parent().lookup(".filter-field")).setText(words);
  }

  static BoardPane board(MainWindow window) {
    return (BoardPane) window.parent().lookup(".board");
  }

  private static void choose(SessionModel model) {
    model.selection().selectPacket("03");
    Fixture.approve(model, "03");
  }

  private static void review(SessionModel model) {
    choose(model);
    model.selection().show(Page.REVIEW);
    model.selection().selectCommand(3);
  }

  private static void run(SessionModel model) {
    review(model);
    model
        .reruns()
        .running(
            new RunningCommand(
                Fixture.HARBOUR,
                "03",
                3,
                "./bin/monitor test berths",
                "run-now",
                Fixture.log("looking at the north berth\nlooking at the south berth\n"),
                System.nanoTime(),
                2,
                3,
                1),
            List.of());
  }

  private static void queue(MainWindow window, SessionModel model) {
    run(model);
    model
        .reruns()
        .running(
            model.reruns().runningProperty().get(),
            List.of(
                new QueuedCommand(
                    Fixture.HARBOUR,
                    "03",
                    1,
                    "./bin/api test berths --run \"Security|Scope\" -v",
                    1),
                new QueuedCommand(
                    Fixture.HARBOUR,
                    "05",
                    1,
                    "./bin/capacity measure --berths north,south --for 60s",
                    2),
                new QueuedCommand(Fixture.HARBOUR, "05", 2, "./bin/lock test", 2)));
    model.workload().begun("Writing the report", () -> {});
    window.showWork();
  }

  static void tab(MainWindow window, SessionModel model, int number) {
    review(model);
    showTab(window, number);
  }

  private static void emptyTab(MainWindow window, SessionModel model, int number) {
    model.selection().show(Page.REVIEW);
    showTab(window, number);
  }

  private static void showTab(MainWindow window, int number) {
    Parent root = window.parent();
    root.applyCss();
    root.layout();
    ((TabPane) root.lookup(".packet-tabs")).getSelectionModel().select(number);
  }

  private static void pane(MainWindow window, SessionModel model, int number) {
    review(model);
    window.focusPane(number);
  }

  private static void ask(SessionModel model, Ask ask) {
    choose(model);
    model.ask(ask);
  }

  private static void say(SessionModel model, Message.Kind kind) {
    choose(model);
    model.say(
        new Message(
            kind, "rule 1 (open-box) refuses it: line 198, a box of packet 03 is open", "more"));
  }
}
