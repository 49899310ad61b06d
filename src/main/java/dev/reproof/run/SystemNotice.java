package dev.reproof.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A notification of the desktop, made by the system's own program as an argument vector, never by
/// a shell. Where there is no such program nothing is shown.
public final class SystemNotice {
  private SystemNotice() {}

  /// The arguments that show it on this system; empty where it cannot be shown. What the desktop
  /// would read as markup is escaped.
  public static Optional<List<String>> arguments(String os, String title, String text) {
    List<String> form = form(os, title, text);
    return form.isEmpty() || Programs.resolve(form.getFirst(), Path.of("")).isEmpty()
        ? Optional.empty()
        : Optional.of(form);
  }

  static List<String> form(String os, String title, String text) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of();
    }
    return system.contains("mac")
        ? List.of(
            "osascript",
            "-e",
            "on run argv",
            "-e",
            "display notification (item 2 of argv) with title (item 1 of argv)",
            "-e",
            "end run",
            title,
            text)
        : List.of("notify-send", "--app-name=Reproof", "--", title, escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Shows it, and waits for nothing.
  ///
  /// @throws IOException if the program does not start
  public static void show(List<String> arguments) throws IOException {
    LooseProgram.start(arguments);
  }
}
