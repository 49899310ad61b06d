package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.SessionState;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Threads;
import dev.reproof.ui.board.BoardPane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShellPicturesTest {
  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  /// The window with the board and empty panes around it.
  static Supplier<Parent> window(
      Theme.Choice theme, SessionState state, Consumer<SessionModel> then) {
    return () -> {
      SessionModel model = Fixture.model(state, Threads.inline());
      BoardPane board = new BoardPane(model);
      Panes panes =
          new Panes(board, new StackPane(), new StackPane(), new StackPane(), board.actions());
      MainWindow window =
          new MainWindow(
              model,
              new Theme(theme),
              panes,
              ask -> Optional.empty(),
              new Places(List.of("/home/ida/harbour", "/home/ida/lighthouse"), Map.of()));
      then.accept(model);
      return window.parent();
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void keepsPicturesOfTheBoard(Theme.Choice theme) {
    for (int[] size : new int[][] {{1440, 900}, {1366, 768}, {1093, 552}}) {
      assertThat(
              Pictures.take(
                  "board-" + size[0],
                  theme,
                  size[0],
                  size[1],
                  window(theme, Fixture.harbour(), model -> model.selectPacket("03"))))
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
              Pictures.take(
                  "shell-" + size[0],
                  theme,
                  size[0],
                  size[1],
                  window(
                      theme,
                      Fixture.harbour(),
                      model -> {
                        model.selectPacket("03");
                        model.show(Page.REVIEW);
                      })))
          .isNotEmptyFile();
    }
  }
}
