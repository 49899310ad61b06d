package dev.reproof.ui.shell;

import dev.reproof.ui.Choices;
import dev.reproof.ui.Message;
import dev.reproof.ui.Page;
import dev.reproof.ui.RerunEnded;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

/// Tells of a long rerun that has ended: in the window where another packet is shown, and by the
/// system where the window is in the background.
final class EndNotice {
  private final Stage stage;
  private final SessionModel model;
  private final Choices choices;
  private final Supplier<Boolean> isStill;
  private final ChangeListener<@Nullable RerunEnded> ended = (property, before, now) -> tell(now);

  EndNotice(Stage stage, SessionModel model, Choices choices) {
    this(stage, model, choices, () -> Platform.getPreferences().isReducedMotion());
  }

  /// @param isStill whether nothing may move
  EndNotice(Stage stage, SessionModel model, Choices choices, Supplier<Boolean> isStill) {
    this.stage = stage;
    this.model = model;
    this.choices = choices;
    this.isStill = isStill;
    model.endedProperty().addListener(ended);
  }

  void close() {
    model.endedProperty().removeListener(ended);
  }

  private void tell(@Nullable RerunEnded end) {
    if (end == null || !end.isLong()) {
      return;
    }
    String title = Words.of("ended.title", end.packet());
    String text = Words.of("ended.text", end.passed(), end.of(), end.took().toSeconds());
    if (!stage.isFocused() && !choices.quietProperty().get()) {
      model.notifySystem(title, text);
    }
    boolean seen =
        model.pageProperty().get() == Page.REVIEW
            && model.selectedPacketProperty().get().equals(end.packet());
    if (!seen && isStill.get()) {
      model.say(Message.note(title + " " + text));
    } else if (!seen) {
      show(end, title, text);
    }
  }

  /// What moves in from the edge; pressing it goes to the packet.
  private void show(RerunEnded end, String title, String text) {
    Notifications.create()
        .owner(stage)
        .title(title)
        .text(text)
        .hideAfter(Duration.seconds(8))
        .onAction(
            pressed -> {
              model.selectPacket(end.packet());
              model.show(Page.REVIEW);
            })
        .show();
  }
}
