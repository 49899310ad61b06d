package dev.reproof.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps the settings in `settings.json`. A file that cannot be understood is kept aside.
public final class SettingsStore {
  private final Path file;

  public SettingsStore(Home home) {
    this.file = home.folder().resolve("settings.json");
  }

  /// The settings, what there is to say of how they were read, and whether they may be written
  /// again: not over a file that a newer version wrote.
  public record Read(Settings settings, Optional<String> message, boolean mayWrite) {}

  public Read read() {
    List<String> told = new ArrayList<>();
    try {
      Optional<Settings> settings = new Json(told::add).read(file, Settings.class);
      if (settings.isPresent() && settings.get().version() > Settings.VERSION) {
        return new Read(
            Settings.DEFAULT,
            Optional.of(file + " was written by a newer version; it is left as it is"),
            false);
      }
      return new Read(settings.orElse(Settings.DEFAULT), told.stream().findFirst(), true);
    } catch (IOException e) {
      return new Read(
          Settings.DEFAULT, Optional.of(file + " cannot be read: " + e.getMessage()), false);
    }
  }

  /// @throws IOException if it cannot be kept
  public void save(Settings settings) throws IOException {
    new Json().write(file, settings);
  }
}
