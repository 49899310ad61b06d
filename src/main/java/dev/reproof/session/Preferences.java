package dev.reproof.session;

import dev.reproof.store.Home;
import dev.reproof.store.Settings;
import dev.reproof.store.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the user has chosen, and where the window was, as `settings.json` keeps it. `theme` is
/// LIGHT, DARK or SYSTEM, `scale` a percentage, `dividers` are fractions by name, `recent` the
/// paths of the repositories that were open, latest first, and `last` what was shown of the first.
/// `quiet` keeps the system's notifications away, and `views` are how trackers were looked at, by
/// the path of their file, the latest last.
public record Preferences(
    String theme,
    int scale,
    int timeoutMinutes,
    boolean wrapConsole,
    String editor,
    boolean softwareRendering,
    Map<String, Double> dividers,
    Bounds window,
    List<String> recent,
    Last last,
    boolean quiet,
    boolean guideClosed,
    boolean boardTable,
    Map<String, View> views) {

  public Preferences {
    dividers = Map.copyOf(dividers);
    recent = List.copyOf(recent);
    views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
  }

  /// Where a window is, in pixels of the screen; `x` and `y` are -1 where it never was.
  public record Bounds(double x, double y, double width, double height) {}

  /// What was shown last: the tracker's path relative to the work tree, the packet and the page,
  /// each empty where none was, and the place of the packet's tab, from 0.
  public record Last(String tracker, String packet, String page, int tab) {
    public static final Last NOTHING = new Last("", "", "", 0);
  }

  /// How a tracker is looked at: which of its packets the board shows, each empty for all, and the
  /// time-out of its commands in minutes, 0 for the usual one.
  public record View(
      String text, String implementer, String reviewer, boolean breaksRule, int timeoutMinutes) {
    public static final View USUAL = new View("", "", "", false, 0);

    public View withTimeout(int minutes) {
      return new View(text, implementer, reviewer, breaksRule, minutes);
    }

    private static View of(Settings.View kept) {
      return new View(
          kept.text(),
          kept.implementer(),
          kept.reviewer(),
          kept.breaksRule(),
          kept.timeoutMinutes());
    }

    private Settings.View kept() {
      return new Settings.View(text, implementer, reviewer, breaksRule, timeoutMinutes);
    }
  }

  /// The preferences, what there is to say of how they were read, and whether they may be written
  /// again (not over a file of a newer version).
  public record Read(Preferences preferences, Optional<String> message, boolean mayWrite) {}

  /// What holds where nothing was chosen.
  public static Preferences usual() {
    return of(Settings.DEFAULT);
  }

  /// The folder of kept state of this system.
  public static Path home() {
    return Home.dataFolder(System.getenv(), System.getProperties());
  }

  /// Whether the window is to be drawn in software, before anything else of them is needed; it says
  /// nothing of how the file was read.
  public static boolean softwareRendering(Path home) {
    return SettingsStore.softwareRendering(home);
  }

  /// Reads them from the folder of kept state. Never fails: what cannot be read is the default,
  /// with a message.
  public static Read read(Path home) {
    try {
      SettingsStore.Read read = new SettingsStore(new Home(home)).read();
      return new Read(of(read.settings()), read.message(), read.mayWrite());
    } catch (IOException e) {
      return new Read(
          of(Settings.DEFAULT),
          Optional.of(home + " cannot be used: " + e.getMessage() + "; nothing will be remembered"),
          false);
    }
  }

  private static Preferences of(Settings kept) {
    return new Preferences(
        kept.theme(),
        kept.scale(),
        kept.timeoutMinutes(),
        kept.wrapConsole(),
        kept.editor(),
        kept.softwareRendering(),
        kept.dividers(),
        new Bounds(kept.windowX(), kept.windowY(), kept.windowWidth(), kept.windowHeight()),
        kept.recent(),
        new Last(kept.lastTracker(), kept.lastPacket(), kept.lastPage(), kept.lastTab()),
        kept.quiet(),
        kept.guideClosed(),
        kept.boardTable(),
        each(kept.views(), View::of));
  }

  private static <A, B> Map<String, B> each(Map<String, A> from, Function<A, B> form) {
    Map<String, B> to = new LinkedHashMap<>();
    from.forEach((name, value) -> to.put(name, form.apply(value)));
    return to;
  }

  /// Keeps what differs from `before`; what a hand has changed in the file meanwhile stays.
  ///
  /// @throws Trouble if they cannot be written
  public void save(Path home, Preferences before) throws Trouble {
    try {
      new SettingsStore(new Home(home)).save(before.settings(), settings());
    } catch (IOException e) {
      throw Troubles.of("keeping the settings", e);
    }
  }

  private Settings settings() {
    return new Settings(
        Settings.VERSION,
        theme,
        scale,
        timeoutMinutes,
        wrapConsole,
        editor,
        softwareRendering,
        dividers,
        window.x(),
        window.y(),
        window.width(),
        window.height(),
        recent,
        last.tracker(),
        last.packet(),
        last.page(),
        last.tab(),
        quiet,
        guideClosed,
        boardTable,
        each(views, View::kept));
  }
}
