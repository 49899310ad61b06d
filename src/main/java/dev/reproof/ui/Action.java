package dev.reproof.ui;

import java.util.List;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// Something that a reviewer can do from the palette and, where it has keys, from the keyboard. The
/// list of shortcuts is made from these. A `local` action's keys work in its own pane only, which
/// handles them itself.
public record Action(String words, List<KeyCombination> keys, boolean local, Runnable act) {
  public Action {
    keys = List.copyOf(keys);
  }

  /// An action without keys.
  public static Action of(String words, Runnable act) {
    return new Action(words, List.of(), false, act);
  }

  /// @param keys the names of modifiers and of a [KeyCode], such as `Shortcut+Shift+Digit1`; the
  ///   first is the one that is shown
  public static Action of(String words, Runnable act, String... keys) {
    return new Action(
        words, List.of(keys).stream().map(KeyWords::combination).toList(), false, act);
  }

  /// An action whose keys its own pane handles.
  public static Action local(String words, Runnable act, String... keys) {
    return new Action(words, List.of(keys).stream().map(KeyWords::combination).toList(), true, act);
  }

  /// The same behind something else, which brings the place where it is done to the front.
  public Action after(Runnable first) {
    Runnable both =
        () -> {
          first.run();
          act.run();
        };
    return new Action(words, keys, local, both);
  }

  public boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(k -> k.match(event));
  }

  /// Whether it is reached by a letter or sign alone, which in a text field is typing.
  public boolean isPlainKey() {
    return keys.stream().noneMatch(Action::isCommand);
  }

  private static boolean isCommand(KeyCombination key) {
    boolean modified =
        key.getShortcut() == ModifierValue.DOWN || key.getAlt() == ModifierValue.DOWN;
    return modified || key instanceof KeyCodeCombination code && code.getCode().isFunctionKey();
  }

  /// The keys as they are called on this system: `Ctrl Shift K`; empty if it has none.
  public String keysShown() {
    return keys.isEmpty() ? "" : KeyWords.here().of(keys.getFirst());
  }

  /// Keys as they are called on this system, from their names.
  public static String shown(String names) {
    return KeyWords.here().of(KeyWords.combination(names));
  }
}
