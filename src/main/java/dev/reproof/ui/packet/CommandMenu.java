package dev.reproof.ui.packet;

import dev.reproof.evidence.Run;
import dev.reproof.session.RunChoice;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with one command and its last run.
final class CommandMenu extends ContextMenu {
  CommandMenu(SessionModel model, Packet packet, PacketCommand command) {
    Optional<Run> run = model.state().lastRun(packet.id(), command.text());
    boolean printed = run.filter(r -> !r.output().path().isEmpty()).isPresent();
    add("command.run", true, () -> model.run(RunChoice.of(command.n())));
    add(
        "command.run-pipefail",
        RunChoice.tellsMoreWithPipefail(command),
        () -> model.run(RunChoice.of(command.n()).withPipefail()));
    getItems().add(new SeparatorMenuItem());
    add("command.copy", true, () -> model.looks().copy(command.written()));
    add(
        "command.copy-evidence",
        run.isPresent(),
        () -> model.looks().copyAsEvidence(run.orElseThrow()));
    add("command.copy-json", run.isPresent(), () -> model.looks().copyAsJson(run.orElseThrow()));
    getItems().add(new SeparatorMenuItem());
    add("command.compare", printed, () -> model.looks().compareOutput(run.orElseThrow()));
    add("command.open-log", printed, () -> model.looks().openLog(run.orElseThrow()));
    add(
        "command.open-line",
        true,
        () ->
            model
                .looks()
                .openInEditor(
                    model.state().open().map(o -> o.path()).orElse(""),
                    packet.section().map(s -> s.line(command.line())).orElse(1)));
  }

  private void add(String key, boolean possible, Runnable action) {
    MenuItem item = new MenuItem(Words.of(key));
    item.setMnemonicParsing(false);
    item.setDisable(!possible);
    item.setOnAction(chosen -> action.run());
    getItems().add(item);
  }
}
