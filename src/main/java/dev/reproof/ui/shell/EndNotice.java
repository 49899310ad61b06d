package dev.reproof.ui.shell;

import dev.reproof.ui.Choices;
import dev.reproof.ui.Page;
import dev.reproof.ui.RerunEnded;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/// Tells of a long rerun that has ended: in the window where another packet is shown, and by the
/// system where the window is in the background.
final class EndNotice {
  private final SessionModel model;
  private final Choices choices;
  private final NoticeLayer layer;
  private final BooleanSupplier inFront;
  private final ChangeListener<@Nullable RerunEnded> ended = (property, before, now) -> tell(now);

  /// @param inFront whether the window has the keyboard
  EndNotice(SessionModel model, Choices choices, NoticeLayer layer, BooleanSupplier inFront) {
    this.model = model;
    this.choices = choices;
    this.layer = layer;
    this.inFront = inFront;
    model.reruns().endedProperty().addListener(ended);
  }

  void close() {
    model.reruns().endedProperty().removeListener(ended);
  }

  private void tell(@Nullable RerunEnded end) {
    if (end == null || !end.isLong()) {
      return;
    }
    String title = Words.of("ended.title", end.packet());
    String text = Words.of("ended.text", end.passed(), end.of(), end.took().toSeconds());
    if (!inFront.getAsBoolean() && !choices.quietProperty().get()) {
      model.program().notifySystem(title, text);
    }
    boolean seen =
        model.reruns().isHere(end.tracker())
            && model.selection().pageProperty().get() == Page.REVIEW
            && model.selection().packetProperty().get().equals(end.packet());
    if (!seen) {
      layer.show(title, text, () -> model.navigation().goTo(end.tracker(), end.packet(), 0));
    }
  }
}
