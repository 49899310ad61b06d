package dev.reproof.ui;

import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// How keys are called on a system: `Ctrl Shift K`, on macOS `⇧ ⌘ K`.
record KeyWords(boolean mac) {
  private static final Pattern NAMED =
      Pattern.compile("\\{((?:(?:Shortcut|Shift|Alt)\\+)+[A-Za-z0-9]+)}");
  private static final String CLICK = "+Click";
  private static final KeyWords HERE =
      new KeyWords(System.getProperty("os.name", "").startsWith("Mac"));

  /// As they are called on this system.
  static KeyWords here() {
    return HERE;
  }

  String of(KeyCombination keys) {
    if (keys instanceof KeyCodeCombination code && isQuestionMark(code)) {
      return modifiers(keys, false) + "?";
    }
    return modifiers(keys, keys.getShift() == ModifierValue.DOWN)
        + (keys instanceof KeyCodeCombination code ? name(code.getCode()) : "");
  }

  /// A sentence in which keys are named in braces, as in `{Shortcut+S}` or, with the mouse,
  /// `{Shortcut+Click}`, with their words.
  String in(String sentence) {
    return sentence.indexOf('{') < 0
        ? sentence
        : NAMED.matcher(sentence).replaceAll(named -> named(named.group(1)));
  }

  private String named(String names) {
    return names.endsWith(CLICK)
        ? modifiers(combination(names.replace(CLICK, "+A")), false) + "click"
        : of(combination(names));
  }

  /// @param names the names of modifiers and of a [KeyCode], such as `Shortcut+Shift+Digit1`
  static KeyCombination combination(String names) {
    String[] parts = names.split("\\+");
    KeyCombination.Modifier[] modifiers = new KeyCombination.Modifier[parts.length - 1];
    for (int i = 0; i < modifiers.length; i++) {
      modifiers[i] = modifier(parts[i]);
    }
    KeyCode code = KeyCode.valueOf(parts[parts.length - 1].toUpperCase(Locale.ROOT));
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

  private String modifiers(KeyCombination keys, boolean shift) {
    String shortcut = keys.getShortcut() == ModifierValue.DOWN ? (mac ? "⌘ " : "Ctrl ") : "";
    String alt = keys.getAlt() == ModifierValue.DOWN ? (mac ? "⌥ " : "Alt ") : "";
    String shifted = shift ? (mac ? "⇧ " : "Shift ") : "";
    return mac ? alt + shifted + shortcut : shortcut + alt + shifted;
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
