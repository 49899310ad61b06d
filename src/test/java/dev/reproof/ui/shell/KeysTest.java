package dev.reproof.ui.shell;

import static dev.reproof.ui.Pictures.act;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.Action;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The window's keys while something is typed into a text.
class KeysTest {
  private static final Set<KeyCode> OF_THE_TEXT = Set.of(KeyCode.Z, KeyCode.Y);

  private final List<String> done = new ArrayList<>();
  private final Stage stage = Pictures.onFx(Stage::new);

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @AfterEach
  void close() {
    act(stage::close);
  }

  /// A text that can be edited, and what stands in it.
  record Text(String name, Supplier<Node> make) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Text> texts() {
    return Stream.of(
        new Text("editor", CodeArea::new),
        new Text("field", TextField::new),
        new Text("area", TextArea::new));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void reachTheirActionsAndTypeNothing(Text text) {
    Node node = show(text);
    List<Action> actions = Pictures.onFx(KeysTest::actions);
    for (Action action : actions) {
      for (KeyCodeCombination key : keys(action)) {
        done.clear();
        act(() -> press(node, key));
        assertThat(done).as(key.getName()).containsExactly(action.words());
        assertThat(written(node)).as(key.getName()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void leaveToTheTextWhatIsTypedIntoIt(Text text) {
    Node node = show(text);
    act(() -> type(node, KeyCode.J, "j", false, false));
    act(() -> type(node, KeyCode.SLASH, "?", false, false));
    act(() -> type(node, KeyCode.DIGIT7, "{", false, false));
    act(() -> type(node, KeyCode.X, "x", false, true));
    assertThat(written(node)).isEqualTo("j?{");
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void undoWhatIsDoneInTheWindowWhereTheTextHasNothingToUndo(Text text) {
    TextInputControl node = (TextInputControl) show(text);
    act(() -> type(node, KeyCode.Z, "", true, false));
    assertThat(done).containsExactly(Words.of("do.undo"));
    done.clear();

    act(() -> node.replaceSelection("typed"));
    act(() -> type(node, KeyCode.Z, "", true, false));
    assertThat(written(node)).isEmpty();
    assertThat(done).isEmpty();
    act(() -> type(node, KeyCode.Y, "", true, false));
    assertThat(written(node)).isEqualTo("typed");
    assertThat(done).isEmpty();
    act(() -> type(node, KeyCode.Y, "", true, false));
    assertThat(done).containsExactly(Words.of("do.redo"));
    done.clear();
    act(() -> press(node, new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN)));
    assertThat(done).containsExactly(Words.of("do.redo"));
    done.clear();

    act(() -> node.setText(""));
    act(() -> type(node, KeyCode.Z, "", true, false));
    assertThat(written(node)).isEmpty();
    assertThat(done).containsExactly(Words.of("do.undo"));
  }

  @Test
  void leaveAnOpenMenuItsKeys() {
    Node node = show(new Text("button", () -> new MenuButton("P0", null, new MenuItem("PASS"))));
    act(() -> type(node, KeyCode.J, "j", false, false));
    assertThat(done).containsExactly(Words.of("do.next"));
    done.clear();
    act(((MenuButton) node)::show);
    act(() -> type(node, KeyCode.J, "j", false, false));
    act(() -> type(node, KeyCode.SLASH, "?", false, false));
    assertThat(done).isEmpty();
    act(((MenuButton) node)::hide);
  }

  /// The button of a menu takes Esc, though its menu is closed.
  @Test
  void leaveFromTheButtonOfAClosedMenu() {
    Node node = show(new Text("button", () -> new MenuButton("P0", null, new MenuItem("PASS"))));
    act(() -> type(node, KeyCode.ESCAPE, "", false, false));
    assertThat(done).containsExactly(Words.of("do.leave"));
  }

  static Stream<Text> inputs() {
    return texts().filter(t -> !t.name().equals("editor"));
  }

  private Node show(Text text) {
    Node node = Pictures.onFx(text.make());
    act(
        () -> {
          Scene scene = new Scene(new StackPane(node), 400, 200);
          new Keys(this::recorded, () -> done.add("shortcuts")).attach(scene);
          stage.setScene(scene);
          stage.show();
          node.requestFocus();
        });
    return node;
  }

  private List<Action> recorded() {
    return actions().stream()
        .map(a -> new Action(a.words(), a.keys(), a.local(), () -> done.add(a.words())))
        .toList();
  }

  private static List<Action> actions() {
    return WindowActionsTest.actions(Fixture.model(Fixture.harbour()));
  }

  private static List<KeyCodeCombination> keys(Action action) {
    return action.local() || action.isPlainKey() && !action.keys().contains(leave())
        ? List.of()
        : action.keys().stream()
            .map(KeyCodeCombination.class::cast)
            .filter(k -> !OF_THE_TEXT.contains(k.getCode()))
            .toList();
  }

  private static KeyCodeCombination leave() {
    return new KeyCodeCombination(KeyCode.ESCAPE);
  }

  private static void press(Node node, KeyCodeCombination key) {
    boolean shift = key.getShift() == ModifierValue.DOWN;
    boolean control = key.getShortcut() == ModifierValue.DOWN;
    boolean alt = key.getAlt() == ModifierValue.DOWN;
    fire(node, KeyEvent.KEY_PRESSED, "", key.getCode(), shift, control, alt);
    if (!key.getCode().isFunctionKey()) {
      String sign = key.getCode().getChar().toLowerCase(java.util.Locale.ROOT);
      fire(node, KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED, shift, control, alt);
    }
    fire(node, KeyEvent.KEY_RELEASED, "", key.getCode(), shift, control, alt);
  }

  private static void type(Node node, KeyCode code, String sign, boolean control, boolean alt) {
    fire(node, KeyEvent.KEY_PRESSED, "", code, false, control, alt);
    fire(node, KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED, false, control, alt);
    fire(node, KeyEvent.KEY_RELEASED, "", code, false, control, alt);
  }

  private static void fire(
      Node node,
      EventType<KeyEvent> type,
      String sign,
      KeyCode code,
      boolean shift,
      boolean control,
      boolean alt) {
    node.fireEvent(new KeyEvent(type, sign, "", code, shift, control, alt, false));
  }

  private static String written(Node node) {
    return Pictures.onFx(() -> textOf(node).getValue());
  }

  private static ObservableValue<String> textOf(Node node) {
    return switch (node) {
      case CodeArea editor -> editor.textProperty();
      case TextField field -> field.textProperty();
      case TextArea area -> area.textProperty();
      default -> throw new AssertionError("no text: " + node);
    };
  }
}
