package dev.reproof.ui;

import dev.reproof.evidence.Log;
import dev.reproof.session.Desktop;
import dev.reproof.session.Preferences;
import dev.reproof.session.SessionState;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What belongs to the program, not to a tracker: its settings, its sample, its notifications.
public final class Program {
  private final Threads threads;
  private final Desk desk;
  private final Path home;
  private final Supplier<SessionState> state;

  /// What was kept last; lives on the session's thread.
  private @Nullable Preferences saved;

  Program(Threads threads, Desk desk, Path home, Supplier<SessionState> state) {
    this.threads = threads;
    this.desk = desk;
    this.home = home;
    this.state = state;
  }

  /// The folder of the sample of a first start.
  Path sample() {
    return home.resolve("sample");
  }

  /// Keeps what the user has chosen since the last time, or since `first` was read: nothing else in
  /// the file is written over.
  public void keep(Preferences first, Preferences now) {
    desk.alone(
        () -> {
          now.save(home, saved == null ? first : saved);
          saved = now;
        });
  }

  /// Shows a notification of the system, where it can.
  public void notifySystem(String title, String text) {
    desk.alone(() -> Desktop.notice(title, text));
  }

  /// Reads the last line of what is printed; `take` is told on the FX thread.
  public void lastLine(Log of, Consumer<String> take) {
    threads
        .reruns()
        .execute(
            () -> {
              String line = LastLine.of(of);
              threads.fx().later(() -> take.accept(line));
            });
  }

  /// Whether what is open is the sample.
  public boolean isSample() {
    return state.get().open().filter(o -> o.file().startsWith(sample())).isPresent();
  }

  /// The file that keeps what is chosen.
  public String settingsFile() {
    return home.resolve("settings.json").toString();
  }
}
