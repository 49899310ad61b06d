package dev.reproof.review;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.tracker.Tracker;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the checks look at: the tracker, and, where the tracker is in the index of a work tree,
/// what the repository knows of the hashes in it and which other trackers hold them. `whySkipped`
/// says why the checks that need the repository are skipped, null if they run.
public record LintInput(
    Tracker tracker,
    @Nullable String whySkipped,
    Map<String, Optional<CommitFacts>> commits,
    Map<String, String> hashesElsewhere) {
  public LintInput {
    commits = Map.copyOf(commits);
    hashesElsewhere = Map.copyOf(hashesElsewhere);
  }

  /// A tracker by itself.
  public static LintInput of(Tracker tracker, String whySkipped) {
    return new LintInput(tracker, whySkipped, Map.of(), Map.of());
  }
}
