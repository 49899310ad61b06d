package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.shell.MainWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever can have the keyboard shows that it has it: a closed line or a field of at least 3 to 1
/// against what was drawn there without it (WCAG 2.2, 2.4.13), and nothing moves for it.
class FocusSeenTest {
  /// The palette's field has only its caret: nothing beside it takes the keyboard.
  private static final String PALETTE = "palette-input";

  /// States in which a control of the same kind is drawn in another way.
  private static final Set<String> OTHER_LOOKS = Set.of("selected", "unchosen");

  private static ExecutorService reader;

  @TempDir private Path folder;
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> broken = new LinkedHashMap<>();

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
    reader = Executors.newSingleThreadExecutor();
  }

  @AfterAll
  static void endReader() {
    reader.shutdownNow();
  }

  @Test
  void onEachKindOfControl() {
    String wanted = System.getProperty("reproof.scenes", ".*");
    try (SampleScenes sample = new SampleScenes(folder)) {
      Stream.concat(Scenes.all().stream(), sample.all().stream())
          .filter(scene -> scene.name().matches(wanted))
          .forEach(this::look);
    }
    assertThat(broken).isEmpty();
  }

  private void look(Scenes.Named scene) {
    Theme looks = Pictures.onFx(() -> new Theme(Theme.Choice.LIGHT));
    SessionModel model = scene.model().get();
    MainWindow window = Pictures.onFx(() -> scene.window(model, looks, reader));
    Stage stage = Pictures.onFx(Stage::new);
    act(
        () -> {
          stage.setScene(window.parent().getScene());
          stage.show();
        });
    look(scene, window, model, 1440, 900);
    act(() -> looks.choose(Theme.Choice.DARK));
    look(scene, window, model, 1093, 552);
    act(
        () -> {
          stage.setScene(null);
          stage.close();
          looks.close();
        });
  }

  private void look(
      Scenes.Named scene, MainWindow window, SessionModel model, int width, int height) {
    Stage stage = (Stage) window.parent().getScene().getWindow();
    act(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    WaitForAsyncUtils.waitForFxEvents(20);
    act(() -> scene.again(window));
    act(() -> comeIntoSight(model.selection()));
    WaitForAsyncUtils.waitForFxEvents(20);
    act(() -> paintAnew(stage.getScene().getRoot()));
    List<Node> nodes = new ArrayList<>();
    act(() -> collect(stage.getScene().getRoot(), nodes));
    for (Node node : nodes) {
      if (known.add(width + " " + kind(node))) {
        act(() -> look(scene.name() + " " + width, stage.getScene(), node, nodes));
      }
    }
  }

  private void look(String where, Scene scene, Node node, List<Node> nodes) {
    bringIntoSight(node);
    Parent around = node.getParent();
    Bounds place = node.localToScene(node.getLayoutBounds());
    FocusLook with = FocusLook.of(node, place, around);
    FocusLook without = FocusLook.of(elsewhere(scene, node, nodes), place, around);
    String said = with.against(without);
    if (!said.isEmpty()) {
      broken.put(where + ": " + SceneRules.shown(node), said);
    }
  }

  /// The toolkit keeps a picture of what is scrolled, and two looks at once would see the same.
  private static void paintAnew(Parent root) {
    root.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
  }

  /// A chosen card may be out of sight after a change of size.
  private static void comeIntoSight(Selection selection) {
    String chosen = selection.id();
    if (selection.pageProperty().get() == Page.BOARD) {
      selection.selectPacket(1);
      selection.selectPacket(chosen);
    }
  }

  private static void bringIntoSight(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        Bounds all = pane.getContent().getLayoutBounds();
        Bounds here = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double room = pane.getViewportBounds().getHeight();
        double wanted = (here.getCenterY() - room / 2) / (all.getHeight() - room);
        pane.setVvalue(all.getHeight() > room ? Math.clamp(wanted, 0, 1) : 0);
      }
    }
  }

  /// What has the keyboard while the node has not: the root, or in a dialog, which keeps it inside,
  /// what is farthest from the node.
  private static Node elsewhere(Scene scene, Node node, List<Node> nodes) {
    Node root = scene.getRoot();
    root.requestFocus();
    if (root.isFocused()) {
      return root;
    }
    Bounds here = node.localToScene(node.getLayoutBounds());
    return nodes.stream()
        .filter(other -> !other.equals(node))
        .filter(
            other -> {
              other.requestFocus();
              return other.equals(scene.getFocusOwner());
            })
        .max(Comparator.comparingDouble(other -> distance(here, other)))
        .orElseThrow(() -> new AssertionError("nothing else takes the keyboard: " + node));
  }

  private static double distance(Bounds here, Node other) {
    Bounds there = other.localToScene(other.getLayoutBounds());
    return Math.hypot(
        here.getCenterX() - there.getCenterX(), here.getCenterY() - there.getCenterY());
  }

  private static String kind(Node node) {
    StringBuilder kind = new StringBuilder();
    for (PseudoClass state : node.getPseudoClassStates()) {
      if (OTHER_LOOKS.contains(state.getPseudoClassName())) {
        kind.append(state).append(' ');
      }
    }
    Node at = node;
    for (int steps = 0; at != null && steps < 3; at = at.getParent(), steps++) {
      kind.append(at.getClass().getSimpleName()).append(at.getStyleClass()).append(' ');
    }
    return kind.toString();
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable() && !node.getStyleClass().contains(PALETTE)) {
      into.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}
