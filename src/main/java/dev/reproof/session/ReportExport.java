package dev.reproof.session;

import dev.reproof.export.Report;
import dev.reproof.store.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Writes a report where the user wants it, and never into the work tree: nothing is written there
/// but the tracker and a checkpoint.
final class ReportExport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private ReportExport() {}

  static List<Path> write(Report report, Path tracker, Ground ground, Path folder) throws Trouble {
    if (!Files.isDirectory(folder)) {
      throw new Trouble(
          Trouble.Kind.INPUT, folder + " is not a folder; name one that is there already");
    }
    try {
      Path real = folder.toRealPath();
      if (ground.repository().isPresent() && real.startsWith(ground.root().toRealPath())) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            folder + " lies in the work tree, where no report is written; name another folder");
      }
      return ReportFiles.write(real, name(report, tracker), report.markdown(), report.html());
    } catch (IOException e) {
      throw Troubles.of("writing the report to " + folder, e);
    }
  }

  private static String name(Report report, Path tracker) {
    String file = String.valueOf(tracker.getFileName()).replaceAll("(?i)[.](md|markdown)$", "");
    return file + "-report-" + TIME.format(report.made());
  }
}
