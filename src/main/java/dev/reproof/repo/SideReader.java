package dev.reproof.repo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/// Reads both sides of one file. A link's side is the path that it names; nothing is followed.
final class SideReader {
  /// Bytes of one side; what is larger is not read.
  static final int LARGEST = 2 << 20;

  private static final byte[] NOTHING = new byte[0];

  private final Repository git;
  private final Path root;

  SideReader(Repository git, Path root) {
    this.git = git;
    this.root = root;
  }

  /// The file in a commit's first parent and in the commit.
  TwoSides of(ObjectId id, String path) throws IOException {
    try (RevWalk walk = new RevWalk(git)) {
      RevCommit commit = walk.parseCommit(id);
      @Nullable RevCommit parent =
          commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0));
      return both(parent == null ? null : blob(parent, path), blob(commit, path));
    }
  }

  /// The file in HEAD and in the work tree.
  TwoSides ofWorkTree(String path) throws IOException {
    ObjectId head = git.resolve(Constants.HEAD);
    byte @Nullable [] before = null;
    if (head != null) {
      try (RevWalk walk = new RevWalk(git)) {
        before = blob(walk.parseCommit(head), path);
      }
    }
    return both(before, file(root.resolve(path).normalize()));
  }

  private static TwoSides both(byte @Nullable [] before, byte @Nullable [] after) {
    return isUnread(before) || isUnread(after)
        ? TwoSides.UNREAD
        : new TwoSides(before, after, false);
  }

  /// An array of its own stands for what is there and was not read.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isUnread(byte @Nullable [] side) {
    return side == NOTHING;
  }

  private byte @Nullable [] blob(RevCommit commit, String path) throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(git, path, commit.getTree())) {
      if (walk == null) {
        return null;
      }
      FileMode mode = walk.getFileMode(0);
      if (FileMode.GITLINK.equals(mode) || FileMode.TREE.equals(mode)) {
        return NOTHING;
      }
      ObjectLoader loader = git.open(walk.getObjectId(0), Constants.OBJ_BLOB);
      return loader.getSize() > LARGEST ? NOTHING : loader.getCachedBytes(LARGEST);
    }
  }

  private byte @Nullable [] file(Path file) throws IOException {
    if (!file.startsWith(root)) {
      return NOTHING;
    }
    if (Files.isSymbolicLink(file)) {
      return Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    Path parent = file.getParent();
    boolean inside = parent != null && parent.toRealPath().startsWith(root);
    if (!inside
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > LARGEST) {
      return NOTHING;
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? NOTHING : bytes;
    }
  }
}
