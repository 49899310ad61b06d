package dev.reproof.session;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.repo.Repository;
import dev.reproof.review.Checks;
import dev.reproof.review.Lint;
import dev.reproof.review.LintInput;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Runs the checks over a tracker, with what the repository knows of its hashes.
final class Judge {
  private static final int MOST_NAMED = 5;

  private final Ground ground;
  private final Discovery discovery;

  Judge(Ground ground, Discovery discovery) {
    this.ground = ground;
    this.discovery = discovery;
  }

  /// What the repository said of the hashes of a tracker: the commits by hash, the other tracker
  /// that names a hash, and why it was not asked, empty where it was. Of some hashes it cannot say
  /// whether there is a commit, for the clone left something out: `whyUnknown`.
  record Seen(
      Map<String, Optional<CommitFacts>> commits,
      Map<String, String> elsewhere,
      String whySkipped,
      String whyUnknown) {
    static final Seen NOTHING = skipped("no repository");

    private static Seen skipped(String why) {
      return new Seen(Map.of(), Map.of(), why, "");
    }

    private LintInput input(Tracker tracker) {
      if (!whySkipped.isEmpty()) {
        return LintInput.of(tracker, whySkipped);
      }
      LintInput input = LintInput.of(tracker, commits, elsewhere);
      return whyUnknown.isEmpty() ? input : input.without(whyUnknown);
    }
  }

  /// Asks the repository about a tracker.
  Seen look(String path, Tracker tracker) throws Trouble {
    Repository repository = ground.repository().orElse(null);
    if (repository == null) {
      return Seen.skipped("the tracker lies in no repository");
    }
    try {
      return repository.isInIndex(path)
          ? seen(repository, tracker, discovery.hashesElsewhere(path))
          : Seen.skipped("the tracker is not in the index of its work tree");
    } catch (IOException e) {
      throw Troubles.of("looking up the checkpoints", e);
    }
  }

  /// Where the clone left something out, a commit that HEAD is not seen to reach may be there all
  /// the same.
  private static Seen seen(Repository repository, Tracker tracker, Map<String, String> elsewhere)
      throws IOException {
    String leftOut = repository.leftOut().orElse("");
    Map<String, Optional<CommitFacts>> commits = new LinkedHashMap<>();
    SortedSet<String> unknown = new TreeSet<>();
    for (String hash : hashes(tracker)) {
      if (commits.containsKey(hash) || unknown.contains(hash)) {
        continue;
      }
      Optional<CommitFacts> commit = repository.commit(hash);
      if (leftOut.isEmpty() || commit.filter(CommitFacts::reachable).isPresent()) {
        commits.put(hash, commit);
      } else {
        unknown.add(hash);
      }
    }
    String why = unknown.isEmpty() ? "" : whyUnknown(leftOut, unknown);
    return new Seen(commits, elsewhere, "", why);
  }

  private static List<String> hashes(Tracker tracker) {
    return tracker.packets().stream().flatMap(packet -> hashes(packet).stream()).toList();
  }

  private static List<String> hashes(Packet packet) {
    return packet.checkpoints().isEmpty()
        ? packet.boardHashes()
        : packet.checkpoints().stream().map(Hash::digits).toList();
  }

  private static String whyUnknown(String leftOut, SortedSet<String> unknown) {
    List<String> shown = unknown.stream().limit(MOST_NAMED).toList();
    int more = unknown.size() - shown.size();
    return leftOut
        + ", and has no history of "
        + String.join(", ", shown)
        + (more > 0 ? " and " + more + " more" : "");
  }

  static Lint lint(Tracker tracker, Seen seen) {
    return Checks.lint(seen.input(tracker));
  }

  /// The same for a tracker that an edit made of `before`, of which `last` is known.
  static Lint lintAgain(Tracker tracker, Seen seen, Tracker before, Lint last) {
    return Checks.lintAgain(seen.input(tracker), before, last);
  }
}
