package dev.reproof.repo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/// Commits exactly some paths as they are in the work tree: a tree made of HEAD's and those paths,
/// a commit on it, and the branch moved by compare-and-swap. What others have staged or changed is
/// neither in the commit nor touched in the index.
final class Committer {
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(10);

  private final Repository git;
  private final Path root;

  Committer(Repository git, Path root) {
    this.git = git;
    this.root = root;
  }

  /// What a path shall be in the commit: an index entry, or null where the file is gone.
  private record Change(String path, @Nullable DirCacheEntry entry) {}

  String commit(List<String> paths, String message, PersonIdent who)
      throws CommitRefused, IOException {
    List<String> wanted = checked(paths);
    DirCache index = lock();
    try (ObjectInserter inserter = git.newObjectInserter()) {
      ObjectId head = git.resolve(Constants.HEAD);
      List<Change> changes = changes(wanted, inserter, index);
      ObjectId tree = tree(head, changes, inserter);
      if (head != null && tree.equals(treeOf(head))) {
        throw new CommitRefused(
            "nothing to commit: " + String.join(", ", wanted) + " are as HEAD has them");
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(tree);
      if (head != null) {
        commit.setParentId(head);
      }
      commit.setAuthor(who);
      commit.setCommitter(who);
      commit.setEncoding(StandardCharsets.UTF_8);
      commit.setMessage(message.endsWith("\n") ? message : message + "\n");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      moveBranch(head, id, message);
      updateIndex(index, changes);
      return id.name();
    } finally {
      index.unlock();
    }
  }

  private List<String> checked(List<String> paths) throws CommitRefused {
    LinkedHashSet<String> wanted = new LinkedHashSet<>();
    for (String path : paths) {
      Path file = root.resolve(path).normalize();
      if (!file.startsWith(root) || file.equals(root)) {
        throw new CommitRefused(path + " lies outside of the work tree " + root);
      }
      String relative = root.relativize(file).toString().replace('\\', '/');
      if (relative.equals(".git") || relative.startsWith(".git/")) {
        throw new CommitRefused(path + " lies in the git folder");
      }
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new CommitRefused(
            path + " is a folder; name the files in it that belong to the packet");
      }
      wanted.add(relative);
    }
    return List.copyOf(wanted);
  }

  /// Waits for the index's lock; it is never removed.
  private DirCache lock() throws CommitRefused, IOException {
    long deadline = System.nanoTime() + LOCK_PATIENCE.toNanos();
    while (true) {
      try {
        return git.lockDirCache();
      } catch (LockFailedException e) {
        if (System.nanoTime() - deadline >= 0) {
          throw new CommitRefused(
              "another git program holds "
                  + git.getIndexFile()
                  + ".lock; wait until it has ended, or remove the lock if it has died");
        }
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  private List<Change> changes(List<String> paths, ObjectInserter inserter, DirCache index)
      throws CommitRefused, IOException {
    List<Change> changes = new ArrayList<>();
    for (String path : paths) {
      if (!Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        if (index.getEntry(path) == null) {
          throw new CommitRefused(path + " is not there, and git does not know it");
        }
        changes.add(new Change(path, null));
      } else {
        changes.add(new Change(path, entry(path, inserter)));
      }
    }
    return changes;
  }

  private DirCacheEntry entry(String path, ObjectInserter inserter)
      throws CommitRefused, IOException {
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.setOperationType(TreeWalk.OperationType.CHECKIN_OP);
      FileTreeIterator files = new FileTreeIterator(git);
      walk.addTree(files);
      walk.addTree(new DirCacheIterator(git.readDirCache()));
      files.setDirCacheIterator(walk, 1);
      walk.setRecursive(true);
      walk.setFilter(PathFilter.create(path));
      while (walk.next()) {
        WorkingTreeIterator file = walk.getTree(0, WorkingTreeIterator.class);
        if (file != null && walk.getPathString().equals(path)) {
          return entry(walk, file, path, inserter);
        }
      }
    }
    throw new CommitRefused(
        path + " belongs to another repository (a submodule), or cannot be read");
  }

  private DirCacheEntry entry(
      TreeWalk walk, WorkingTreeIterator file, String path, ObjectInserter inserter)
      throws CommitRefused, IOException {
    Attributes attributes = walk.getAttributes();
    Attribute filter = attributes.get("filter");
    if (filter != null && filter.getState() == Attribute.State.CUSTOM) {
      throw new CommitRefused(
          path + " goes through the filter '" + filter.getValue() + "', which is not run here");
    }
    if (attributes.get("working-tree-encoding") != null) {
      throw new CommitRefused(path + " has a working-tree-encoding, which JGit does not follow");
    }
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

  private ObjectId tree(@Nullable ObjectId head, List<Change> changes, ObjectInserter inserter)
      throws IOException {
    DirCache inCore = DirCache.newInCore();
    DirCacheBuilder builder = inCore.builder();
    if (head != null) {
      try (ObjectReader reader = git.newObjectReader()) {
        builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, treeOf(head));
      }
    }
    builder.finish();
    edit(inCore, changes).finish();
    return inCore.writeTree(inserter);
  }

  private static DirCacheEditor edit(DirCache index, List<Change> changes) {
    DirCacheEditor editor = index.editor();
    Map<String, DirCacheEntry> entries = new LinkedHashMap<>();
    for (Change change : changes) {
      DirCacheEntry entry = change.entry();
      if (entry == null) {
        editor.add(new DirCacheEditor.DeletePath(change.path()));
      } else {
        entries.put(change.path(), entry);
        editor.add(
            new DirCacheEditor.PathEdit(change.path()) {
              @Override
              public void apply(DirCacheEntry present) {
                DirCacheEntry wanted = entries.get(change.path());
                if (wanted != null) {
                  present.copyMetaData(wanted);
                }
              }
            });
      }
    }
    return editor;
  }

  private ObjectId treeOf(ObjectId commit) throws IOException {
    try (RevWalk walk = new RevWalk(git)) {
      return walk.parseCommit(commit).getTree().getId();
    }
  }

  private void moveBranch(@Nullable ObjectId head, ObjectId commit, String message)
      throws CommitRefused, IOException {
    RefUpdate update = git.updateRef(Constants.HEAD);
    update.setNewObjectId(commit);
    update.setExpectedOldObjectId(head == null ? ObjectId.zeroId() : head);
    String subject = message.lines().findFirst().orElse("");
    update.setRefLogMessage((head == null ? "commit (initial): " : "commit: ") + subject, false);
    RefUpdate.Result result = update.update();
    switch (result) {
      case NEW, FAST_FORWARD, FORCED -> {}
      default ->
          throw new CommitRefused(
              "the branch could not be moved ("
                  + result
                  + "): another program moved or locked it; try again");
    }
  }

  private static void updateIndex(DirCache index, List<Change> changes) throws IOException {
    DirCacheEditor editor = edit(index, changes);
    editor.finish();
    index.write();
    if (!index.commit()) {
      throw new IOException(
          "the commit was made, but the index could not be written; run 'git status' to see it");
    }
  }

  static PersonIdent person(String name, String email, Instant when) {
    return new PersonIdent(name, email, when, ZoneId.systemDefault());
  }
}
