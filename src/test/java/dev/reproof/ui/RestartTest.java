package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Preferences;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.shell.MainWindow;
import dev.reproof.ui.shell.Places;
import dev.reproof.ui.shell.WindowFrame;
import dev.reproof.ui.verdict.Dialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What a reviewer set over a tracker is there again behind the next start of the program.
class RestartTest {
  private static final String OTHER = "docs/other-progress.md";

  @TempDir private Path folder;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void writeTwoTrackers() throws Exception {
    Sample.write(repository(), Instant.parse("2026-03-16T09:00:00Z"));
    Files.copy(repository().resolve(Sample.TRACKER), repository().resolve(OTHER));
  }

  private Path repository() {
    return folder.resolve("tidewatch");
  }

  @Test
  void findsItsFiltersAndItsTimeOutAgain() throws Exception {
    try (Start first = new Start()) {
      first.open(Sample.TRACKER);
      act(() -> ((TextField) first.find(".filter-field")).setText("runbook"));
      act(() -> breaksRule(first).setSelected(true));
      MenuItem implementer =
          ((MenuButton) first.find(".board-bar > .menu-button")).getItems().get(1);
      act(implementer::fire);
      act(() -> first.model.setTimeout(java.time.Duration.ofMinutes(5)));
    }
    try (Start second = new Start()) {
      second.open(Sample.TRACKER);
      LiveWindow.waitFor(
          () -> ((TextField) second.find(".filter-field")).getText().equals("runbook"));
      assertThat(breaksRule(second).isSelected()).isTrue();
      assertThat(((MenuButton) second.find(".board-bar > .menu-button")).getText())
          .doesNotContain(Words.of("board.any"));
      assertThat(second.model.timeoutProperty().get().toMinutes()).isEqualTo(5);

      second.open(OTHER);
      LiveWindow.waitFor(() -> ((TextField) second.find(".filter-field")).getText().isEmpty());
      assertThat(breaksRule(second).isSelected()).isFalse();
      assertThat(second.model.timeoutProperty().get().toMinutes()).isEqualTo(10);
      second.open(Sample.TRACKER);
      LiveWindow.waitFor(
          () -> ((TextField) second.find(".filter-field")).getText().equals("runbook"));
      assertThat(second.model.timeoutProperty().get().toMinutes()).isEqualTo(5);
    }
  }

  @Test
  void findsTheTabOfThePacketAgain() throws Exception {
    try (Start first = new Start()) {
      first.open(Sample.TRACKER);
      act(() -> first.model.selection().show(Page.REVIEW));
      act(() -> ((TabPane) first.find(".packet-tabs")).getSelectionModel().select(4));
    }
    Preferences.Last last = Preferences.read(folder.resolve("home")).preferences().last();
    try (Start second = new Start()) {
      act(() -> second.model.navigation().openAgain(repository(), last));
      LiveWindow.waitFor(() -> second.model.selection().pageProperty().get() == Page.REVIEW);
      LiveWindow.waitFor(
          () ->
              ((TabPane) second.find(".packet-tabs")).getSelectionModel().getSelectedIndex() == 4);
    }
  }

  private static ToggleButton breaksRule(Start start) {
    return (ToggleButton) start.find(".board-bar > .toggle-button");
  }

  /// A start of the program over the same data folder.
  private final class Start implements AutoCloseable {
    final SessionModel model;
    private final Stage stage;
    private final ExecutorService session = Threads.newSessionExecutor();
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());

    Start() {
      Path home = folder.resolve("home");
      SessionParts parts = new SessionParts(home, runner, Clock.systemUTC());
      Preferences.Read kept = Preferences.read(home);
      model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
      stage = Pictures.onFx(() -> frame(kept));
    }

    private Stage frame(Preferences.Read kept) {
      Choices choices = new Choices(kept.preferences());
      Places places = new Places(kept.preferences().recent(), kept.preferences().dividers());
      Theme theme = new Theme(Theme.Choice.LIGHT);
      model.obey(choices);
      Dialogs dialogs = new Dialogs(model, System::nanoTime);
      MainWindow window =
          new MainWindow(
              model, theme, Scenes.panes(model, reader, choices), dialogs::of, places, choices);
      Stage made = new Stage();
      new WindowFrame(made, window, model, theme, places, choices, kept).open();
      return made;
    }

    void open(String tracker) throws Exception {
      act(() -> model.navigation().openPath(repository().resolve(tracker)));
      waitFor(
          () -> model.state().open().map(OpenTracker::path).filter(tracker::equals).isPresent());
    }

    Node find(String selector) {
      return Pictures.onFx(() -> stage.getScene().getRoot().lookup(selector));
    }

    private static void waitFor(BooleanSupplier condition) throws Exception {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
    }

    /// As a click on the cross of the window does.
    @Override
    public void close() {
      act(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
      act(stage::close);
      Threads.finish(session);
      reader.shutdownNow();
      runner.close();
    }
  }
}
