package dev.reproof.ui.shell;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionState;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.Choices;
import dev.reproof.ui.Icons;
import dev.reproof.ui.Page;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The five steps of the loop, over the sample: each says what to do next, and goes on by itself
/// once that was done. Closed, it stays closed until it is asked for.
final class SampleGuide extends HBox {
  private static final int STEPS = 5;
  private static final String JUDGED = "CHANGES_REQUESTED";

  private final SessionModel model;
  private final Choices choices;
  private final Label place = new Label();
  private final Label words = new Label();

  SampleGuide(SessionModel model, Choices choices) {
    this.model = model;
    this.choices = choices;
    getStyleClass().addAll("accent", "guide");
    setAlignment(Pos.CENTER_LEFT);
    place.getStyleClass().add("strong");
    place.setMinWidth(Region.USE_PREF_SIZE);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren()
        .setAll(
            place,
            words,
            Icons.button(
                Feather.X, Words.of("guide.close"), () -> choices.guideClosedProperty().set(true)));
    model.stateProperty().addListener((property, before, now) -> show());
    model.selection().pageProperty().addListener((property, before, now) -> show());
    model.selection().packetProperty().addListener((property, before, now) -> show());
    model.typedProperty().addListener((property, before, now) -> show());
    choices.guideClosedProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    boolean shown = model.program().isSample() && !choices.guideClosedProperty().get();
    setVisible(shown);
    setManaged(shown);
    if (shown) {
      int step = step();
      place.setText(step > STEPS ? Words.of("guide.done") : Words.of("guide.step", step, STEPS));
      words.setText(Words.of("guide." + step));
    }
  }

  /// Whether it names a commit besides the one in which the sample was made, which its first packet
  /// names.
  private static boolean hasOwnCheckpoint(Packet packet, SessionState state) {
    List<String> made =
        state.open().stream()
            .flatMap(o -> o.tracker().packets().getFirst().checkpoints().stream())
            .map(Hash::digits)
            .toList();
    return packet.checkpoints().stream().anyMatch(h -> !made.contains(h.digits()));
  }

  private boolean isJudgedOnDisk(Packet packet) {
    return packet
        .verdict()
        .filter(v -> v.word().startsWith(JUDGED))
        .filter(v -> packet.section().filter(s -> !isPending(s.line(v.line()))).isPresent())
        .isPresent();
  }

  private boolean isPending(int line) {
    return model.pending().isNew(line);
  }

  /// The first step that was not done yet, from 1; one more than there are when all were.
  int step() {
    SessionState state = model.state();
    Optional<Packet> packet = state.open().flatMap(o -> o.tracker().packet(Sample.UNTRUE));
    boolean committed = packet.filter(p -> hasOwnCheckpoint(p, state)).isPresent();
    boolean written = packet.filter(this::isJudgedOnDisk).isPresent();
    VerdictDraft typed = model.typedProperty().get();
    boolean judged = typed.packet().equals(Sample.UNTRUE) && !typed.verdict().isEmpty();
    boolean ran = !state.runs().getOrDefault(Sample.UNTRUE, List.of()).isEmpty();
    boolean there =
        model.selection().pageProperty().get() == Page.REVIEW
            && model.selection().packetProperty().get().equals(Sample.UNTRUE);
    if (written) {
      return committed ? STEPS + 1 : 5;
    }
    if (ran) {
      return judged ? 4 : 3;
    }
    return there ? 2 : 1;
  }
}
