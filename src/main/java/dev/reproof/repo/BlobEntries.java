package dev.reproof.repo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/// The entries that files of the work tree would have in the index, exactly as git would make them;
/// a file whose attributes ask for what is not done here is refused. The work tree is walked once
/// for all of them.
final class BlobEntries {
  private final Repository git;
  private final Path root;
  private final IndexView index;

  BlobEntries(Repository git, Path root, IndexView index) {
    this.git = git;
    this.root = root;
    this.index = index;
  }

  /// Names objects and writes none.
  private static final class IdsOnly extends ObjectInserter.Formatter {
    @Override
    public ObjectId insert(int type, long length, InputStream content) throws IOException {
      return idFor(type, length, content);
    }
  }

  /// The entries of files that are there, by their paths; nothing is written.
  ///
  /// @throws CommitRefused if one of them cannot be committed exactly
  Map<String, DirCacheEntry> of(Collection<String> paths) throws CommitRefused, IOException {
    try (ObjectInserter nowhere = new IdsOnly()) {
      return of(paths, nowhere);
    }
  }

  /// The same, with their contents given to an inserter.
  ///
  /// @throws CommitRefused if one of them cannot be committed exactly
  Map<String, DirCacheEntry> of(Collection<String> paths, ObjectInserter inserter)
      throws CommitRefused, IOException {
    Map<String, DirCacheEntry> entries = new HashMap<>();
    if (!paths.isEmpty()) {
      walk(Set.copyOf(paths), inserter, entries);
    }
    for (String path : paths) {
      if (!entries.containsKey(path)) {
        throw new CommitRefused(
            path + " belongs to another repository (a submodule), or cannot be read");
      }
    }
    return entries;
  }

  private void walk(Set<String> paths, ObjectInserter inserter, Map<String, DirCacheEntry> entries)
      throws CommitRefused, IOException {
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.setOperationType(TreeWalk.OperationType.CHECKIN_OP);
      FileTreeIterator files = new FileTreeIterator(git);
      files.setWalkIgnoredDirectories(true);
      walk.addTree(files);
      walk.addTree(new DirCacheIterator(index.read()));
      files.setDirCacheIterator(walk, 1);
      walk.setRecursive(true);
      walk.setFilter(PathFilterGroup.createFromStrings(paths));
      while (walk.next()) {
        WorkingTreeIterator file = walk.getTree(0, WorkingTreeIterator.class);
        String path = walk.getPathString();
        if (file != null && paths.contains(path)) {
          requireExact(path, walk.getAttributes());
          entries.put(path, entry(walk, file, path, inserter));
        }
      }
    }
  }

  private static void requireExact(String path, Attributes attributes) throws CommitRefused {
    Attribute filter = attributes.get("filter");
    if (filter != null && filter.getState() == Attribute.State.CUSTOM) {
      throw new CommitRefused(
          path + " goes through the filter '" + filter.getValue() + "', which is not run here");
    }
    if (attributes.get("working-tree-encoding") != null) {
      throw new CommitRefused(path + " has a working-tree-encoding, which JGit does not follow");
    }
    if (attributes.isSet("ident")) {
      throw new CommitRefused(path + " has the attribute ident, which JGit does not follow");
    }
  }

  private DirCacheEntry entry(
      TreeWalk walk, WorkingTreeIterator file, String path, ObjectInserter inserter)
      throws IOException {
    DirCacheEntry entry = new DirCacheEntry(path);
    FileMode mode = file.getIndexFileMode(walk.getTree(1, DirCacheIterator.class));
    entry.setFileMode(mode);
    entry.setLength(file.getEntryLength());
    entry.setLastModified(file.getEntryLastModifiedInstant());
    if (FileMode.SYMLINK.equals(mode)) {
      byte[] target =
          Files.readSymbolicLink(root.resolve(path)).toString().getBytes(StandardCharsets.UTF_8);
      entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, target));
    } else {
      try (InputStream content = file.openEntryStream()) {
        entry.setObjectId(
            inserter.insert(Constants.OBJ_BLOB, file.getEntryContentLength(), content));
      }
    }
    return entry;
  }
}
