package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Preferences;
import dev.reproof.session.SessionState;
import dev.reproof.ui.Choices;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Message;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Threads;
import dev.reproof.ui.board.BoardPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures to look at, in both themes; that they can be taken at all is what is tested.
class ShellPicturesTest {
  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  /// A window with the board and empty panes, and what is done in it before the picture.
  private static Path take(
      String name,
      Theme.Choice theme,
      int width,
      int height,
      SessionState state,
      BiConsumer<MainWindow, SessionModel> then) {
    return Pictures.take(name, theme, width, height, () -> window(theme, state, then));
  }

  private static Parent window(
      Theme.Choice theme, SessionState state, BiConsumer<MainWindow, SessionModel> then) {
    SessionModel model = Fixture.model(state, Threads.inline());
    BoardPane board = new BoardPane(model);
    Panes panes =
        new Panes(board, new StackPane(), new StackPane(), new StackPane(), board.actions());
    Places places = new Places(List.of("/home/ida/harbour", "/home/ida/lighthouse"), Map.of());
    Choices choices = new Choices(Preferences.usual());
    MainWindow window =
        new MainWindow(model, new Theme(theme), panes, ask -> Optional.empty(), places, choices);
    Platform.runLater(() -> then.accept(window, model));
    return window.parent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void keepsPicturesOfTheBoard(Theme.Choice theme) {
    for (int[] size : new int[][] {{1440, 900}, {1366, 768}, {1093, 552}}) {
      assertThat(
              take(
                  "board-" + size[0],
                  theme,
                  size[0],
                  size[1],
                  Fixture.harbour(),
                  (window, model) -> choose(model)))
          .isNotEmptyFile();
    }
  }

  private static void choose(SessionModel model) {
    model.selectPacket("03");
    Fixture.approve(model, "03");
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void keepsPicturesOfTheTable(Theme.Choice theme) {
    for (int[] size : new int[][] {{1440, 900}, {1366, 768}, {1093, 552}}) {
      assertThat(
              take(
                  "table-" + size[0],
                  theme,
                  size[0],
                  size[1],
                  Fixture.harbour(),
                  (window, model) -> {
                    choose(model);
                    ((BoardPane) window.parent().lookup(".board")).showTable(true);
                  }))
          .isNotEmptyFile();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void keepsPicturesOfTheFrame(Theme.Choice theme) {
    for (int[] size : new int[][] {{1440, 900}, {1366, 768}, {1093, 552}}) {
      assertThat(
              take(
                  "shell-" + size[0],
                  theme,
                  size[0],
                  size[1],
                  Fixture.harbour(),
                  (window, model) -> {
                    choose(model);
                    model.show(Page.REVIEW);
                    model.say(
                        new Message(
                            Message.Kind.REFUSED,
                            "rule 1 (open-box) refuses it: line 198, a box of packet 03 is open",
                            "more"));
                  }))
          .isNotEmptyFile();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void keepsPicturesOfWhatLiesOverTheWindow(Theme.Choice theme) {
    SessionState state = Fixture.harbour();
    assertThat(
            take("palette", theme, 1440, 900, state, (window, model) -> window.openPalette("be")))
        .isNotEmptyFile();
    assertThat(
            take("shortcuts", theme, 1093, 552, state, (window, model) -> window.showShortcuts()))
        .isNotEmptyFile();
    assertThat(take("problems", theme, 1366, 768, state, (window, model) -> model.showProblems()))
        .isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void keepsPicturesOfTheEmptyStates(Theme.Choice theme) {
    BiConsumer<MainWindow, SessionModel> nothing = (window, model) -> {};
    assertThat(take("open-none", theme, 1366, 768, SessionState.EMPTY, nothing)).isNotEmptyFile();
    assertThat(take("open-no-tracker", theme, 1366, 768, Fixture.repositoryWith(), nothing))
        .isNotEmptyFile();
    assertThat(
            take(
                "open-several",
                theme,
                1366,
                768,
                Fixture.repositoryWith(
                    Fixture.summary("docs/harbour-progress.md", "Harbour Control Certification"),
                    Fixture.summary("docs/lighthouse-progress.md", "Lighthouse Automation")),
                nothing))
        .isNotEmptyFile();
  }
}
