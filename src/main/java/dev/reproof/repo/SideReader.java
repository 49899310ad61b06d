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

  private final Repository git;
  private final Path root;

  SideReader(Repository git, Path root) {
    this.git = git;
    this.root = root;
  }

  /// One side: no bytes and no mode where there is no such file, no bytes where they are not read.
  @SuppressWarnings("ArrayRecordComponent") // the bytes are read once and never given on
  private record Side(byte @Nullable [] bytes, @Nullable FileMode mode, boolean unread) {
    static final Side NONE = new Side(null, null, false);

    static Side unread(@Nullable FileMode mode) {
      return new Side(null, mode, true);
    }
  }

  /// The file in a commit's first parent and in the commit.
  TwoSides of(ObjectId id, String path) throws IOException {
    try (RevWalk walk = new RevWalk(git)) {
      RevCommit commit = walk.parseCommit(id);
      @Nullable RevCommit parent =
          commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0));
      return both(parent == null ? Side.NONE : blob(parent, path), blob(commit, path));
    }
  }

  /// The file in HEAD and in the work tree.
  TwoSides ofWorkTree(String path) throws IOException {
    ObjectId head = git.resolve(Constants.HEAD);
    Side before = Side.NONE;
    if (head != null) {
      try (RevWalk walk = new RevWalk(git)) {
        before = blob(walk.parseCommit(head), path);
      }
    }
    return both(before, file(root.resolve(path).normalize(), before.mode()));
  }

  private static TwoSides both(Side before, Side after) {
    boolean unread = before.unread() || after.unread();
    return new TwoSides(
        unread ? null : before.bytes(), unread ? null : after.bytes(), unread, mode(before, after));
  }

  private static String mode(Side before, Side after) {
    FileMode old = before.mode();
    FileMode now = after.mode();
    return old == null || now == null || old.equals(now) ? "" : old + " → " + now;
  }

  private Side blob(RevCommit commit, String path) throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(git, path, commit.getTree())) {
      if (walk == null) {
        return Side.NONE;
      }
      FileMode mode = walk.getFileMode(0);
      if (FileMode.GITLINK.equals(mode) || FileMode.TREE.equals(mode)) {
        return Side.unread(mode);
      }
      ObjectLoader loader = git.open(walk.getObjectId(0), Constants.OBJ_BLOB);
      return loader.getSize() > LARGEST
          ? Side.unread(mode)
          : new Side(loader.getCachedBytes(LARGEST), mode, false);
    }
  }

  private Side file(Path file, @Nullable FileMode before) throws IOException {
    if (!file.startsWith(root)) {
      return Side.unread(null);
    }
    if (Files.isSymbolicLink(file)) {
      byte[] target = Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
      return new Side(target, FileMode.SYMLINK, false);
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Side.NONE;
    }
    Path parent = file.getParent();
    boolean inside = parent != null && parent.toRealPath().startsWith(root);
    if (!inside || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Side.unread(null);
    }
    FileMode mode = mode(file, before);
    if (Files.size(file) > LARGEST) {
      return Side.unread(mode);
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? Side.unread(mode) : new Side(bytes, mode, false);
    }
  }

  /// A file's mode as git would commit it: where git does not follow modes, it stays.
  private FileMode mode(Path file, @Nullable FileMode before) {
    boolean follows =
        git.getFS().supportsExecute() && git.getConfig().getBoolean("core", "fileMode", true);
    if (!follows) {
      return FileMode.EXECUTABLE_FILE.equals(before)
          ? FileMode.EXECUTABLE_FILE
          : FileMode.REGULAR_FILE;
    }
    return git.getFS().canExecute(file.toFile()) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
  }
}
