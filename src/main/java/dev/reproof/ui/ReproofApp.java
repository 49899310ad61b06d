package dev.reproof.ui;

import dev.reproof.session.Preferences;
import dev.reproof.session.SessionParts;
import dev.reproof.session.SingleWindow;
import dev.reproof.ui.board.BoardPane;
import dev.reproof.ui.console.ConsolePane;
import dev.reproof.ui.packet.PacketPane;
import dev.reproof.ui.shell.MainWindow;
import dev.reproof.ui.shell.Panes;
import dev.reproof.ui.shell.Places;
import dev.reproof.ui.shell.WindowFrame;
import dev.reproof.ui.verdict.Dialogs;
import dev.reproof.ui.verdict.VerdictPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's program: makes the parts, gives them to each other, and opens what was asked for.
public final class ReproofApp extends Application {
  private final ExecutorService sessionThread = Threads.newSessionExecutor();
  private final ExecutorService logReader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("log").factory());
  private final SessionParts parts = SessionParts.ofSystem();
  private Preferences.@Nullable Read read;
  private Optional<StartPlace> asked = Optional.empty();

  /// Made and closed on the session's thread: a door is a file.
  private @Nullable SingleWindow single;

  /// Opens the window and returns when it is closed; returns at once where a window is there
  /// already, which then opens what was asked for.
  ///
  /// @param arguments `[open] [PATH[:LINE]]`
  public static void launch(String... arguments) {
    String place = StartPlace.of(List.of(arguments)).map(StartPlace::written).orElse("");
    if (SingleWindow.handOver(Preferences.home(), place)) {
      return;
    }
    Fonts.prepare();
    Drawing.prepare(Preferences.softwareRendering(Preferences.home()));
    Application.launch(ReproofApp.class, arguments);
  }

  /// Reads what was kept, before the window's thread is asked for anything.
  @Override
  public void init() {
    read = Preferences.read(parts.home());
    asked = StartPlace.of(getParameters().getRaw());
  }

  @Override
  public void start(Stage stage) {
    Preferences.Read kept = Objects.requireNonNull(read);
    SessionModel model = new SessionModel(Threads.ofToolkit(sessionThread), parts);
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> model.fault(fault));
    Fonts.load();
    Theme theme = new Theme(Theme.Choice.named(kept.preferences().theme()));
    Places places = new Places(kept.preferences().recent(), kept.preferences().dividers());
    Choices choices = new Choices(kept.preferences());
    model.obey(choices);
    BoardPane board = new BoardPane(model, choices);
    PacketPane packet = new PacketPane(model);
    ConsolePane console = new ConsolePane(model, FxThread.ofToolkit(), logReader, choices);
    VerdictPane verdict = new VerdictPane(model);
    Panes panes =
        new Panes(
            board,
            packet,
            console,
            verdict,
            packet::focusCommand,
            List.of(board.actions(), packet.actions(), console.actions(), verdict.actions()));
    Dialogs dialogs = new Dialogs(model, System::nanoTime);
    MainWindow window = new MainWindow(model, theme, panes, dialogs::of, places, choices);
    WindowFrame frame = new WindowFrame(stage, window, model, theme, places, choices, kept);
    frame.onClose(this::leave);
    frame.open();
    FxThread fx = FxThread.ofToolkit();
    sessionThread.execute(
        () -> single = SingleWindow.claim(parts.home(), place -> comeForward(fx, frame, place)));
    asked
        .filter(place -> !isLatest(place, places))
        .ifPresentOrElse(
            place -> model.navigation().openPath(place.path(), place.line()),
            () -> openLatest(model, places, kept.preferences().last()));
  }

  /// Whether a place is what was open last, so that it comes back as it was.
  private static boolean isLatest(StartPlace place, Places places) {
    Path path = place.path().toAbsolutePath().normalize();
    return place.line() == 0
        && places.recents().stream().findFirst().filter(r -> Path.of(r).equals(path)).isPresent();
  }

  private static void comeForward(FxThread fx, WindowFrame frame, String written) {
    Optional<StartPlace> place =
        written.isEmpty() ? Optional.empty() : StartPlace.of(List.of(written));
    fx.later(() -> frame.comeForward(place));
  }

  private static void openLatest(SessionModel model, Places places, Preferences.Last last) {
    places.recents().stream()
        .findFirst()
        .map(Path::of)
        .ifPresentOrElse(
            place -> model.navigation().openAgain(place, last), model.navigation()::openSample);
  }

  /// Takes no more places from programs that start: this one is about to end.
  private void leave() {
    sessionThread.execute(
        () -> {
          if (single != null) {
            single.close();
            single = null;
          }
        });
  }

  @Override
  public void stop() {
    leave();
    logReader.shutdownNow();
    Threads.finish(sessionThread);
  }
}
