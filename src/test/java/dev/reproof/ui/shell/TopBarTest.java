package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.OpenTracker;
import dev.reproof.session.SessionState;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.Theme;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopBarTest {
  /// The padding between a menu's name and its arrow.
  private static final double BESIDE = 10;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
    Pictures.act(() -> new Theme(Theme.Choice.LIGHT).close());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "harbour.md", "the-tracker-of-the-harbour.md"})
  void setsTheArrowOfTheTrackersBesideItsName(String name) {
    double gap =
        Pictures.onFx(
            () -> {
              TopBar bar = new TopBar(Fixture.model(named(name)), () -> {});
              Scene scene = new Scene(bar, 1366, 40);
              Theme.dress(scene);
              bar.applyCss();
              bar.layout();
              Node menu = bar.lookup(".tracker-menu");
              return bounds(menu.lookup(".arrow")).getMinX()
                  - bounds(menu.lookup(".text")).getMaxX();
            });
    assertThat(gap).isBetween(BESIDE - 3, BESIDE + 3);
  }

  @Test
  void showsEachSignOfATrackersName() {
    String shown =
        Pictures.onFx(
            () -> {
              TopBar bar = new TopBar(Fixture.model(named("the_tracker_of.md")), () -> {});
              Scene scene = new Scene(bar, 1366, 40);
              Theme.dress(scene);
              bar.applyCss();
              bar.layout();
              return ((Text) bar.lookup(".tracker-menu").lookup(".text")).getText();
            });
    assertThat(shown).isEqualTo("the_tracker_of.md");
  }

  @Test
  void listsTheChangedFilesUntilEscIsPressed() {
    Stage stage = Pictures.onFx(Stage::new);
    List<String> said =
        Pictures.onFx(
            () -> {
              TopBar bar = new TopBar(Fixture.model(Fixture.harbour()), () -> {});
              Scene scene = new Scene(bar, 1366, 40);
              Theme.dress(scene);
              stage.setScene(scene);
              stage.show();
              bar.showChanged();
              return files().map(List::copyOf).orElse(List.of());
            });
    assertThat(said)
        .isEqualTo(Fixture.harbour().repository().orElseThrow().tree().dirty())
        .isNotEmpty();
    Pictures.act(() -> list().ifPresent(TopBarTest::escape));
    assertThat(Pictures.onFx(TopBarTest::files)).isEmpty();
    Pictures.act(stage::close);
  }

  private static void escape(ListView<?> list) {
    list.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
  }

  private static Optional<List<String>> files() {
    return list().map(l -> l.getItems().stream().map(String::valueOf).toList());
  }

  /// The list in the pop-over that is open.
  private static Optional<ListView<?>> list() {
    return Window.getWindows().stream()
        .filter(PopOver.class::isInstance)
        .<ListView<?>>map(w -> (ListView<?>) w.getScene().getRoot().lookup(".list-view"))
        .findFirst();
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static SessionState named(String path) {
    SessionState state = Fixture.of("# A\n\n| Packet | Title | Status |\n|---|---|---|\n");
    OpenTracker open = state.open().orElseThrow();
    return new SessionState(
        state.repository().orElseThrow(),
        List.of(),
        new OpenTracker(path, open.file(), open.saved(), open.text(), open.tracker(), open.lint()),
        state.runs(),
        state.reruns(),
        state.drafts(),
        0,
        List.of(),
        false,
        false);
  }
}
