package dev.reproof.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// The names of files that are there only until they are moved over another one. Each tells which
/// process wrote it, so that what a killed one left can be told from what a live one writes.
final class Temporary {
  private static final String BEGIN = ".reproof-";
  private static final String END = ".tmp";

  private Temporary() {}

  /// A name in the folder of a file that nothing has.
  static Path beside(Path file) {
    return file.resolveSibling(
        BEGIN
            + file.getFileName()
            + "."
            + ProcessHandle.current().pid()
            + "-"
            + System.nanoTime()
            + END);
  }

  /// Removes what killed programs of ours left in a folder.
  ///
  /// @throws IOException if the folder cannot be listed
  static void cleanStale(Path folder) throws IOException {
    try (DirectoryStream<Path> stale = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
      for (Path file : stale) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isOfALiveProcess(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isOfALiveProcess(Path file) {
    String[] parts = file.getFileName().toString().replaceFirst(END + "$", "").split("\\.");
    String pid = parts[parts.length - 1].replaceFirst("-.*$", "");
    return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
  }
}
