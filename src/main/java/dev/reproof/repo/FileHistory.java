package dev.reproof.repo;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Reads the versions of one file that the commits before HEAD hold, without following renames.
final class FileHistory {
  private static final int LARGEST = 64 << 20;

  private final Repository git;

  FileHistory(Repository git) {
    this.git = git;
  }

  /// Gives the commits that changed a path, the newest first, at most so many.
  void of(String path, int most, Consumer<FileVersion> each) throws IOException {
    ObjectId head = git.resolve(Constants.HEAD);
    if (head == null) {
      return;
    }
    int given = 0;
    try (RevWalk walk = new RevWalk(git)) {
      walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit = walk.next(); commit != null && given < most; commit = walk.next()) {
        each.accept(version(commit, bytes(path, commit)));
        given++;
      }
    }
  }

  /// A path as one commit has it; empty where there is no such commit or it has no such file.
  Optional<FileVersion> at(String path, String revision) throws IOException {
    ObjectId id;
    try {
      id = git.resolve(revision + "^{commit}");
    } catch (RevisionSyntaxException | AmbiguousObjectException | IncorrectObjectTypeException e) {
      return Optional.empty();
    }
    if (id == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(git)) {
      RevCommit commit = walk.parseCommit(id);
      try (TreeWalk file = TreeWalk.forPath(git, path, commit.getTree())) {
        return file == null || (file.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE
            ? Optional.empty()
            : Optional.of(version(commit, bytes(path, commit)));
      }
    }
  }

  private static FileVersion version(RevCommit commit, byte[] bytes) {
    return new FileVersion(
        commit.name(),
        commit.getAuthorIdent().getName(),
        commit.getCommitterIdent().getWhenAsInstant(),
        commit.getShortMessage(),
        bytes);
  }

  private byte[] bytes(String path, RevCommit commit) throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(git, path, commit.getTree())) {
      if (walk == null) {
        return new byte[0];
      }
      ObjectLoader loader = git.open(walk.getObjectId(0), Constants.OBJ_BLOB);
      if (loader.getSize() > LARGEST) {
        throw new IOException(
            path + " at " + commit.name() + " is larger than " + LARGEST + " bytes");
      }
      return loader.getCachedBytes(LARGEST);
    }
  }
}
