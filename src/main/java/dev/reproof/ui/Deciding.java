package dev.reproof.ui;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.SessionState;
import dev.reproof.text.SourceText;
import dev.reproof.ui.ChosenWords.Choice;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The verdict of the selected packet while it is made up: what is typed, what was chosen by a move
/// and can be taken back, whether it begins a new round. Lives on the FX thread.
final class Deciding {
  private final Typing typing;
  private final Clock clock;
  private final Selection selection;
  private final Supplier<SessionState> state;
  private final ChosenWords chosen = new ChosenWords();
  private final ReadOnlyBooleanWrapper newRound = new ReadOnlyBooleanWrapper();

  Deciding(Typing typing, Clock clock, Selection selection, Supplier<SessionState> state) {
    this.typing = typing;
    this.clock = clock;
    this.selection = selection;
    this.state = state;
  }

  ReadOnlyObjectProperty<VerdictDraft> typedProperty() {
    return typing.typedProperty();
  }

  ReadOnlyBooleanProperty newRoundProperty() {
    return newRound.getReadOnlyProperty();
  }

  void setNewRound(boolean begins) {
    newRound.set(begins);
  }

  /// Takes what is typed and chosen for a packet; undo takes a choice back.
  void type(VerdictDraft now) {
    ChosenWords.Chosen before = ChosenWords.Chosen.of(typed(now.packet()));
    ChosenWords.Chosen after = ChosenWords.Chosen.of(now);
    text()
        .map(ChosenWords.Over::of)
        .ifPresent(over -> chosen.chose(new Choice(now.packet(), before, after, over)));
    take(now);
  }

  private void take(VerdictDraft now) {
    typing.type(state.get(), now.at(clock.instant()));
  }

  /// Selects a packet with this verdict chosen.
  void decide(String packet, String verdict) {
    selection.selectPacket(packet);
    type(typed(packet).withVerdict(verdict));
  }

  /// Takes a choice back, if it was the last thing done.
  boolean undo() {
    Optional<Choice> last =
        text().flatMap(t -> chosen.undo(t, c -> isChosen(c.packet(), c.after())));
    last.ifPresent(c -> choose(c.packet(), c.before()));
    return last.isPresent();
  }

  /// Chooses again, if taking a choice back was the last thing done.
  boolean redo() {
    Optional<Choice> last =
        text().flatMap(t -> chosen.redo(t, c -> isChosen(c.packet(), c.before())));
    last.ifPresent(c -> choose(c.packet(), c.after()));
    return last.isPresent();
  }

  /// Shows what was typed for a packet; it begins no new round.
  void select(String packet) {
    newRound.set(false);
    show(packet);
  }

  /// Shows what is typed for a packet in the present state.
  void show(String packet) {
    typing.show(state.get(), packet);
  }

  /// Another tracker is open.
  void forget() {
    newRound.set(false);
    chosen.forget();
  }

  /// Saves at once what waits to be saved.
  void save() {
    typing.save();
  }

  private void choose(String packet, ChosenWords.Chosen words) {
    selection.selectPacket(packet);
    take(words.in(typed(packet)));
  }

  private boolean isChosen(String packet, ChosenWords.Chosen words) {
    return ChosenWords.Chosen.of(typed(packet)).equals(words);
  }

  private VerdictDraft typed(String packet) {
    VerdictDraft shown = typedProperty().get();
    return shown.packet().equals(packet) ? shown : typing.of(state.get(), packet);
  }

  private Optional<SourceText> text() {
    return state.get().open().map(o -> o.text());
  }
}
