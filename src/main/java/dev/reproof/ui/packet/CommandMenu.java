package dev.reproof.ui.packet;

import dev.reproof.evidence.Run;
import dev.reproof.session.RunChoice;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with one command and its last run.
final class CommandMenu extends ContextMenu {
  /// What the palette does with the selected command, which has its own words and keys to run it.
  static final List<String> KEYS =
      List.of(
          "command.run-pipefail",
          "command.copy",
          "command.copy-evidence",
          "command.copy-json",
          "command.compare",
          "command.open-log",
          "command.open-line");

  private static final List<String> FIRST_OF_GROUP = List.of("command.copy", "command.compare");

  CommandMenu(SessionModel model, Packet packet, PacketCommand command) {
    add("command.run", Optional.of(() -> model.run(RunChoice.of(command.n()))));
    KEYS.forEach(key -> add(key, gesture(key, model, packet, command)));
  }

  /// What an entry does; nothing where it has nothing to do it with.
  static Optional<Runnable> gesture(
      String key, SessionModel model, Packet packet, PacketCommand command) {
    Optional<Run> run = model.state().lastRun(packet.id(), command.text());
    Optional<Run> printed = run.filter(r -> !r.output().path().isEmpty());
    return switch (key) {
      case "command.run-pipefail" ->
          RunChoice.tellsMoreWithPipefail(command)
              ? Optional.of(() -> model.run(RunChoice.of(command.n()).withPipefail()))
              : Optional.empty();
      case "command.copy" -> Optional.of(() -> model.looks().copy(command.written()));
      case "command.copy-evidence" -> run.map(r -> () -> model.looks().copyAsEvidence(r));
      case "command.copy-json" -> run.map(r -> () -> model.looks().copyAsJson(r));
      case "command.compare" -> printed.map(r -> () -> model.looks().compareOutput(r));
      case "command.open-log" -> printed.map(r -> () -> model.looks().openLog(r));
      case "command.open-line" -> Optional.of(() -> openLine(model, packet, command));
      default -> throw new IllegalArgumentException("no such entry: " + key);
    };
  }

  private static void openLine(SessionModel model, Packet packet, PacketCommand command) {
    model
        .looks()
        .openInEditor(
            model.state().open().map(o -> o.path()).orElse(""),
            packet.section().map(s -> s.line(command.line())).orElse(1));
  }

  private void add(String key, Optional<Runnable> gesture) {
    if (FIRST_OF_GROUP.contains(key)) {
      getItems().add(new SeparatorMenuItem());
    }
    MenuItem item = new MenuItem(Words.of(key));
    item.setMnemonicParsing(false);
    item.setDisable(gesture.isEmpty());
    item.setOnAction(chosen -> gesture.ifPresent(Runnable::run));
    getItems().add(item);
  }
}
