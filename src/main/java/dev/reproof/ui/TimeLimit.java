package dev.reproof.ui;

import dev.reproof.session.Preferences;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How long a command may run: what was chosen over the open tracker, which is kept with it, else
/// what the settings say. Lives on the FX thread.
final class TimeLimit {
  private final ReadOnlyObjectWrapper<Duration> now =
      new ReadOnlyObjectWrapper<>(Duration.ofMinutes(10));
  private @Nullable Choices choices;
  private @Nullable Path tracker;

  /// @param told of each next one
  TimeLimit(Consumer<Duration> told) {
    now.addListener((property, before, next) -> told.accept(next));
  }

  ReadOnlyObjectProperty<Duration> property() {
    return now.getReadOnlyProperty();
  }

  /// Does from now on as the settings say, and keeps there what is chosen.
  void obey(Choices next) {
    choices = next;
    next.timeoutMinutesProperty().addListener((property, before, minutes) -> show());
    show();
  }

  /// Another tracker is open, or none.
  void show(Optional<Path> open) {
    tracker = open.orElse(null);
    show();
  }

  private void show() {
    Choices of = choices;
    if (of != null) {
      int usual = of.timeoutMinutesProperty().get();
      int own = tracker == null ? 0 : of.view(tracker).timeoutMinutes();
      now.set(Duration.ofMinutes(own > 0 ? own : usual));
    }
  }

  /// What is chosen over the open tracker.
  void choose(Duration next) {
    Choices of = choices;
    if (of != null && tracker != null) {
      int minutes = (int) next.toMinutes();
      boolean usual = minutes == of.timeoutMinutesProperty().get();
      Preferences.View view = of.view(tracker);
      of.keep(tracker, view.withTimeout(usual ? 0 : minutes));
    }
    now.set(next);
  }
}
