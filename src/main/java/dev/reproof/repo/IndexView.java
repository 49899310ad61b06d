package dev.reproof.repo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.file.FileSnapshot;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.jspecify.annotations.Nullable;

/// What git's index says, for reading. Where JGit cannot read the index, because it is sparse or
/// split, HEAD's tree stands in for it: what is staged is then told from what the files hold.
final class IndexView {
  private final Repository git;
  private final Path root;
  private final TreeSize head;
  private final Map<String, Hashed> hashed = new ConcurrentHashMap<>();

  /// What was seen of the index last.
  private volatile @Nullable Looked looked;

  IndexView(Repository git, Path root) {
    this.git = git;
    this.root = root;
    this.head = new TreeSize(git);
  }

  private record Looked(FileSnapshot snapshot, boolean exact) {}

  /// A file's content by its name, as long as size and time are these.
  private record Hashed(long size, FileTime modified, ObjectId id) {}

  /// Whether JGit reads the index itself. It is read for that once, until it changes.
  boolean isExact() throws IOException {
    Looked last = looked;
    if (last != null && !last.snapshot().isModified(git.getIndexFile())) {
      return last.exact();
    }
    FileSnapshot snapshot = FileSnapshot.save(git.getIndexFile());
    boolean exact = isReadable();
    looked = new Looked(snapshot, exact);
    return exact;
  }

  private boolean isReadable() throws IOException {
    try {
      git.readDirCache();
      return true;
    } catch (CorruptObjectException | IllegalArgumentException e) {
      return false;
    }
  }

  /// The index, or HEAD's tree in its place.
  DirCache read() throws IOException {
    try {
      return git.readDirCache();
    } catch (CorruptObjectException | IllegalArgumentException e) {
      return ofHead();
    }
  }

  /// The paths that are these names, or end in them.
  List<String> pathsEndingIn(String names) throws IOException {
    DirCache index = read();
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      String path = index.getEntry(i).getPathString();
      if (path.equals(names) || path.endsWith("/" + names)) {
        paths.add(path);
      }
    }
    return paths;
  }

  /// Refuses a HEAD whose tree cannot be walked, before anybody walks it.
  ///
  /// @throws IOException if it is such a tree
  void requireHarmlessHead() throws IOException {
    head.requireHarmless();
  }

  private DirCache ofHead() throws IOException {
    head.requireHarmless();
    DirCache inCore = DirCache.newInCore();
    DirCacheBuilder builder = inCore.builder();
    ObjectId tree = git.resolve("HEAD^{tree}");
    if (tree != null) {
      try (ObjectReader reader = git.newObjectReader()) {
        builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree);
      }
    }
    builder.finish();
    return inCore;
  }

  /// The changed and new files, by their contents against HEAD's. A file that is not there counts
  /// only where the whole tree is checked out.
  Set<String> dirtyByContent() throws IOException {
    Set<String> dirty = new TreeSet<>();
    boolean whole = !git.getConfig().getBoolean("core", "sparseCheckout", false);
    try (TreeWalk walk = new TreeWalk(git)) {
      FileTreeIterator files = new FileTreeIterator(git);
      walk.addTree(files);
      walk.addTree(new DirCacheIterator(ofHead()));
      files.setDirCacheIterator(walk, 1);
      while (walk.next()) {
        WorkingTreeIterator file = walk.getTree(0, WorkingTreeIterator.class);
        DirCacheIterator known = walk.getTree(1, DirCacheIterator.class);
        if (walk.isSubtree()) {
          if (file == null || known != null || !file.isEntryIgnored()) {
            walk.enterSubtree();
          }
        } else if (isDirty(walk.getPathString(), file, known, whole)) {
          dirty.add(walk.getPathString());
        }
      }
    }
    return dirty;
  }

  private boolean isDirty(
      String path,
      @Nullable WorkingTreeIterator file,
      @Nullable DirCacheIterator known,
      boolean whole)
      throws IOException {
    if (file == null) {
      return whole && known != null && !FileMode.GITLINK.equals(known.getEntryRawMode());
    }
    if (known == null) {
      return !file.isEntryIgnored() && !FileMode.GITLINK.equals(file.getEntryRawMode());
    }
    if (FileMode.GITLINK.equals(known.getEntryRawMode())) {
      return false;
    }
    return !content(path, file).equals(known.getEntryObjectId());
  }

  /// The name of a file's content; of no content where only a filter, which is not run, could tell.
  private ObjectId content(String path, WorkingTreeIterator file) throws IOException {
    BasicFileAttributes now =
        Files.readAttributes(
            root.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Hashed before = hashed.get(path);
    if (before != null
        && before.size() == now.size()
        && before.modified().equals(now.lastModifiedTime())) {
      return before.id();
    }
    ObjectId id = unfiltered(file);
    hashed.put(path, new Hashed(now.size(), now.lastModifiedTime(), id));
    return id;
  }

  private static ObjectId unfiltered(WorkingTreeIterator file) {
    try {
      return file.getEntryObjectId();
    } catch (UnsupportedOperationException e) {
      return ObjectId.zeroId();
    }
  }
}
