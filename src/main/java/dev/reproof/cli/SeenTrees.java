package dev.reproof.cli;

import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The work tree as it is now beside what runs saw of it. Each tracker's own changes are left out
/// for its runs, so it is looked at once for each tracker.
final class SeenTrees {
  private final Session session;
  private final Map<String, Tree> trees = new HashMap<>();

  SeenTrees(Session session) {
    this.session = session;
  }

  /// Whether the work tree is another now than when a run was made.
  boolean isStale(Run run) throws Trouble {
    return run.isStale(now(run));
  }

  /// The files that hold something else now than then.
  List<String> moved(Run run) throws Trouble {
    return session.runs().movedSince(run, now(run));
  }

  private Tree now(Run run) throws Trouble {
    Tree known = trees.get(run.tracker());
    if (known != null) {
      return known;
    }
    Tree tree = session.runs().tree(run.tracker());
    trees.put(run.tracker(), tree);
    return tree;
  }
}
