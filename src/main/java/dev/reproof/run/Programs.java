package dev.reproof.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Finds what a program word names, as starting it would.
public final class Programs {
  private Programs() {}

  /// The file that would run: a word with a slash is looked up from the folder, any other on the
  /// PATH of this process. Empty if there is none.
  public static Optional<Path> resolve(String program, Path directory) {
    if (program.isEmpty() || program.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    try {
      if (program.indexOf('/') >= 0 || program.indexOf(File.separatorChar) >= 0) {
        Path file = directory.resolve(program).normalize();
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
      }
      return onPath(program, directory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// As the system looks: an empty folder of the PATH is the one that the command runs in, and a
  /// relative one is meant from there.
  private static Optional<Path> onPath(String program, Path directory) {
    String path = System.getenv("PATH");
    if (path == null) {
      return Optional.empty();
    }
    for (String folder : path.split(File.pathSeparator, -1)) {
      for (String ending : endings()) {
        Path file = directory.resolve(folder).resolve(program + ending).normalize();
        if (Files.isRegularFile(file) && Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /// Why the system would not start this file although it may be executed: it names an interpreter
  /// that is not there. Empty if it would.
  ///
  /// @throws IOException if the file cannot be read
  static Optional<String> obstacle(Path file) throws IOException {
    byte[] first = new byte[256];
    int read;
    try (InputStream in = Files.newInputStream(file)) {
      read = in.readNBytes(first, 0, first.length);
    }
    String line =
        new String(first, 0, read, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    if (!line.startsWith("#!")) {
      return Optional.empty();
    }
    String interpreter = line.substring(2).strip().split("\\s", 2)[0];
    return interpreter.isEmpty() || Files.isExecutable(file.resolveSibling(interpreter))
        ? Optional.empty()
        : Optional.of(
            "the file " + file + " names the program " + interpreter + ", which is not there");
  }

  private static String[] endings() {
    return File.separatorChar == '\\'
        ? new String[] {"", ".exe", ".cmd", ".bat", ".com"}
        : new String[] {""};
  }
}
