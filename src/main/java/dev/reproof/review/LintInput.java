package dev.reproof.review;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.tracker.Tracker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the checks look at: the tracker, and, where the tracker is in the index of a work tree,
/// what the repository knows of the hashes in it and which other trackers hold them. What several
/// checks need of it is worked out once.
public final class LintInput {
  private final Tracker tracker;
  private final @Nullable String whySkipped;
  private final Map<String, Optional<CommitFacts>> commits;
  private final Map<String, String> hashesElsewhere;
  private final @Nullable String unknown;
  private @Nullable Hashes hashes;
  private @Nullable List<Reviewed> reviewed;

  private LintInput(
      Tracker tracker,
      @Nullable String whySkipped,
      Map<String, Optional<CommitFacts>> commits,
      Map<String, String> hashesElsewhere,
      @Nullable String unknown) {
    this.tracker = tracker;
    this.whySkipped = whySkipped;
    this.commits = Map.copyOf(commits);
    this.hashesElsewhere = Map.copyOf(hashesElsewhere);
    this.unknown = unknown;
  }

  /// A tracker by itself; `whySkipped` says why the checks that need the repository are skipped.
  public static LintInput of(Tracker tracker, String whySkipped) {
    return new LintInput(tracker, whySkipped, Map.of(), Map.of(), null);
  }

  /// A tracker in its repository: the commits that its hashes name, and the path of another tracker
  /// that holds the same hash.
  public static LintInput of(
      Tracker tracker,
      Map<String, Optional<CommitFacts>> commits,
      Map<String, String> hashesElsewhere) {
    return new LintInput(tracker, null, commits, hashesElsewhere, null);
  }

  /// The same where the repository cannot tell of some hashes, which are not among `commits`; the
  /// reason names them.
  public LintInput without(String why) {
    return new LintInput(tracker, whySkipped, commits, hashesElsewhere, why);
  }

  public Tracker tracker() {
    return tracker;
  }

  /// Why the checks that need the repository are skipped; null if they run.
  @Nullable String whySkipped() {
    return whySkipped;
  }

  /// Why nothing can be said of some hashes, with their names; null if none is so.
  @Nullable String unknown() {
    return unknown;
  }

  Map<String, Optional<CommitFacts>> commits() {
    return commits;
  }

  Map<String, String> hashesElsewhere() {
    return hashesElsewhere;
  }

  /// The packets, each with what several checks ask of it.
  synchronized List<Reviewed> reviewed() {
    List<Reviewed> known = reviewed;
    if (known == null) {
      known =
          tracker.packets().parallelStream().map(p -> new Reviewed(p, tracker.boards())).toList();
      reviewed = known;
    }
    return known;
  }

  /// Which packets have a hash anywhere; found by the first check that asks.
  synchronized Hashes hashes() {
    Hashes known = hashes;
    if (known == null) {
      known = Hashes.of(tracker);
      hashes = known;
    }
    return known;
  }
}
