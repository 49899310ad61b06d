package dev.reproof.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the program was asked to open: `[open] [PATH[:LINE]]`. `line` is 0 where none was given.
public record StartPlace(Path path, int line) {
  /// Reads the arguments; empty where no path is among them.
  public static Optional<StartPlace> of(List<String> arguments) {
    return arguments.stream()
        .skip(!arguments.isEmpty() && arguments.getFirst().equals("open") ? 1 : 0)
        .filter(a -> !a.startsWith("-"))
        .findFirst()
        .map(StartPlace::of);
  }

  /// The place as an argument for another start, from whatever folder.
  String written() {
    String absolute = path.toAbsolutePath().normalize().toString();
    return line > 0 ? absolute + ":" + line : absolute;
  }

  private static StartPlace of(String argument) {
    int colon = argument.lastIndexOf(':');
    boolean numbered = colon > 0 && argument.substring(colon + 1).matches("[0-9]{1,9}");
    if (numbered && !Files.exists(Path.of(argument))) {
      return new StartPlace(
          Path.of(argument.substring(0, colon)), Integer.parseInt(argument.substring(colon + 1)));
    }
    return new StartPlace(Path.of(argument), 0);
  }
}
