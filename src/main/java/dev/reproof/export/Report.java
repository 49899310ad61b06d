package dev.reproof.export;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Run;
import dev.reproof.review.Lint;
import dev.reproof.text.Secrets;
import dev.reproof.tracker.Tracker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a report is made of: a tracker, what the checks say of it, and the runs kept of it, by
/// packet, latest last. `repository` is null where the tracker lies in none, and then no run
/// counts.
public record Report(
    String path,
    Tracker tracker,
    Lint lint,
    @Nullable RepositoryFacts repository,
    Map<String, List<Run>> runs,
    Instant made,
    Secrets secrets) {
  public Report {
    runs = Map.copyOf(runs);
  }

  /// The report as markdown, for a pull request or a mail.
  public String markdown() {
    return new MarkdownReport().of(new ReportPage(this).blocks());
  }

  /// The report as one HTML document that needs nothing else: no script, no other file.
  public String html() {
    return new HtmlReport().of(new ReportPage(this).blocks());
  }
}
