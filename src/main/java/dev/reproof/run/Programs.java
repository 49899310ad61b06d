package dev.reproof.run;

import java.io.File;
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
      return onPath(program);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> onPath(String program) {
    String path = System.getenv("PATH");
    if (path == null) {
      return Optional.empty();
    }
    for (String folder : path.split(File.pathSeparator)) {
      if (folder.isEmpty()) {
        continue;
      }
      for (String ending : endings()) {
        Path file = Path.of(folder, program + ending);
        if (Files.isRegularFile(file) && Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  private static String[] endings() {
    return File.separatorChar == '\\'
        ? new String[] {"", ".exe", ".cmd", ".bat", ".com"}
        : new String[] {""};
  }
}
