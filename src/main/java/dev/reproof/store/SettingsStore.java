package dev.reproof.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps the settings in `settings.json`. A file that cannot be understood is kept aside.
public final class SettingsStore {
  private final Path file;
  private final Json json = new Json();

  public SettingsStore(Home home) {
    this.file = home.folder().resolve("settings.json");
  }

  /// The settings, what there is to say of how they were read, and whether they may be written
  /// again: not over a file that a newer version wrote.
  public record Read(Settings settings, Optional<String> message, boolean mayWrite) {}

  public Read read() {
    try {
      boolean there = Files.isRegularFile(file);
      Optional<Settings> settings = json.read(file, Settings.class);
      if (settings.isPresent() && settings.get().version() > Settings.VERSION) {
        return new Read(
            Settings.DEFAULT,
            Optional.of(file + " was written by a newer version; it is left as it is"),
            false);
      }
      Optional<String> message =
          there && settings.isEmpty()
              ? Optional.of(file + " could not be understood; it is kept as settings.json.bad")
              : Optional.empty();
      return new Read(settings.orElse(Settings.DEFAULT), message, true);
    } catch (IOException e) {
      return new Read(
          Settings.DEFAULT, Optional.of(file + " cannot be read: " + e.getMessage()), false);
    }
  }

  /// @throws IOException if it cannot be kept
  public void save(Settings settings) throws IOException {
    json.write(file, settings);
  }
}
