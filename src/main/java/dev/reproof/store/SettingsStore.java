package dev.reproof.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Keeps the settings in `settings.json`, which people edit by hand, also while the window is open.
/// A value that cannot be used is told of, and the usual one holds; a file that is no JSON is kept
/// aside.
public final class SettingsStore {
  private static final String NAME = "settings.json";

  private final Path file;
  private final JsonMapper mapper = JsonMapper.builder().build();

  public SettingsStore(Home home) {
    this.file = home.folder().resolve(NAME);
  }

  /// Whether the window is to be drawn in software; false where the file does not say so. It leaves
  /// a file that cannot be understood to those who tell of it.
  public static boolean softwareRendering(Path home) {
    try {
      return JsonMapper.builder()
          .build()
          .readTree(Files.readAllBytes(home.resolve(NAME)))
          .path("softwareRendering")
          .asBoolean(false);
    } catch (IOException | JacksonException e) {
      return false;
    }
  }

  /// The settings, what there is to say of how they were read, and whether they may be written
  /// again: not over a file that a newer version wrote.
  public record Read(Settings settings, Optional<String> message, boolean mayWrite) {}

  public Read read() {
    List<String> told = new ArrayList<>();
    try {
      Optional<Settings> settings =
          new Json(told::add).read(file, ObjectNode.class).map(tree -> settings(tree, told));
      if (settings.isPresent() && settings.get().version() > Settings.VERSION) {
        return new Read(
            Settings.DEFAULT,
            Optional.of(file + " was written by a newer version; it is left as it is"),
            false);
      }
      return new Read(settings.orElse(Settings.DEFAULT), message(told), true);
    } catch (IOException e) {
      return new Read(
          Settings.DEFAULT, Optional.of(file + " cannot be read: " + e.getMessage()), false);
    }
  }

  private static Optional<String> message(List<String> told) {
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told));
  }

  /// What a tree says; a value that is none of its kind is left out of it, and told of.
  private Settings settings(ObjectNode tree, List<String> told) {
    while (true) {
      try {
        return mapper.treeToValue(tree, Settings.class);
      } catch (JacksonException e) {
        String key = e.getPath().isEmpty() ? null : e.getPath().getFirst().getPropertyName();
        if (key == null || tree.remove(key) == null) {
          told.add(file + " could not be used; the usual settings hold");
          return Settings.DEFAULT;
        }
        told.add(file + ": the value of \"" + key + "\" cannot be used; the usual one holds");
      }
    }
  }

  /// Writes into the file what differs between `before` and `now`, and all that it does not say:
  /// what a hand has written there meanwhile stays.
  ///
  /// @throws IOException if it cannot be kept, or the file is no JSON at the moment; then it is
  ///   left as it is
  public void save(Settings before, Settings now) throws IOException {
    ObjectNode kept = onDisk();
    ObjectNode old = mapper.valueToTree(before);
    ObjectNode next = mapper.valueToTree(now);
    next.propertyStream()
        .filter(p -> !kept.has(p.getKey()) || !p.getValue().equals(old.get(p.getKey())))
        .forEach(p -> kept.set(p.getKey(), p.getValue()));
    new Json().write(file, kept);
  }

  private ObjectNode onDisk() throws IOException {
    if (!Files.isRegularFile(file)) {
      return mapper.createObjectNode();
    }
    try {
      return mapper.readValue(Files.readAllBytes(file), ObjectNode.class);
    } catch (JacksonException e) {
      throw new IOException(
          file
              + " cannot be understood"
              + Json.place(e)
              + "; mend it, and what is chosen here is kept again",
          e);
    }
  }
}
