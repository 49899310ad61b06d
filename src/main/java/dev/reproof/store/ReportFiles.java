package dev.reproof.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Puts a report into a folder that the user chose, as two new files; it replaces none.
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
    Json.writeWhole(text, markdown.getBytes(StandardCharsets.UTF_8));
    Json.writeWhole(page, html.getBytes(StandardCharsets.UTF_8));
    return List.of(text, page);
  }
}
