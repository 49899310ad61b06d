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

/// Runs the checks over the open tracker, with what the repository knows of its hashes. What the
/// repository said is remembered until the next look at it.
final class Judge {
  private final Ground ground;
  private final Discovery discovery;
  private Map<String, Optional<CommitFacts>> commits = new LinkedHashMap<>();
  private Map<String, String> elsewhere = Map.of();
  private String whySkipped = "no repository";

  Judge(Ground ground, Discovery discovery) {
    this.ground = ground;
    this.discovery = discovery;
  }

  /// Asks the repository anew about a tracker.
  void look(String path, Tracker tracker) throws Trouble {
    commits = new LinkedHashMap<>();
    elsewhere = Map.of();
    Repository repository = ground.repository().orElse(null);
    if (repository == null) {
      whySkipped = "the tracker lies in no repository";
      return;
    }
    try {
      if (!repository.isInIndex(path)) {
        whySkipped = "the tracker is not in the index of its work tree";
        return;
      }
      whySkipped = "";
      for (Packet packet : tracker.packets()) {
        for (Hash hash : packet.checkpoints()) {
          if (!commits.containsKey(hash.digits())) {
            commits.put(hash.digits(), repository.commit(hash.digits()));
          }
        }
        for (String hash :
            packet.checkpoints().isEmpty() ? packet.boardHashes() : List.<String>of()) {
          if (!commits.containsKey(hash)) {
            commits.put(hash, repository.commit(hash));
          }
        }
      }
      elsewhere = discovery.hashesElsewhere(path);
    } catch (IOException e) {
      throw Troubles.of("looking up the checkpoints", e);
    }
  }

  Lint lint(Tracker tracker) {
    return Checks.lint(input(tracker));
  }

  /// The same for a tracker that an edit made of `before`, of which `last` is known.
  Lint lintAgain(Tracker tracker, Tracker before, Lint last) {
    return Checks.lintAgain(input(tracker), before, last);
  }

  private LintInput input(Tracker tracker) {
    return whySkipped.isEmpty()
        ? LintInput.of(tracker, commits, elsewhere)
        : LintInput.of(tracker, whySkipped);
  }
}
