package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.shell.MainWindow;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Words are cut where there is no room for them, and stand in their columns.
class RoomForWordsTest {
  private static final double GAP = 24;

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

  /// What is seen in a scene of this width, laid out.
  private static <T> T see(String name, int width, Function<List<Node>, T> look) {
    Scenes.Named scene = Scenes.named(name);
    SessionModel model = scene.model().get();
    return Pictures.onFx(
        () -> {
          Theme theme = new Theme(Theme.Choice.LIGHT);
          MainWindow window = scene.window(model, theme, reader);
          Region root = (Region) window.parent();
          Stage stage = new Stage();
          stage.setScene(root.getScene());
          stage.setWidth(width);
          stage.setHeight(768);
          stage.show();
          for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
          }
          T seen = look.apply(SceneRules.visible(root));
          stage.setScene(null);
          stage.close();
          theme.close();
          return seen;
        });
  }

  private static List<Labeled> labels(List<Node> nodes, String below) {
    return nodes.stream()
        .filter(n -> n instanceof Labeled && isBelow(n, below))
        .map(Labeled.class::cast)
        .toList();
  }

  private static boolean isBelow(Node node, String styleClass) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains(styleClass)) {
        return true;
      }
    }
    return false;
  }

  private static String drawn(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(n -> ((Text) n).getText())
        .findFirst()
        .orElse("");
  }

  private static double left(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinX();
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  @Test
  void aLongStatusIsShownAsFarAsItHasRoom() {
    String word = "WAITING_FOR_THE_SIGNATURE_OF_THE_HARBOUR_MASTER_AND_OF_HIS_DEPUTY";
    List<String> heads =
        see(
            "long-status",
            1366,
            n -> labels(n, "column-head").stream().map(l -> drawn(l)).toList());
    assertThat(heads).contains(word);
    List<String> marks =
        see("long-status", 1366, n -> labels(n, "fact").stream().map(Labeled::getText).toList());
    assertThat(marks)
        .anyMatch(m -> m.startsWith("WAITING_FOR_THE_SIGNATURE_OF_THE_HARBOUR") && m.endsWith("…"));
  }

  @Test
  void aTitleIsWholeWhereItHasRoom() {
    List<String> titles =
        see("long-filter", 1440, n -> labels(n, "row-title").stream().map(l -> drawn(l)).toList());
    assertThat(titles).anyMatch(t -> t.startsWith("Final") && t.endsWith("all seasons and winds"));
  }

  @Test
  void theNamesOfTheColumnsStandOnOneLine() {
    List<Double> heights =
        see("board", 1366, n -> labels(n, "column-head").stream().map(l -> l.getHeight()).toList());
    assertThat(heights).isNotEmpty().allMatch(h -> h < 24);
  }

  @Test
  void theProblemsStandInOneColumn() {
    List<Double> lefts =
        see(
            "long-problems",
            1440,
            n -> n.stream().filter(m -> isMessage(m)).map(m -> left(m)).distinct().toList());
    assertThat(lefts).hasSize(1);
  }

  private static boolean isMessage(Node node) {
    return node instanceof Label label
        && isBelow(node, "problems")
        && List.of("Open box", "Required", "Record", "The box").stream()
            .anyMatch(label.getText()::startsWith);
  }

  @Test
  void theCodeOfAProblemIsDrawnAsCode() {
    List<String> code =
        see(
            "problems",
            1440,
            n ->
                labels(n, "problems").stream()
                    .filter(l -> l.getFont().getFamily().equals("JetBrains Mono"))
                    .map(Labeled::getText)
                    .toList());
    assertThat(code).contains("./bin/matrix quay crane");
  }

  @Test
  void keysStandApartFromTheNextWords() {
    List<Double> gaps = see("shortcuts", 1440, n -> gaps(n));
    assertThat(gaps).isNotEmpty().allMatch(g -> g >= GAP);
  }

  /// From the widest key of each column to the words that follow.
  private static List<Double> gaps(List<Node> nodes) {
    List<Labeled> keys =
        labels(nodes, "shortcuts").stream().filter(KeyHint.class::isInstance).toList();
    List<Double> words =
        labels(nodes, "shortcuts").stream()
            .filter(l -> !(l instanceof KeyHint))
            .map(l -> left(l))
            .distinct()
            .sorted(Comparator.naturalOrder())
            .skip(1)
            .toList();
    return words.stream()
        .map(
            next ->
                next
                    - keys.stream()
                        .filter(k -> left(k) < next)
                        .mapToDouble(k -> right(k))
                        .max()
                        .orElse(0))
        .toList();
  }

  @Test
  void theConsoleSaysTimeSizeAndHashBesideAShortenedCommand() {
    for (int width : new int[] {1366, 1440}) {
      List<String> said =
          see("review", width, n -> labels(n, "console-head").stream().map(l -> drawn(l)).toList());
      assertThat(said).as("at " + width).anyMatch(t -> t.matches("3\\.1 s · 144 B · [0-9a-f]{8}"));
    }
  }
}
