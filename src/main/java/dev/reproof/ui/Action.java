package dev.reproof.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
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
    return new Action(words, List.of(keys).stream().map(Action::combination).toList(), false, act);
  }

  /// An action whose keys its own pane handles.
  public static Action local(String words, Runnable act, String... keys) {
    return new Action(words, List.of(keys).stream().map(Action::combination).toList(), true, act);
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

  /// The keys as they are shown: `Ctrl Shift K`; empty if it has none.
  public String keysShown() {
    return keys.isEmpty() ? "" : shown(keys.getFirst());
  }

  /// Keys as they are shown, from their names.
  public static String shown(String names) {
    return shown(combination(names));
  }

  private static KeyCombination combination(String names) {
    List<String> parts = List.of(names.split("\\+"));
    KeyCode code = KeyCode.valueOf(parts.getLast().toUpperCase(Locale.ROOT));
    KeyCombination.Modifier[] modifiers =
        parts.subList(0, parts.size() - 1).stream()
            .map(Action::modifier)
            .toArray(KeyCombination.Modifier[]::new);
    return new KeyCodeCombination(code, modifiers);
  }

  private static KeyCombination.Modifier modifier(String name) {
    return switch (name) {
      case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
      case "Shift" -> KeyCombination.SHIFT_DOWN;
      case "Alt" -> KeyCombination.ALT_DOWN;
      default -> throw new IllegalArgumentException("no such modifier: " + name);
    };
  }

  private static String shown(KeyCombination keys) {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    StringBuilder words = new StringBuilder();
    if (keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN) {
      words.append(mac ? "⌘ " : "Ctrl ");
    }
    if (keys.getAlt() == ModifierValue.DOWN) {
      words.append("Alt ");
    }
    if (keys instanceof KeyCodeCombination code && isQuestionMark(code)) {
      return words.append("?").toString();
    }
    if (keys.getShift() == ModifierValue.DOWN) {
      words.append("Shift ");
    }
    return words
        .append(keys instanceof KeyCodeCombination code ? name(code.getCode()) : "")
        .toString();
  }

  private static boolean isQuestionMark(KeyCodeCombination keys) {
    return keys.getCode() == KeyCode.SLASH && keys.getShift() == ModifierValue.DOWN;
  }

  private static String name(KeyCode code) {
    return switch (code) {
      case PLUS -> "+";
      case MINUS -> "-";
      case SLASH -> "/";
      case COMMA -> ",";
      default -> code.getName();
    };
  }
}
