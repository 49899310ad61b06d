package dev.reproof.ui;

import java.util.ResourceBundle;

/// The words of the window, by key, from the bundle `words.properties`; `%s` and `%d` in them are
/// filled in, and keys that they name, such as `{Shortcut+S}`, are called as on this system.
public final class Words {
  private static volatile ResourceBundle bundle = ResourceBundle.getBundle("dev.reproof.ui.words");

  private Words() {}

  /// Takes the words from another bundle from now on: for tests of other languages.
  static void speak(ResourceBundle other) {
    bundle = other;
  }

  /// @throws java.util.MissingResourceException if there is no such key
  public static String of(String key, Object... values) {
    String words = KeyWords.here().in(bundle.getString(key));
    return values.length == 0 ? words : words.formatted(values);
  }

  /// The words for a count: the key with `.one` for 1, else with `.many`, which is given the count.
  public static String count(String key, long count) {
    return count == 1 ? of(key + ".one") : of(key + ".many", count);
  }
}
