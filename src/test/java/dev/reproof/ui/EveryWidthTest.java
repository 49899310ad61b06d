package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.shell.MainWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// At whatever width the window has, nothing of the review is cut or hangs out of its pane, and
/// what stands in columns stands below its head.
class EveryWidthTest {
  private static final int STEP = 20;
  private static final double SLACK = 1.5;

  private static ExecutorService reader;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
    reader = Executors.newSingleThreadExecutor();
  }

  @AfterAll
  static void end() {
    reader.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"review", "console", "running", "marks"})
  void holdsAllThatIsPressedAndItsColumns(String name) {
    Scenes.Named scene = Scenes.named(name);
    SessionModel model = scene.model().get();
    List<String> broken =
        Pictures.onFx(
            () -> {
              Theme theme = new Theme(Theme.Choice.LIGHT);
              MainWindow window = scene.window(model, theme, reader);
              Region root = (Region) window.parent();
              Stage stage = new Stage();
              stage.setScene(root.getScene());
              stage.setHeight(768);
              stage.show();
              List<String> found = new ArrayList<>();
              for (int width = 960; width <= 2560; width += width < 1500 ? STEP : 10 * STEP) {
                for (int i = 0; i < 3; i++) {
                  root.resize(width, 768);
                  root.applyCss();
                  root.layout();
                }
                for (String told : broken(root)) {
                  found.add(width + ": " + told);
                }
              }
              stage.setScene(null);
              stage.close();
              theme.close();
              return found;
            });
    assertThat(broken).isEmpty();
  }

  private static List<String> broken(Region root) {
    List<String> broken = new ArrayList<>();
    for (String pane : List.of("packet-pane", "console-pane", "verdict-pane")) {
      SceneRules.visible(root).stream()
          .filter(n -> n.getStyleClass().contains(pane))
          .forEach(n -> broken.addAll(outside(n)));
    }
    broken.addAll(besideTheirColumns(root));
    return broken;
  }

  /// What of a pane is pressed and does not lie in it or in the row that holds it, or is cut.
  private static List<String> outside(Node pane) {
    List<String> broken = new ArrayList<>();
    Bounds room = bounds(pane);
    for (Node node : SceneRules.visible(pane)) {
      boolean said = node instanceof ButtonBase || node instanceof Chip;
      if (!said) {
        continue;
      }
      Bounds at = bounds(node);
      Bounds row = bounds(node.getParent());
      if (at.getMinX() < room.getMinX() - SLACK
          || at.getMaxX() > room.getMaxX() + SLACK
          || at.getMaxX() > row.getMaxX() + SLACK) {
        broken.add(name(node) + " hangs out");
      }
      if (node instanceof Labeled labeled && isCut(labeled)) {
        broken.add(name(node) + " is cut");
      }
    }
    return broken;
  }

  private static boolean isCut(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(n -> n instanceof Text && n.isVisible())
        .map(n -> ((Text) n).getText())
        .anyMatch(t -> t.contains("…") && !labeled.getText().contains("…"));
  }

  /// The rows of commands whose cells begin elsewhere than the heads of their columns.
  private static List<String> besideTheirColumns(Region root) {
    List<String> broken = new ArrayList<>();
    List<Node> all = SceneRules.visible(root);
    List<GridPane> heads =
        all.stream()
            .filter(n -> n instanceof GridPane && n.getStyleClass().contains("command-head"))
            .map(GridPane.class::cast)
            .toList();
    List<GridPane> rows =
        all.stream()
            .filter(n -> n instanceof GridPane && isIn(n, "command-row"))
            .map(GridPane.class::cast)
            .toList();
    for (GridPane head : heads) {
      for (GridPane row : rows) {
        for (Node cell : row.getChildren()) {
          head.getChildren().stream()
              .filter(h -> GridPane.getColumnIndex(h).equals(GridPane.getColumnIndex(cell)))
              .filter(h -> Math.abs(bounds(h).getMinX() - bounds(cell).getMinX()) > SLACK + 1)
              .forEach(h -> broken.add(name(h) + " is not above its cells"));
        }
      }
    }
    return broken;
  }

  private static boolean isIn(Node node, String styleClass) {
    return node.getParent() != null && node.getParent().getStyleClass().contains(styleClass);
  }

  private static String name(Node node) {
    boolean says = node instanceof Labeled labeled && labeled.getText() != null;
    String said = says ? ((Labeled) node).getText() : "";
    return said.isEmpty() ? String.valueOf(node.getAccessibleText()) : said;
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
