package dev.reproof.ui;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.session.SessionState;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.shell.MainWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;

/// Scenes in which there are more words than room.
final class LongScenes {
  static final String TABLE = "long-table";

  private LongScenes() {}

  static List<Scenes.Named> all() {
    SessionState wordy = wordy();
    List<Scenes.Named> scenes = new ArrayList<>();
    scenes.add(new Scenes.Named("long-board", wordy, (w, m) -> third(m)));
    scenes.add(new Scenes.Named(TABLE, wordy, (w, m) -> Scenes.board(w).showTable(true)));
    scenes.add(new Scenes.Named("long-review", wordy, (w, m) -> reviewThird(m)));
    scenes.add(new Scenes.Named("long-console", wordy, (w, m) -> reviewThird(m)));
    scenes.add(new Scenes.Named("long-verdict", wordy, (w, m) -> reviewThird(m)));
    scenes.add(new Scenes.Named("long-filter", wordy, (w, m) -> filterPeople(w)));
    scenes.add(new Scenes.Named("long-problems", wordy, (w, m) -> m.ask(new Ask.ToSeeProblems())));
    scenes.add(new Scenes.Named("long-palette", wordy, (w, m) -> w.openPalette("quay")));
    scenes.add(
        new Scenes.Named(
            "long-queue",
            wordy,
            (w, m) -> {
              reviewThird(m);
              queue(w, m, m.selection().packet().orElseThrow());
            }));
    String board = "# Signed\n\n| Packet | Title | Status |\n|---|---|---|\n| 01 | One | ";
    board += "WAITING_FOR_THE_SIGNATURE_OF_THE_HARBOUR_MASTER_AND_OF_HIS_DEPUTY |\n";
    scenes.add(new Scenes.Named("long-status", Fixture.of(board), (w, m) -> {}));
    String path = "harbour/records/of-the-year/" + "progress-".repeat(12) + ".md";
    String title = "Harbour Control Certification" + " of the northern quays".repeat(6);
    scenes.add(
        new Scenes.Named(
            "long-several",
            Fixture.repositoryWith(Fixture.summary(path, title), Fixture.summary("b.md", "B")),
            (w, m) -> {}));
    scenes.add(
        new Scenes.Named(
            "long-source-conflict",
            Fixture.inConflict(
                Fixture.harbour(), SceneStates.conflict(), SceneStates.longConflict()),
            (w, m) -> Scenes.tab(w, m, 4)));
    scenes.add(
        new Scenes.Named(
            "long-conflict",
            wordy,
            (w, m) -> m.ask(new Ask.ToResolve(List.of(SceneStates.longConflict())))));
    return scenes;
  }

  /// The harbour tracker with long words wherever words are free.
  private static SessionState wordy() {
    String more = ", of the northern, the southern and the inner quay, for all seasons and winds";
    String text =
        Fixture.resource("harbour-progress.md")
            .replaceAll("(?m)^(\\| 0\\d \\| )([^|]*\\w) ", "$1$2" + more + more + " ")
            .replaceAll("(?m)^(## Packet 0\\d Checklist: .*)", "$1" + more + more)
            .replace("Mara", "Mara van der Oosterschelde-Zuiderhaven")
            .replace("Ida", "Ida Annalena von Hohenlohe-Langenburg")
            .replace("Evidence Link", "Evidence Link, for whoever reads it after us")
            .replace(" -v`", " -v --quays north,south,inner --seasons all --winds all`")
            .replace("tests PASS", "tests PASS, the slow ones on the quay itself" + more)
            .replace("files in place", "files in place, read by two persons" + more)
            .replace("Packet 03", "Packet QUAY-NORTH-0003")
            .replace("| 03 |", "| QUAY-NORTH-0003 |");
    SessionState harbour =
        Fixture.harbour("harbour/records/of-the-year/" + "progress-".repeat(12), text);
    RepositoryFacts facts =
        new RepositoryFacts(
            "/srv/review/" + "harbour-of-the-north-".repeat(5),
            "harbour-of-the-north-".repeat(5),
            "work/all-quays-and-all-seasons-in-one-branch",
            Fixture.TREE,
            "Ida",
            List.of());
    return new SessionState(
        facts,
        harbour.trackers(),
        harbour.openTracker(),
        harbour.runs(),
        harbour.reruns(),
        harbour.drafts(),
        1,
        List.of(),
        true,
        false);
  }

  private static void third(SessionModel model) {
    String third = model.rows().get(3).id();
    model.selection().selectPacket(third);
    Fixture.approve(model, third);
  }

  private static void reviewThird(SessionModel model) {
    third(model);
    model.selection().show(Page.REVIEW);
    model.selection().selectCommand(3);
  }

  private static void filterPeople(MainWindow window) {
    window.parent().lookupAll(".board-bar .menu-button").stream()
        .map(MenuButton.class::cast)
        .forEach(menu -> menu.getItems().getLast().fire());
  }

  private static void queue(MainWindow window, SessionModel model, Packet packet) {
    model
        .reruns()
        .running(
            null,
            packet.commands().stream()
                .map(c -> new QueuedCommand(Fixture.HARBOUR, packet.id(), c.n(), c.text(), 1))
                .toList());
    window.showWork();
  }
}
