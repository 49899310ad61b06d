package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.OpenTracker;
import dev.reproof.session.SessionState;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.Theme;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
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
