package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.shell.MainWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Every scene of the window in both themes and three sizes: what must hold in each, and its
/// picture.
class EverySceneTest {
  private static final List<Size> SIZES =
      List.of(
          new Size(1440, 900, 46, 26, 300, 344),
          new Size(1366, 768, 40, 24, 260, 320),
          new Size(1093, 552, 36, 22, 56, 0));

  private static final double LEAST_COMMANDS = 4;
  private static ExecutorService reader;

  @TempDir private Path folder;
  private SampleScenes sample;

  /// A size of the window, and what its parts measure in it; a width of 0 is that of a drawer.
  private record Size(int width, int height, int top, int status, int list, int verdict) {}

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
    reader = Executors.newSingleThreadExecutor();
  }

  @BeforeEach
  void makeSample() {
    sample = new SampleScenes(folder);
  }

  @AfterEach
  void closeSample() {
    sample.close();
  }

  /// All of them, or those whose names are asked for.
  private List<Scenes.Named> all() {
    String wanted = System.getProperty("reproof.scenes", ".*");
    return Stream.concat(Scenes.all().stream(), sample.all().stream())
        .filter(s -> s.name().matches(wanted))
        .toList();
  }

  @AfterAll
  static void end() {
    reader.shutdownNow();
  }

  @Test
  void isNamedLargeEnoughAndReadableInBothThemesAndAllSizes() {
    Set<String> broken = new LinkedHashSet<>();
    for (Scenes.Named scene : all()) {
      walk(
          scene,
          List.of(Theme.Choice.LIGHT, Theme.Choice.DARK),
          (size, root) -> {
            SceneRules rules = new SceneRules((javafx.scene.Parent) root);
            List<String> found = new ArrayList<>();
            found.addAll(rules.unnamed());
            found.addAll(rules.smallTargets());
            found.addAll(rules.faintText());
            SceneTexts texts = new SceneTexts(root);
            found.addAll(texts.cutMarks());
            found.addAll(texts.silentMarks());
            found.addAll(texts.marksBeyondTheirCell());
            found.addAll(texts.cutPrompts());
            if (!scene.name().equals(LongScenes.TABLE)) {
              found.addAll(texts.cutColumns());
            }
            found.addAll(texts.cutCells());
            found.addAll(rules.outside());
            found.addAll(texts.eatenUnderscores());
            found.addAll(texts.notToldWhole());
            found.addAll(texts.unfilled());
            found.addAll(rules.sidewaysBars());
            found.addAll(areas(size, root));
            found.forEach(f -> broken.add(scene.name() + " " + size.width() + ": " + f));
          },
          true);
    }
    Pictures.contactSheets();
    assertThat(Pictures.warnings()).isEmpty();
    assertThat(broken).isEmpty();
  }

  /// The table of long names is left out: at 1093 not even their columns' names have room.
  @Test
  void holdsWordsThatAreFortyPercentLonger() {
    Set<String> broken = new LinkedHashSet<>();
    Words.speak(new LongerWords(ResourceBundle.getBundle("dev.reproof.ui.words")));
    try {
      for (Scenes.Named scene : all()) {
        if (scene.name().equals(LongScenes.TABLE)) {
          continue;
        }
        walk(
            scene,
            List.of(Theme.Choice.LIGHT),
            (size, root) -> {
              SceneRules rules = new SceneRules((javafx.scene.Parent) root);
              List<String> found = new ArrayList<>();
              found.addAll(new SceneTexts(root).cutWords(LongerWords.MARK));
              found.addAll(rules.outside());
              found.addAll(rules.sidewaysBars());
              found.forEach(f -> broken.add(scene.name() + " " + size.width() + ": " + f));
            },
            false);
      }
    } finally {
      Words.speak(ResourceBundle.getBundle("dev.reproof.ui.words"));
    }
    assertThat(broken).isEmpty();
  }

  private interface Look {
    void at(Size size, Region root);
  }

  /// Shows a scene once, and looks at it in each theme and size; the second theme goes back from
  /// the last size, so that one change of size is spared.
  private static void walk(Scenes.Named scene, List<Theme.Choice> themes, Look look, boolean keep) {
    Theme looks = Pictures.onFx(() -> new Theme(themes.getFirst()));
    SessionModel model = scene.model().get();
    MainWindow window = Pictures.onFx(() -> scene.window(model, looks, reader));
    Stage stage =
        Pictures.onFx(
            () -> {
              Stage shown = new Stage();
              shown.setScene(window.parent().getScene());
              shown.show();
              return shown;
            });
    for (Theme.Choice theme : themes) {
      boolean first = theme == themes.getFirst();
      act(() -> looks.choose(theme));
      for (Size size : first ? SIZES : SIZES.reversed()) {
        at(stage, window, scene, size, look);
        if (keep) {
          Pictures.keepAs(stage, scene.name(), theme, size.width());
        }
      }
    }
    act(
        () -> {
          stage.setScene(null);
          stage.close();
          looks.close();
        });
  }

  private static void at(Stage stage, MainWindow window, Scenes.Named scene, Size size, Look look) {
    act(
        () -> {
          stage.setWidth(size.width());
          stage.setHeight(size.height());
        });
    waitFor(scene, () -> settle(stage, size));
    act(() -> scene.again(window));
    waitFor(scene, () -> settle(stage, size) && isLookedUp(stage) && isStill(stage));
    act(() -> look.at(size, (Region) stage.getScene().getRoot()));
  }

  /// Whether nothing is being looked up any more.
  private static boolean isLookedUp(Stage stage) {
    List<String> looking =
        List.of(
            Words.of("changes.looking"), Words.of("history.looking"), Words.of("evidence.reading"));
    return stage.getScene().getRoot().lookupAll(".label").stream()
        .noneMatch(n -> n instanceof Label label && looking.contains(label.getText()));
  }

  /// Whether nothing slides any more.
  private static boolean isStill(Stage stage) {
    Node notice = stage.getScene().getRoot().lookup(".notice");
    return notice == null || notice.getTranslateY() == 0;
  }

  /// Lays the scene out; says whether it has its size and nothing was left to lay out.
  private static boolean settle(Stage stage, Size size) {
    Region root = (Region) stage.getScene().getRoot();
    boolean settled = !root.isNeedsLayout();
    root.applyCss();
    root.layout();
    return settled && root.getWidth() == size.width() && root.getHeight() == size.height();
  }

  private static void waitFor(Scenes.Named scene, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError(scene.name() + " does not come to rest in its size", e);
    }
  }

  /// The areas measure what `ui.md` says, and no dialog is larger than 900 x 520.
  private static List<String> areas(Size size, Region root) {
    List<String> found = new ArrayList<>();
    Map<String, Integer> heights = new LinkedHashMap<>();
    heights.put(".top-bar", size.top());
    heights.put(".status-line", size.status());
    heights.forEach((area, height) -> measure(root, area, height, Region::getHeight, found));
    measure(root, ".packet-list", size.list(), Region::getWidth, found);
    if (size.verdict() > 0) {
      measure(root, ".verdict-pane", size.verdict(), Region::getWidth, found);
    }
    if (size.width() == 1366 && commandsInSight(root) < LEAST_COMMANDS) {
      found.add("only " + commandsInSight(root) + " commands fit into sight");
    }
    for (Node node : root.lookupAll(".dialog-card")) {
      Region card = (Region) node;
      if (card.getWidth() > 900 || card.getHeight() > 520) {
        found.add("dialog is " + card.getWidth() + "x" + card.getHeight());
      }
    }
    return found;
  }

  /// How many rows of commands have room; as many as one likes where none are shown.
  private static double commandsInSight(Region root) {
    ScrollPane scroll = (ScrollPane) root.lookup(".commands .scroll-pane");
    Region row = (Region) root.lookup(".command-row");
    return scroll == null || row == null || !isShown(row)
        ? Double.MAX_VALUE
        : scroll.getViewportBounds().getHeight() / row.getHeight();
  }

  private static void measure(
      Region root, String area, int wanted, Function<Region, Double> side, List<String> found) {
    for (Node node : root.lookupAll(area)) {
      if (isShown(node) && Math.abs(side.apply((Region) node) - wanted) > 1) {
        found.add(area + " is " + side.apply((Region) node) + ", not " + wanted);
      }
    }
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  /// The window's words with 40 % more letters, in which each of them ends with a mark.
  private static final class LongerWords extends ResourceBundle {
    static final String MARK = "ŧ";
    private final ResourceBundle words;

    LongerWords(ResourceBundle words) {
      this.words = words;
    }

    @Override
    protected Object handleGetObject(String key) {
      String plain = words.getString(key);
      int more = (int) Math.ceil(plain.length() * 0.4);
      StringBuilder longer = new StringBuilder(plain);
      for (int i = 0; i < more - 1; i++) {
        longer.append(i % 8 == 7 ? ' ' : "éàöüñçîå".charAt(i % 8));
      }
      return longer.append(MARK).toString();
    }

    @Override
    public Enumeration<String> getKeys() {
      return words.getKeys();
    }
  }
}
