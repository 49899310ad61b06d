package dev.reproof.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Puts a report into a folder that the user chose, as two new files; it replaces none. A report is
/// made to be handed over, so its files have the mode that any new file of the user gets.
public final class ReportFiles {
  private ReportFiles() {}

  /// Writes `NAME.md` and `NAME.html`, or with a number where one of them is there already.
  ///
  /// @throws IOException if they cannot be written
  public static List<Path> write(Path folder, String name, String markdown, String html)
      throws IOException {
    Path text = folder.resolve(name + ".md");
    Path page = folder.resolve(name + ".html");
    for (int n = 2; Files.exists(text) || Files.exists(page); n++) {
      text = folder.resolve(name + "-" + n + ".md");
      page = folder.resolve(name + "-" + n + ".html");
    }
    write(folder, text, markdown);
    write(folder, page, html);
    return List.of(text, page);
  }

  private static void write(Path folder, Path file, String content) throws IOException {
    Path temporary = Temporary.beside(file);
    try {
      FileSteps.REAL.write(temporary, content.getBytes(StandardCharsets.UTF_8));
      FileSteps.REAL.move(temporary, file);
      FileSteps.REAL.forceFolder(folder);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
