package dev.reproof.store;

import java.util.List;

/// What the user has chosen, and where the window was: `settings.json`, to be read and edited by
/// hand. `theme` is LIGHT, DARK or SYSTEM, `scale` a percentage, `timeoutMinutes` the time-out of a
/// command.
public record Settings(
    int version,
    String theme,
    int scale,
    int timeoutMinutes,
    boolean wrapConsole,
    double listWidth,
    double consoleHeight,
    double windowX,
    double windowY,
    double windowWidth,
    double windowHeight,
    List<String> recent) {
  /// The newest form of the file that this program knows.
  public static final int VERSION = 1;

  public static final Settings DEFAULT =
      new Settings(VERSION, "SYSTEM", 100, 10, false, 0, 0, -1, -1, 1440, 900, List.of());

  public Settings {
    recent = recent == null ? List.of() : List.copyOf(recent);
    theme = theme == null ? "SYSTEM" : theme;
    scale = scale < 75 || scale > 300 ? 100 : scale;
    timeoutMinutes = timeoutMinutes < 1 ? 10 : timeoutMinutes;
  }

  public Settings withRecent(List<String> newRecent) {
    return new Settings(
        version,
        theme,
        scale,
        timeoutMinutes,
        wrapConsole,
        listWidth,
        consoleHeight,
        windowX,
        windowY,
        windowWidth,
        windowHeight,
        newRecent);
  }

  public Settings withTheme(String newTheme) {
    return new Settings(
        version,
        newTheme,
        scale,
        timeoutMinutes,
        wrapConsole,
        listWidth,
        consoleHeight,
        windowX,
        windowY,
        windowWidth,
        windowHeight,
        recent);
  }
}
