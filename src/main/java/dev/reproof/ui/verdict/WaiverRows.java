package dev.reproof.ui.verdict;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.review.Waivers;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The waivers of a packet: a reason to accept it for each required command whose rerun did not
/// pass, and those that the file holds. It takes no room where there is none of either.
final class WaiverRows extends VBox {
  private final SessionModel model;
  private final Runnable typed;
  private final VBox recorded = new VBox(4);
  private final VBox rows = new VBox(6);
  private final Map<Integer, TextField> reasons = new TreeMap<>();
  private List<Integer> shown = List.of();
  private String packet = "";

  WaiverRows(SessionModel model, Runnable typed) {
    this.model = model;
    this.typed = typed;
    getStyleClass().addAll("verdict-part", "waivers");
    getChildren().setAll(new SafeLabel(Words.of("verdict.waivers"), "caption"), recorded, rows);
  }

  /// What is typed, by command number, without the empty ones.
  Map<Integer, String> reasons() {
    Map<Integer, String> said = new LinkedHashMap<>();
    reasons.forEach(
        (n, field) -> {
          if (!field.getText().isBlank()) {
            said.put(n, field.getText().strip());
          }
        });
    return said;
  }

  void show(Packet of, VerdictDraft draft) {
    List<PacketCommand> waivable =
        of.commands().stream()
            .filter(c -> draft.waivers().containsKey(c.n()) || isWaivable(of, c))
            .toList();
    List<Integer> numbers = waivable.stream().map(PacketCommand::n).toList();
    if (!packet.equals(of.id()) || !numbers.equals(shown)) {
      packet = of.id();
      shown = numbers;
      reasons.clear();
      rows.getChildren().clear();
      waivable.forEach(this::addRow);
    }
    boolean typing = !draft.isEmpty();
    reasons.forEach((n, field) -> Typed.show(field, draft.waivers().getOrDefault(n, ""), typing));
    recorded.getChildren().clear();
    Waivers.of(of).forEach(this::addRecorded);
    boolean any = !waivable.isEmpty() || !recorded.getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }

  private boolean isWaivable(Packet of, PacketCommand command) {
    Optional<Run> last = model.state().lastRun(of.id(), command.text());
    return command.isRequired()
        && last.filter(r -> !r.outcome().passed() && r.outcome() != Outcome.NOT_RUN).isPresent();
  }

  private void addRow(PacketCommand command) {
    TextField field = new TextField();
    field.setPromptText(Words.of("verdict.waiver-hint"));
    field.setAccessibleText(Words.of("verdict.waiver-reason", command.n()));
    field.textProperty().addListener((p, before, now) -> typed.run());
    reasons.put(command.n(), field);
    SafeLabel name =
        new SafeLabel(command.n() + "  " + SafeText.oneLine(command.text(), 300), "mono", "small");
    name.setLabelFor(field);
    rows.getChildren().add(new VBox(3, name, field));
  }

  private void addRecorded(Waivers.Waiver waiver) {
    FactLink link = new FactLink(() -> model.selection().reveal(waiver.line()));
    link.say(told(waiver, SafeText.oneLine(waiver.command(), 80)));
    Tooltip.install(link, new Tooltip(SafeText.oneLine(told(waiver, waiver.command()), 2_000)));
    recorded.getChildren().add(link);
  }

  private static String told(Waivers.Waiver waiver, String command) {
    return Words.of("verdict.waived", waiver.by(), waiver.line(), command, waiver.reason());
  }
}
