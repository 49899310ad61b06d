package dev.reproof.repo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/// Commits exactly some paths as they are in the work tree: a tree made of HEAD's and those paths,
/// a commit on it, and the branch moved by compare-and-swap. What others have staged or changed is
/// neither in the commit nor touched in the index.
final class Committer {
  private final Repository git;
  private final Path root;
  private final BlobEntries blobs;

  Committer(Repository git, Path root, IndexView index) {
    this.git = git;
    this.root = root;
    this.blobs = new BlobEntries(git, root, index);
  }

  /// What a path shall be in the commit: an index entry, or null where the file is gone.
  private record Change(String path, @Nullable DirCacheEntry entry) {}

  /// Asks `goAhead` before the branch is moved, and so before anything is seen of the commit.
  String commit(
      List<String> paths,
      String message,
      PersonIdent author,
      PersonIdent committer,
      GoAhead goAhead)
      throws CommitRefused, IOException {
    List<String> wanted = checked(paths);
    try (GitLock lock = lock();
        ObjectInserter inserter = git.newObjectInserter()) {
      DirCache index = read(lock);
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
      commit.setAuthor(author);
      commit.setCommitter(committer);
      commit.setEncoding(StandardCharsets.UTF_8);
      commit.setMessage(message.endsWith("\n") ? message : message + "\n");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      edit(index, changes).finish();
      prepare(lock, index);
      goAhead.take();
      new Branch(git).move(head, id, committer, message);
      lock.replace();
      return id.name();
    }
  }

  /// Writes into the index what a commit holds, for those of its paths that the index still has as
  /// its parent has them: what a commit does last, made up for where it was killed before.
  void settleIndex(ObjectId commit, GoAhead goAhead) throws CommitRefused, IOException {
    List<Change> changes = new ArrayList<>();
    try (GitLock lock = lock();
        RevWalk revisions = new RevWalk(git);
        TreeWalk walk = new TreeWalk(git)) {
      DirCache index = read(lock);
      RevCommit made = revisions.parseCommit(commit);
      if (made.getParentCount() == 1) {
        walk.addTree(revisions.parseCommit(made.getParent(0)).getTree());
        walk.addTree(made.getTree());
        walk.setRecursive(true);
        walk.setFilter(TreeFilter.ANY_DIFF);
        while (walk.next()) {
          if (isAsParentHas(walk, index.getEntry(walk.getPathString()))) {
            changes.add(new Change(walk.getPathString(), committed(walk)));
          }
        }
      }
      edit(index, changes).finish();
      prepare(lock, index);
      if (!changes.isEmpty()) {
        goAhead.take();
        lock.replace();
      }
    }
  }

  private static boolean isAsParentHas(TreeWalk walk, @Nullable DirCacheEntry present) {
    if (present == null) {
      return walk.getFileMode(0).equals(FileMode.MISSING);
    }
    return present.getObjectId().equals(walk.getObjectId(0))
        && walk.getFileMode(0).equals(present.getRawMode());
  }

  /// The entry of a path as the second tree of the walk has it; null where it has none. Its size
  /// and time are left open, so that git looks at the file itself.
  private static @Nullable DirCacheEntry committed(TreeWalk walk) {
    if (walk.getFileMode(1).equals(FileMode.MISSING)) {
      return null;
    }
    DirCacheEntry entry = new DirCacheEntry(walk.getPathString());
    entry.setFileMode(walk.getFileMode(1));
    entry.setObjectId(walk.getObjectId(1));
    return entry;
  }

  /// Whether HEAD has these paths just as they are in the work tree, their modes too.
  boolean isAsHeadHas(List<String> paths) throws CommitRefused, IOException {
    ObjectId head = git.resolve(Constants.HEAD);
    if (head == null) {
      return false;
    }
    ObjectId tree = treeOf(head);
    Map<String, DirCacheEntry> entries = blobs.of(there(paths));
    for (String path : paths) {
      try (TreeWalk walk = TreeWalk.forPath(git, path, tree)) {
        if (!isAs(walk, entries.get(path))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isAs(@Nullable TreeWalk committed, @Nullable DirCacheEntry entry) {
    if (committed == null || entry == null) {
      return committed == null && entry == null;
    }
    return committed.getObjectId(0).equals(entry.getObjectId())
        && committed.getFileMode(0).equals(entry.getRawMode());
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

  private GitLock lock() throws CommitRefused, IOException {
    return GitLock.take(git.getDirectory().toPath(), git.getIndexFile().toPath());
  }

  /// The index as it is, read where its next one is prepared.
  private DirCache read(GitLock lock) throws IOException {
    if (Files.exists(lock.file())) {
      Files.copy(lock.file(), lock.next(), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return DirCache.lock(lock.next().toFile(), git.getFS());
  }

  private static void prepare(GitLock lock, DirCache edited) throws IOException {
    edited.write();
    if (!edited.commit()) {
      throw new IOException("the new index could not be written beside " + lock.file());
    }
  }

  private List<Change> changes(List<String> paths, ObjectInserter inserter, DirCache index)
      throws CommitRefused, IOException {
    Map<String, DirCacheEntry> entries = blobs.of(there(paths), inserter);
    List<Change> changes = new ArrayList<>();
    for (String path : paths) {
      DirCacheEntry entry = entries.get(path);
      if (entry == null && index.getEntry(path) == null && !isInHead(path)) {
        throw new CommitRefused(path + " is not there, and git does not know it");
      }
      changes.add(new Change(path, entry));
    }
    return changes;
  }

  private List<String> there(List<String> paths) {
    return paths.stream()
        .filter(p -> Files.exists(root.resolve(p), LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /// Whether HEAD has a file that is gone from the index too, its removal being staged.
  private boolean isInHead(String path) throws IOException {
    return !new CommitReader(git).inHead(List.of(path)).isEmpty();
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

  static PersonIdent person(String name, String email, Instant when) {
    return new PersonIdent(name, email, when, ZoneId.systemDefault());
  }
}
