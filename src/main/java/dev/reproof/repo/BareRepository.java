package dev.reproof.repo;

import dev.reproof.repo.RepositoryRefused.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;

/// A repository without a work tree, as servers and mirrors keep it: there is no file in it to
/// review.
final class BareRepository {
  private BareRepository() {}

  /// The bare repository that a folder is or lies in, told by what git itself looks for.
  static Optional<Path> above(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(Constants.HEAD))
          && Files.isDirectory(at.resolve(Constants.OBJECTS))
          && Files.isDirectory(at.resolve("refs"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /// Whether the configuration of a git folder, which was found harmless, says that it has no work
  /// tree of its own. It may have linked ones all the same.
  static boolean isMeant(Path gitDir) throws IOException {
    boolean bare = false;
    for (String name : new String[] {"config", "config.worktree"}) {
      Path file = gitDir.resolve(name);
      if (Files.isRegularFile(file)) {
        bare = isBare(file, bare);
      }
    }
    return bare;
  }

  private static boolean isBare(Path file, boolean otherwise) throws IOException {
    Config config = new Config();
    try {
      config.fromText(Files.readString(file));
      return config.getBoolean("core", "bare", otherwise);
    } catch (ConfigInvalidException | IllegalArgumentException e) {
      return otherwise; // whoever opens it says what is wrong with it
    }
  }

  static RepositoryRefused refused(Path gitDir) {
    return new RepositoryRefused(
        Kind.NONE_HERE,
        gitDir
            + " is a bare repository, which has no work tree to review; make one with 'git clone"
            + " "
            + gitDir
            + "' or 'git worktree add', and name that");
  }
}
