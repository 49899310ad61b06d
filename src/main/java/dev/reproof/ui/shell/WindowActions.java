package dev.reproof.ui.shell;

import dev.reproof.session.RunChoice;
import dev.reproof.ui.Action;
import dev.reproof.ui.Message;
import dev.reproof.ui.Page;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;

/// What can be done everywhere in the window, with its keys: the palette, the shortcuts and the
/// keyboard are all made from this list.
final class WindowActions {
  private final SessionModel model;
  private final Theme theme;
  private final Frame frame;

  /// What the window itself can do.
  interface Frame {
    void openPalette(String typed);

    void chooseFolder();

    void showWork();

    void showChanged();

    void showShortcuts();

    void showSettings();

    void showHelp();

    void showGuide();

    void focusPane(int number);

    void focusNextPane(int step);

    void leave();

    ScaledPane scaled();
  }

  WindowActions(SessionModel model, Theme theme, Frame frame) {
    this.model = model;
    this.theme = theme;
    this.frame = frame;
  }

  List<Action> all() {
    List<Action> actions = new ArrayList<>();
    going(actions);
    running(actions);
    writing(actions);
    looking(actions);
    return actions;
  }

  private void going(List<Action> actions) {
    actions.add(Action.of(Words.of("do.palette"), () -> frame.openPalette(""), "Shortcut+K"));
    actions.add(Action.of(Words.of("do.open"), frame::chooseFolder, "Shortcut+O"));
    actions.add(
        Action.of(
            Words.of("do.recent"),
            () -> frame.openPalette(Words.of("palette.recent", "")),
            "Shortcut+R"));
    actions.add(Action.of(Words.of("do.refresh"), model::refresh, "F5"));
    for (int pane = 1; pane <= 4; pane++) {
      int number = pane;
      actions.add(
          Action.of(
              Words.of("do.pane." + pane), () -> frame.focusPane(number), "Alt+Digit" + pane));
    }
    actions.add(Action.of(Words.of("do.pane.next"), () -> frame.focusNextPane(1), "F6"));
    actions.add(Action.of(Words.of("do.pane.previous"), () -> frame.focusNextPane(-1), "Shift+F6"));
    actions.add(Action.of(Words.of("do.next"), () -> model.selection().selectPacket(1), "J"));
    actions.add(Action.of(Words.of("do.previous"), () -> model.selection().selectPacket(-1), "K"));
    actions.add(
        Action.local(Words.of("do.row.next"), () -> model.selection().selectPacket(1), "Down"));
    actions.add(
        Action.local(Words.of("do.row.previous"), () -> model.selection().selectPacket(-1), "Up"));
    actions.add(Action.of(Words.of("do.review"), () -> model.selection().show(Page.REVIEW)));
    actions.add(Action.of(Words.of("do.problems"), model::showProblems));
    actions.add(Action.of(Words.of("do.verify"), model.looks()::verify));
    actions.add(Action.of(Words.of("do.changed"), frame::showChanged));
  }

  private void running(List<Action> actions) {
    actions.add(Action.of(Words.of("do.run"), this::runSelected, "Shortcut+Enter"));
    actions.add(
        Action.of(Words.of("do.run-all"), () -> model.run(RunChoice.ALL), "Shortcut+Shift+Enter"));
    actions.add(
        Action.of(
            Words.of("do.run-open"),
            () -> model.run(new RunChoice(java.util.Set.of(), true, false))));
    actions.add(
        Action.of(
            Words.of("do.run-failed"),
            () -> model.run(new RunChoice(java.util.Set.of(), false, true))));
    actions.add(
        Action.of(
            Words.of("do.stop-on-failure"),
            () -> model.stopOnFailureProperty().set(!model.stopOnFailureProperty().get())));
    actions.add(Action.of(Words.of("do.work"), frame::showWork, "Alt+Digit5"));
    actions.add(Action.of(Words.of("do.stop"), model.reruns()::stop));
    actions.add(Action.of(Words.of("do.stop-orphans"), model::stopOrphans));
    actions.add(Action.of(Words.of("do.leave"), frame::leave, "Escape"));
    actions.add(Action.of(Words.of("do.message.copy"), model::copyMessage));
  }

  private void runSelected() {
    model
        .selection()
        .command()
        .ifPresentOrElse(
            c -> model.run(RunChoice.of(c.n())),
            () -> model.say(Message.note(Words.of("run.no-command", model.selection().id()))));
  }

  private void writing(List<Action> actions) {
    actions.add(Action.of(Words.of("do.write"), model::preview, "Shortcut+S"));
    actions.add(Action.of(Words.of("do.checkpoint"), model::planCheckpoint, "Shortcut+Shift+K"));
    actions.add(Action.of(Words.of("do.export"), model.looks()::askToExport, "Shortcut+E"));
    actions.add(Action.of(Words.of("do.undo"), model::undo, "Shortcut+Z"));
    actions.add(Action.of(Words.of("do.redo"), model::redo, "Shortcut+Shift+Z", "Shortcut+Y"));
  }

  private void looking(List<Action> actions) {
    actions.add(
        Action.of(
            Words.of("do.larger"),
            () -> frame.scaled().larger(),
            "Shortcut+Plus",
            "Shortcut+Equals",
            "Shortcut+Shift+Equals",
            "Shortcut+Add"));
    actions.add(
        Action.of(
            Words.of("do.smaller"),
            () -> frame.scaled().smaller(),
            "Shortcut+Minus",
            "Shortcut+Subtract"));
    actions.add(
        Action.of(
            Words.of("do.usual-size"),
            () -> frame.scaled().setScale(1),
            "Shortcut+Digit0",
            "Shortcut+Numpad0"));
    actions.add(Action.of(Words.of("do.light"), () -> theme.choose(Theme.Choice.LIGHT)));
    actions.add(Action.of(Words.of("do.dark"), () -> theme.choose(Theme.Choice.DARK)));
    actions.add(Action.of(Words.of("do.system"), () -> theme.choose(Theme.Choice.SYSTEM)));
    actions.add(Action.of(Words.of("do.settings"), frame::showSettings, "Shortcut+Comma"));
    actions.add(Action.of(Words.of("do.help"), frame::showHelp, "F1"));
    actions.add(Action.of(Words.of("do.guide"), frame::showGuide));
    actions.add(Action.of(Words.of("do.shortcuts"), frame::showShortcuts, "Shift+Slash"));
  }
}
