package dev.reproof.repo;

import dev.reproof.evidence.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/// The files that hold something else on one state of the work tree than on another.
final class MovedFiles {
  private static final int MOST = 5_000;

  private final Repository git;

  MovedFiles(Repository git) {
    this.git = git;
  }

  /// The paths, in order, at most 5,000. Where an old state does not say what its changed files
  /// held, each of them counts.
  List<String> between(Tree before, Tree now) throws IOException {
    Set<String> candidates = new TreeSet<>(before.dirty());
    candidates.addAll(now.dirty());
    if (!before.head().equals(now.head())) {
      candidates.addAll(committed(before.head(), now.head()));
    }
    boolean known = before.knowsContents() && now.knowsContents();
    Map<String, String> then = contents(before);
    Map<String, String> today = contents(now);
    List<String> moved = new ArrayList<>();
    for (String path : candidates) {
      boolean unknown = !known && then.containsKey(path) && today.containsKey(path);
      if (unknown || !content(before, then, path).equals(content(now, today, path))) {
        moved.add(path);
      }
    }
    return moved;
  }

  /// What a file holds: its blob, with the mode before it where it is no plain file.
  static String held(FileMode mode, String blob) {
    return FileMode.REGULAR_FILE.equals(mode) ? blob : mode + " " + blob;
  }

  /// What the changed files of a state hold.
  private static Map<String, String> contents(Tree tree) {
    Map<String, String> contents = new HashMap<>();
    for (int i = 0; i < tree.dirty().size(); i++) {
      contents.put(tree.dirty().get(i), tree.knowsContents() ? tree.contents().get(i) : "unknown");
    }
    return contents;
  }

  /// What a path holds on a state; empty where there is no such file.
  private String content(Tree tree, Map<String, String> changed, String path) throws IOException {
    String content = changed.get(path);
    return content != null ? content : blob(tree.head(), path);
  }

  private String blob(String commit, String path) throws IOException {
    ObjectId tree = treeOf(commit);
    if (tree == null) {
      return "";
    }
    try (TreeWalk walk = TreeWalk.forPath(git, path, tree)) {
      return walk == null ? "" : held(walk.getFileMode(0), walk.getObjectId(0).name());
    }
  }

  /// The paths that differ between two commits; one that is not there is empty.
  Set<String> committed(String before, String now) throws IOException {
    Set<String> paths = new TreeSet<>();
    try (TreeWalk walk = new TreeWalk(git)) {
      for (String commit : List.of(before, now)) {
        ObjectId tree = treeOf(commit);
        if (tree == null) {
          walk.addTree(new EmptyTreeIterator());
        } else {
          walk.addTree(tree);
        }
      }
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next() && paths.size() < MOST) {
        paths.add(walk.getPathString());
      }
    }
    return paths;
  }

  private @Nullable ObjectId treeOf(String commit) throws IOException {
    if (commit.isEmpty()) {
      return null;
    }
    ObjectId id = ObjectId.fromString(commit);
    if (!git.getObjectDatabase().has(id)) {
      return null;
    }
    try (RevWalk walk = new RevWalk(git)) {
      return walk.parseCommit(id).getTree().getId();
    }
  }
}
