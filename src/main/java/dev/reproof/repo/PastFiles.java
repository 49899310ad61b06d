package dev.reproof.repo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;

/// The files of a repository as its commits have them; every call answers within a deadline.
public final class PastFiles {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final org.eclipse.jgit.lib.Repository git;
  private final Path workTree;

  PastFiles(org.eclipse.jgit.lib.Repository git, Path workTree) {
    this.git = git;
    this.workTree = workTree;
  }

  /// Gives the versions of a file in the commits before HEAD, the newest first, at most so many;
  /// renames are not followed. They come one after the other, for each may be large.
  ///
  /// @param each is called on another thread, while this one waits
  /// @throws IOException if they cannot be read
  public void history(String path, int most, Consumer<FileVersion> each) throws IOException {
    Deadline.call(
        "reading the history of " + path,
        LONG,
        () -> {
          new FileHistory(git).of(path, most, each);
          return path;
        });
  }

  /// A file before and after a commit, by its full hash.
  ///
  /// @throws IOException if it cannot be read
  public TwoSides sides(String commit, String path) throws IOException {
    return Deadline.call(
        "reading " + path,
        Repository.ASK,
        () -> new SideReader(git, workTree).of(ObjectId.fromString(commit), path));
  }

  /// A file in HEAD and in the work tree.
  ///
  /// @throws IOException if it cannot be read
  public TwoSides sidesOfWorkTree(String path) throws IOException {
    return Deadline.call(
        "reading " + path, Repository.ASK, () -> new SideReader(git, workTree).ofWorkTree(path));
  }

  /// A file as one commit has it; empty where there is no such commit, or it has no such file.
  ///
  /// @throws IOException if it cannot be read
  public Optional<FileVersion> fileAt(String path, String revision) throws IOException {
    return Deadline.call(
        "reading " + path + " at " + revision,
        Repository.ASK,
        () -> new FileHistory(git).at(path, revision));
  }
}
