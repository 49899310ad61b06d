package dev.reproof.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCombination;
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

  /// @param keys as [KeyCombination#valueOf] reads them; the first is the one that is shown
  public static Action of(String words, Runnable act, String... keys) {
    return new Action(
        words, List.of(keys).stream().map(KeyCombination::valueOf).toList(), false, act);
  }

  /// An action whose keys its own pane handles.
  public static Action local(String words, Runnable act, String... keys) {
    return new Action(
        words, List.of(keys).stream().map(KeyCombination::valueOf).toList(), true, act);
  }

  public boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(k -> k.match(event));
  }

  /// Whether it is reached by a letter or sign alone, which in a text field is typing.
  public boolean isPlainKey() {
    return keys.stream().noneMatch(Action::hasModifier);
  }

  private static boolean hasModifier(KeyCombination key) {
    String name = key.getName().toLowerCase(Locale.ROOT);
    return name.contains("ctrl")
        || name.contains("shortcut")
        || name.contains("alt")
        || name.contains("meta")
        || name.matches("(shift\\+)?f[0-9]+");
  }

  /// The keys as they are shown: `Ctrl Shift K`; empty if it has none.
  public String keysShown() {
    return keys.isEmpty() ? "" : shown(keys.getFirst().getName());
  }

  /// A key combination's name as it is shown.
  public static String shown(String name) {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    return name.replace("Shortcut", mac ? "⌘" : "Ctrl")
        .replace("++", "+Plus")
        .replace("+", " ")
        .replace("Plus", "+")
        .replace("Minus", "-")
        .replace("Equals", "+")
        .replace("Digit", "");
  }
}
