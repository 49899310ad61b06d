package dev.reproof.repo;

import dev.reproof.evidence.CommitFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Reads commits.
final class CommitReader {
  private static final int MOST_FILES = 5_000;

  private final Repository git;

  CommitReader(Repository git) {
    this.git = git;
  }

  CommitFacts read(ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(git)) {
      RevCommit commit = walk.parseCommit(id);
      ObjectId head = git.resolve(Constants.HEAD);
      boolean reachable = head != null && walk.isMergedInto(commit, walk.parseCommit(head));
      return new CommitFacts(
          commit.name(), commit.getShortMessage(), reachable, files(walk, commit));
    }
  }

  Optional<String> headMessage() throws IOException {
    ObjectId head = git.resolve(Constants.HEAD);
    if (head == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(git)) {
      return Optional.of(walk.parseCommit(head).getFullMessage());
    }
  }

  Set<String> inHead(Collection<String> paths) throws IOException {
    ObjectId tree = git.resolve("HEAD^{tree}");
    if (tree == null) {
      return Set.of();
    }
    Set<String> there = new HashSet<>();
    for (String path : paths) {
      try (TreeWalk walk = TreeWalk.forPath(git, path, tree)) {
        if (walk != null && !walk.isSubtree()) {
          there.add(path);
        }
      }
    }
    return there;
  }

  /// The paths that differ from the first parent, at most 5,000.
  private List<String> files(RevWalk revisions, RevCommit commit) throws IOException {
    List<String> files = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(git)) {
      if (commit.getParentCount() > 0) {
        walk.addTree(revisions.parseCommit(commit.getParent(0)).getTree());
      } else {
        walk.addTree(new EmptyTreeIterator());
      }
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next() && files.size() < MOST_FILES) {
        files.add(walk.getPathString());
      }
    }
    return files;
  }
}
