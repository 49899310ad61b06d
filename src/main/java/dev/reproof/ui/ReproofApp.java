package dev.reproof.ui;

import dev.reproof.session.Preferences;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.board.BoardPane;
import dev.reproof.ui.shell.MainWindow;
import dev.reproof.ui.shell.Panes;
import dev.reproof.ui.shell.Places;
import dev.reproof.ui.shell.WindowFrame;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.application.Application;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's program: makes the parts, gives them to each other, and opens what was asked for.
public final class ReproofApp extends Application {
  private final ExecutorService sessionThread = Threads.newSessionExecutor();
  private final SessionParts parts = SessionParts.ofSystem();
  private Preferences.@Nullable Read read;

  /// Opens the window and returns when it is closed.
  ///
  /// @param arguments `[open] [PATH[:LINE]]`
  public static void launch(String... arguments) {
    Fonts.prepare();
    Application.launch(ReproofApp.class, arguments);
  }

  /// Reads what was kept, before the window's thread is asked for anything.
  @Override
  public void init() {
    read = Preferences.read(parts.home());
  }

  @Override
  public void start(Stage stage) {
    Preferences.Read kept = Objects.requireNonNull(read);
    SessionModel model = new SessionModel(Threads.ofToolkit(sessionThread), parts);
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> model.fault(fault));
    Fonts.load();
    Theme theme = new Theme(Theme.Choice.named(kept.preferences().theme()));
    Places places = new Places(kept.preferences().recent(), kept.preferences().dividers());
    BoardPane board = new BoardPane(model);
    Panes panes =
        new Panes(board, new StackPane(), new StackPane(), new StackPane(), board.actions());
    MainWindow window = new MainWindow(model, theme, panes, ask -> Optional.empty(), places);
    new WindowFrame(stage, window, model, theme, places, kept).open();
    StartPlace.of(getParameters().getRaw())
        .ifPresentOrElse(
            place -> model.openPath(place.path(), place.line()), () -> openLatest(model, places));
  }

  private static void openLatest(SessionModel model, Places places) {
    places.recents().stream()
        .findFirst()
        .map(Path::of)
        .ifPresentOrElse(model::openPath, model::openSample);
  }

  @Override
  public void stop() {
    Threads.finish(sessionThread);
  }
}
