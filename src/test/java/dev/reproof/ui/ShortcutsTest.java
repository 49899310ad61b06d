package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Preferences;
import dev.reproof.ui.shell.MainWindow;
import dev.reproof.ui.shell.Places;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What can be done is in the palette with its keys, and `?` lists them.
class ShortcutsTest {
  private static ExecutorService reader;

  private SessionModel model;
  private MainWindow window;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
    reader = Executors.newSingleThreadExecutor();
  }

  @AfterAll
  static void endReader() {
    reader.shutdownNow();
  }

  @BeforeEach
  void openWindow() {
    model = Pictures.onFx(() -> Fixture.model(Fixture.harbour()));
    window = Pictures.onFx(this::newWindow);
    stage = Pictures.onFx(this::newStage);
  }

  private MainWindow newWindow() {
    Choices choices = new Choices(Preferences.usual());
    return new MainWindow(
        model,
        new Theme(Theme.Choice.LIGHT),
        Scenes.panes(model, reader, choices),
        ask -> Optional.empty(),
        new Places(List.of(), Map.of()),
        choices);
  }

  private Stage newStage() {
    Stage shown = new Stage();
    shown.setScene(new Scene(window.parent(), 1440, 900));
    window.attach(shown.getScene());
    shown.show();
    return shown;
  }

  @AfterEach
  void closeWindow() {
    act(
        () -> {
          stage.setScene(null);
          stage.close();
        });
  }

  private Parent root() {
    return stage.getScene().getRoot();
  }

  private List<String> hints(String of) {
    return root().lookupAll(of + " .key-hint").stream().map(n -> ((Label) n).getText()).toList();
  }

  @Test
  void listsEveryKeyOfTheWindow() {
    act(() -> stage.getScene().getRoot().fireEvent(typed("?")));
    assertThat(Pictures.onFx(() -> hints(".shortcuts")))
        .contains("Ctrl K", "Ctrl O", "Ctrl R", "Alt 1", "Alt 2", "Alt 3", "Alt 4")
        .contains("F6", "Shift F6", "J", "K", "Up", "Down", "Space", "Esc", "?", "F1")
        .contains("Ctrl Enter", "Ctrl Shift Enter", "Ctrl S", "Ctrl Shift K", "Ctrl Z")
        .contains("Ctrl Shift Z", "Ctrl +", "Ctrl -", "Ctrl 0", "Ctrl ,", "F2", "Ctrl Left")
        .contains("Ctrl F", "F3", "Shift F3", "F8", "Ctrl C");
  }

  @Test
  void findsInTheOutputFromThePaletteOfTheBoard() {
    take("find in the output");
    assertThat(Pictures.onFx(() -> model.selection().pageProperty().get())).isEqualTo(Page.REVIEW);
    assertThat(Pictures.onFx(() -> root().lookup(".find-bar").isVisible())).isTrue();
  }

  @Test
  void findsAFailureInWordsAndNotInAPattern() throws Exception {
    act(() -> model.selection().selectPacket("03"));
    act(() -> model.selection().selectCommand(3));
    take("next failure in the output");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> Pictures.onFx(() -> found().endsWith("of 2")));
    assertThat(found()).startsWith("failure ");
    assertThat(Pictures.onFx(() -> ((TextField) root().lookup(".find-bar .text-field")).getText()))
        .isEmpty();
  }

  private String found() {
    return ((Label) root().lookup(".find-bar .label")).getText();
  }

  @Test
  void choosesATabFromThePalette() {
    act(() -> model.selection().show(Page.REVIEW));
    take("history of the packet");
    assertThat(
            Pictures.onFx(
                () ->
                    ((TabPane) root().lookup(".packet-tabs"))
                        .getSelectionModel()
                        .getSelectedIndex()))
        .isEqualTo(5);
  }

  @Test
  void saysWhyNothingIsCopiedOfACommandThatWasNotRun() {
    act(() -> model.selection().selectPacket("02"));
    take("copy its last run as json");
    assertThat(Pictures.onFx(() -> model.messageProperty().get()).text())
        .contains("select a command that was run here");
  }

  private void take(String words) {
    act(() -> window.openPalette(words));
    act(
        () -> {
          ListView<?> found = (ListView<?>) root().lookup(".palette-list");
          assertThat(found.getItems()).isNotEmpty();
          TextField field = (TextField) root().lookup(".palette-input");
          field.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
  }

  private static KeyEvent typed(String sign) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false);
  }
}
