package dev.reproof.cli;

import dev.reproof.export.Report;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof report`: what the file says, what its rules say, and what the reruns say, for others.
@Command(
    name = "report",
    description = "report on a tracker as markdown or one HTML file, with secrets masked")
final class ReportWork extends Work {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file")
  private String tracker = "";

  @Option(names = "--html", description = "print one HTML document, not markdown")
  private boolean html;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "write both as new files into a folder outside the work tree")
  private @Nullable String folder;

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.open(tracker)) {
      Map<String, @Nullable Object> document = new LinkedHashMap<>();
      if (folder != null) {
        List<Path> files = session.exportReport(here.folder().resolve(folder));
        document.put("files", files.stream().map(Path::toString).toList());
        print(format.isJson() ? json(document) : "");
        if (!format.isJson()) {
          files.forEach(f -> line(f.toString()));
        }
        return 0;
      }
      Report report = session.report();
      if (format.isJson()) {
        document.put("markdown", report.markdown());
        document.put("html", report.html());
        print(json(document));
      } else {
        print(html ? report.html() : report.markdown());
      }
      return 0;
    }
  }
}
