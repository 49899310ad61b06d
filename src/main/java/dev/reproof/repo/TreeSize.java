package dev.reproof.repo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/// How many files a tree names, found by reading each of its different trees once: a few trees that
/// name each other ten times over (a git bomb) stand for billions of files, and whoever walks them
/// never ends.
final class TreeSize {
  /// So many files are walked in a moment, however they are named.
  private static final long HARMLESS = 200_000;

  /// In a real repository a folder seldom stands twice.
  private static final long MOST_REPEATED = 4;

  private static final int DEEPEST = 1_000;

  private final Repository git;

  /// The tree that was found harmless last.
  private volatile @Nullable ObjectId harmless;

  TreeSize(Repository git) {
    this.git = git;
  }

  /// Refuses a HEAD whose tree cannot be walked.
  ///
  /// @throws IOException if it is such a tree, or cannot be read; the message says which
  void requireHarmless() throws IOException {
    ObjectId tree = git.resolve("HEAD^{tree}");
    if (tree == null || tree.equals(harmless)) {
      return;
    }
    try (ObjectReader reader = git.newObjectReader()) {
      Counting counting = new Counting(reader);
      long files = counting.files(tree, 0);
      if (files > HARMLESS && files / MOST_REPEATED > counting.entries) {
        throw new IOException(
            "HEAD names "
                + (files == Long.MAX_VALUE ? "countless" : files)
                + " files by only "
                + counting.entries
                + " entries; such a tree cannot be walked, and is not");
      }
    }
    harmless = tree;
  }

  private static final class Counting {
    private final ObjectReader reader;
    private final Map<ObjectId, Long> known = new HashMap<>();
    private long entries;

    Counting(ObjectReader reader) {
      this.reader = reader;
    }

    long files(ObjectId tree, int depth) throws IOException {
      Long met = known.get(tree);
      if (met != null) {
        return met;
      }
      if (depth > DEEPEST) {
        throw new IOException(
            "HEAD has folders in folders " + DEEPEST + " deep; such a tree is not walked");
      }
      long files = 0;
      CanonicalTreeParser parser = new CanonicalTreeParser();
      for (parser.reset(reader, tree); !parser.eof(); parser.next()) {
        entries++;
        boolean folder = FileMode.TREE.equals(parser.getEntryRawMode());
        long more = folder ? files(parser.getEntryObjectId(), depth + 1) : 1;
        files = files > Long.MAX_VALUE - more ? Long.MAX_VALUE : files + more;
      }
      known.put(tree.copy(), files);
      return files;
    }
  }
}
