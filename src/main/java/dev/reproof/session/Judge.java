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

/// Runs the checks over a tracker, with what the repository knows of its hashes.
final class Judge {
  private final Ground ground;
  private final Discovery discovery;

  Judge(Ground ground, Discovery discovery) {
    this.ground = ground;
    this.discovery = discovery;
  }

  /// What the repository said of the hashes of a tracker: the commits by hash, the other tracker
  /// that names a hash, and why it was not asked, empty where it was.
  record Seen(
      Map<String, Optional<CommitFacts>> commits,
      Map<String, String> elsewhere,
      String whySkipped) {
    static final Seen NOTHING = skipped("no repository");

    private static Seen skipped(String why) {
      return new Seen(Map.of(), Map.of(), why);
    }

    private LintInput input(Tracker tracker) {
      return whySkipped.isEmpty()
          ? LintInput.of(tracker, commits, elsewhere)
          : LintInput.of(tracker, whySkipped);
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
          ? new Seen(commits(repository, tracker), discovery.hashesElsewhere(path), "")
          : Seen.skipped("the tracker is not in the index of its work tree");
    } catch (IOException e) {
      throw Troubles.of("looking up the checkpoints", e);
    }
  }

  private static Map<String, Optional<CommitFacts>> commits(Repository repository, Tracker tracker)
      throws IOException {
    Map<String, Optional<CommitFacts>> commits = new LinkedHashMap<>();
    for (Packet packet : tracker.packets()) {
      List<String> hashes =
          packet.checkpoints().isEmpty()
              ? packet.boardHashes()
              : packet.checkpoints().stream().map(Hash::digits).toList();
      for (String hash : hashes) {
        if (!commits.containsKey(hash)) {
          commits.put(hash, repository.commit(hash));
        }
      }
    }
    return commits;
  }

  static Lint lint(Tracker tracker, Seen seen) {
    return Checks.lint(seen.input(tracker));
  }

  /// The same for a tracker that an edit made of `before`, of which `last` is known.
  static Lint lintAgain(Tracker tracker, Seen seen, Tracker before, Lint last) {
    return Checks.lintAgain(seen.input(tracker), before, last);
  }
}
