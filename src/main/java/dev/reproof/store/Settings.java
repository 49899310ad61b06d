package dev.reproof.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the user has chosen, and where the window was: `settings.json`, to be read and edited by
/// hand. `theme` is LIGHT, DARK or SYSTEM, `scale` a percentage, `timeoutMinutes` the time-out of a
/// command, `editor` a form such as `code --goto {file}:{line}` (empty: the first known one),
/// `dividers` are fractions by name, `recent` the places that were open, latest first;
/// `lastTracker` (relative to the first of them), `lastPacket`, `lastPage` and `lastTab` (its
/// place, from 0) say what was shown. `quiet` keeps the system's notifications away, `guideClosed`
/// the guide of the sample; `boardTable` shows the board as a table, and `views` are how each
/// tracker was looked at, by its file. What is out of range becomes the default.
public record Settings(
    int version,
    String theme,
    int scale,
    int timeoutMinutes,
    boolean wrapConsole,
    String editor,
    boolean softwareRendering,
    Map<String, Double> dividers,
    double windowX,
    double windowY,
    double windowWidth,
    double windowHeight,
    List<String> recent,
    String lastTracker,
    String lastPacket,
    String lastPage,
    int lastTab,
    boolean quiet,
    boolean guideClosed,
    boolean boardTable,
    Map<String, View> views) {
  /// The newest form of the file that this program knows.
  public static final int VERSION = 1;

  public static final Settings DEFAULT =
      new Settings(
          VERSION, "SYSTEM", 100, 10, false, "", false, Map.of(), -1, -1, 1440, 900, List.of(), "",
          "", "", 0, false, false, false, Map.of());

  public Settings(
      int version,
      @Nullable String theme,
      int scale,
      int timeoutMinutes,
      boolean wrapConsole,
      @Nullable String editor,
      boolean softwareRendering,
      @Nullable Map<String, Double> dividers,
      double windowX,
      double windowY,
      double windowWidth,
      double windowHeight,
      @Nullable List<String> recent,
      @Nullable String lastTracker,
      @Nullable String lastPacket,
      @Nullable String lastPage,
      int lastTab,
      boolean quiet,
      boolean guideClosed,
      boolean boardTable,
      @Nullable Map<String, View> views) {
    this.version = version;
    this.theme = theme == null ? "SYSTEM" : theme;
    this.scale = scale < 75 || scale > 300 ? 100 : scale;
    this.timeoutMinutes = timeoutMinutes < 1 ? 10 : timeoutMinutes;
    this.wrapConsole = wrapConsole;
    this.editor = editor == null ? "" : editor;
    this.softwareRendering = softwareRendering;
    this.dividers = dividers == null ? Map.of() : fractions(dividers);
    this.windowX = windowX;
    this.windowY = windowY;
    this.windowWidth = windowWidth < 1 ? 1440 : windowWidth;
    this.windowHeight = windowHeight < 1 ? 900 : windowHeight;
    this.recent = recent == null ? List.of() : List.copyOf(recent);
    this.lastTracker = lastTracker == null ? "" : lastTracker;
    this.lastPacket = lastPacket == null ? "" : lastPacket;
    this.lastPage = lastPage == null ? "" : lastPage;
    this.lastTab = Math.max(0, lastTab);
    this.quiet = quiet;
    this.guideClosed = guideClosed;
    this.boardTable = boardTable;
    this.views = views == null ? Map.of() : whole(views);
  }

  /// What of a tracker is shown on the board, each empty for all, and the time-out of its commands
  /// in minutes, 0 for the usual one.
  public record View(
      String text, String implementer, String reviewer, boolean breaksRule, int timeoutMinutes) {
    public View(
        @Nullable String text,
        @Nullable String implementer,
        @Nullable String reviewer,
        boolean breaksRule,
        int timeoutMinutes) {
      this.text = text == null ? "" : text;
      this.implementer = implementer == null ? "" : implementer;
      this.reviewer = reviewer == null ? "" : reviewer;
      this.breaksRule = breaksRule;
      this.timeoutMinutes = Math.max(0, timeoutMinutes);
    }
  }

  /// In the order in which they were written.
  private static Map<String, View> whole(Map<String, View> written) {
    Map<String, View> whole = new LinkedHashMap<>(written);
    whole.values().removeIf(Objects::isNull);
    return Collections.unmodifiableMap(whole);
  }

  private static Map<String, Double> fractions(Map<String, Double> written) {
    Map<String, Double> fractions = new TreeMap<>();
    written.forEach(
        (name, fraction) -> {
          if (fraction != null && fraction > 0 && fraction < 1) {
            fractions.put(name, fraction);
          }
        });
    return Map.copyOf(fractions);
  }
}
