package dev.reproof.repo;

import dev.reproof.evidence.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.jspecify.annotations.Nullable;

/// What the work tree holds now, beside what HEAD and the index say.
final class WorkTree {
  private static final long LARGE = 64L << 20;

  private final Repository git;
  private final Path root;
  private final IndexView index;

  WorkTree(Repository git, Path root, IndexView index) {
    this.git = git;
    this.root = root;
    this.index = index;
  }

  /// HEAD and the contents of all changed and new files that git does not ignore.
  Tree tree(@Nullable String leftOut) throws IOException {
    index.requireHarmlessHead();
    ObjectId head = git.resolve(Constants.HEAD);
    Set<String> dirty = dirty();
    if (leftOut != null) {
      dirty.remove(leftOut);
    }
    MessageDigest digest = sha256();
    List<String> contents = new ArrayList<>();
    for (String path : dirty) {
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      contents.add(content(root.resolve(path), digest));
    }
    String id = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    return new Tree(head == null ? "" : head.name(), id, List.copyOf(dirty), contents);
  }

  private Set<String> dirty() throws IOException {
    if (!index.isExact()) {
      return index.dirtyByContent();
    }
    IndexDiff diff = compared();
    Set<String> dirty = new TreeSet<>(diff.getAdded());
    dirty.addAll(diff.getChanged());
    dirty.addAll(diff.getRemoved());
    dirty.addAll(diff.getMissing());
    dirty.addAll(diff.getModified());
    dirty.addAll(diff.getConflicting());
    dirty.addAll(diff.getUntracked());
    return dirty;
  }

  /// HEAD, the index and the files beside each other. Submodules are left out where their list
  /// (`.gitmodules`) cannot be read; every other failure is the caller's.
  private IndexDiff compared() throws IOException {
    try {
      return compared(null);
    } catch (IOException e) {
      if (e.getCause() instanceof ConfigInvalidException) {
        return compared(IgnoreSubmoduleMode.ALL);
      }
      throw e;
    }
  }

  private IndexDiff compared(@Nullable IgnoreSubmoduleMode ignored) throws IOException {
    IndexDiff diff = new IndexDiff(git, Constants.HEAD, new UnfilteredFiles(git));
    diff.setWorkingTreeItFactory(UnfilteredFiles::new);
    if (ignored != null) {
      diff.setIgnoreSubmoduleMode(ignored);
    }
    diff.diff();
    return diff;
  }

  /// Takes a file's content and mode into a digest, and names them; empty where there is no file.
  private static String content(Path file, MessageDigest digest) throws IOException {
    if (Files.isSymbolicLink(file)) {
      String target = Files.readSymbolicLink(file).toString();
      digest.update(("link " + target).getBytes(StandardCharsets.UTF_8));
      try (ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        return MovedFiles.held(FileMode.SYMLINK, names.idFor(Constants.OBJ_BLOB, bytes).name());
      }
    }
    if (!Files.isRegularFile(file)) {
      digest.update((byte) 3);
      return "";
    }
    boolean executable = Files.isExecutable(file);
    digest.update(executable ? (byte) 1 : (byte) 2);
    FileMode mode = executable ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
    if (Files.size(file) > LARGE) {
      String seen = Files.size(file) + " " + Files.getLastModifiedTime(file);
      digest.update(seen.getBytes(StandardCharsets.UTF_8));
      return MovedFiles.held(mode, seen);
    }
    byte[] bytes = Files.readAllBytes(file);
    digest.update(bytes);
    try (ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
      return MovedFiles.held(mode, names.idFor(Constants.OBJ_BLOB, bytes).name());
    }
  }

  /// The markdown files: those of the index first, tracked and ignored ones too, then untracked
  /// ones.
  List<String> markdownPaths() throws IOException {
    List<String> paths = new ArrayList<>();
    DirCache entries = index.read();
    for (int i = 0; i < entries.getEntryCount(); i++) {
      DirCacheEntry entry = entries.getEntry(i);
      boolean file =
          FileMode.REGULAR_FILE.equals(entry.getFileMode())
              || FileMode.EXECUTABLE_FILE.equals(entry.getFileMode());
      if (file
          && isMarkdown(entry.getPathString())
          && Files.isRegularFile(root.resolve(entry.getPathString()))) {
        paths.add(entry.getPathString());
      }
    }
    paths.addAll(untracked(WorkTree::isMarkdown, true));
    return paths;
  }

  /// Untracked files that are not ignored; those of ignored `docs` folders too, where they are
  /// asked for.
  private List<String> untracked(Predicate<String> wanted, boolean ofDocs) throws IOException {
    List<String> found = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.addTree(new FileTreeIterator(git));
      walk.addTree(new DirCacheIterator(index.read()));
      FileTreeIterator files = walk.getTree(0, FileTreeIterator.class);
      if (files != null) {
        files.setDirCacheIterator(walk, 1);
        files.setWalkIgnoredDirectories(ofDocs);
      }
      while (walk.next()) {
        WorkingTreeIterator entry = walk.getTree(0, WorkingTreeIterator.class);
        if (entry == null) {
          continue;
        }
        boolean ignored = walk.getTree(1, DirCacheIterator.class) == null && entry.isEntryIgnored();
        String path = walk.getPathString();
        boolean docs = ofDocs && ("/" + path + "/").contains("/docs/");
        if (walk.isSubtree()) {
          if (!ignored || docs) {
            walk.enterSubtree();
          }
        } else if (walk.getTree(1, DirCacheIterator.class) == null
            && (!ignored || docs)
            && wanted.test(path)
            && Files.isRegularFile(root.resolve(path))) {
          found.add(path);
        }
      }
    }
    return found;
  }

  static boolean isMarkdown(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
