package dev.reproof.session;

import dev.reproof.run.SystemNotice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The desktop that the window is on.
public final class Desktop {
  private Desktop() {}

  /// Shows a notification of the system; says whether it can.
  public static boolean notice(String title, String text) {
    Optional<List<String>> arguments =
        SystemNotice.arguments(System.getProperty("os.name", ""), title, text);
    if (arguments.isEmpty()) {
      return false;
    }
    try {
      SystemNotice.show(arguments.get());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
