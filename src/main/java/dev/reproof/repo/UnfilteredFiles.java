package dev.reproof.repo;

import java.io.File;
import java.io.IOException;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// The files of a work tree, of which one that goes through a filter is judged by its entry in the
/// index alone: kind, mode, size and time. The filter is the repository's own program and is not
/// run, so nobody can compare the content; where the entry does not settle it, because another time
/// or one as late as the index's own says nothing, the file counts as changed.
final class UnfilteredFiles extends FileTreeIterator {
  /// The last path whose filter was refused. JGit asks for each file twice, and takes another
  /// file's content for this one's the second time.
  private @Nullable String refused;

  UnfilteredFiles(Repository git) {
    super(git);
  }

  private UnfilteredFiles(UnfilteredFiles parent, File folder, FS files) {
    super(parent, folder, files);
  }

  @Override
  protected AbstractTreeIterator enterSubtree() {
    return new UnfilteredFiles(this, getEntryFile(), fs);
  }

  /// JGit asks for the content only where the entry does not settle it. [QuietFs] refuses the
  /// filter with this exception and nothing else does; every other failure is the caller's.
  @Override
  public boolean isModified(DirCacheEntry entry, boolean forceContentCheck, ObjectReader reader)
      throws IOException {
    if (refused != null && refused.equals(getEntryPathString())) {
      return true;
    }
    try {
      return super.isModified(entry, forceContentCheck, reader);
    } catch (UnsupportedOperationException e) {
      refused = getEntryPathString();
      return true;
    }
  }
}
