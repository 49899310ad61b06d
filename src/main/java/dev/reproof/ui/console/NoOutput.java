package dev.reproof.ui.console;

import dev.reproof.session.RunChoice;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;

/// What the console says where there is no output to show, and what can be done about it.
final class NoOutput {
  private final SessionModel model;

  NoOutput(SessionModel model) {
    this.model = model;
  }

  EmptyState noCommand() {
    boolean chosen = model.selection().packet().isPresent();
    return new EmptyState(
        Words.of(chosen ? "console.nothing" : "console.no-packet"),
        Words.of(chosen ? "empty.source" : "empty.editor"),
        model.navigation()::showSource);
  }

  EmptyState notRun(PacketCommand command) {
    return toRun(command, Words.of("console.never", command.n()), "command.run");
  }

  EmptyState saidNothing(PacketCommand command) {
    return toRun(command, Words.of("console.silent"), "console.rerun");
  }

  EmptyState waits(PacketCommand command) {
    return new EmptyState(
        Words.of("console.waits", command.n()),
        Words.of("console.see-running"),
        model.navigation()::showRunning);
  }

  private EmptyState toRun(PacketCommand command, String why, String key) {
    return new EmptyState(why, Words.of(key), () -> model.run(RunChoice.of(command.n())));
  }
}
