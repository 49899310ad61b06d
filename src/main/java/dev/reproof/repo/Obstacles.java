package dev.reproof.repo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.lib.StoredConfig;

/// Why a checkpoint cannot be made here by JGit, each reason a sentence: what the user's own git
/// would run or do, and we would not.
final class Obstacles {
  private static final Set<String> COMMIT_HOOKS =
      Set.of(
          "pre-commit",
          "prepare-commit-msg",
          "commit-msg",
          "post-commit",
          "reference-transaction",
          "post-index-change");

  private final Repository git;
  private final Path commonDir;
  private final IndexView index;

  Obstacles(Repository git, Path commonDir, IndexView index) {
    this.git = git;
    this.commonDir = commonDir;
    this.index = index;
  }

  List<String> all() throws IOException {
    List<String> found = new ArrayList<>();
    StoredConfig config = git.getConfig();
    found.addAll(hooks(config));
    if (config.getBoolean("commit", "gpgsign", false)) {
      found.add("commits are signed here (commit.gpgsign)");
    }
    if (config.getBoolean("index", "sparse", false)
        || config.getBoolean("core", "splitIndex", false)
        || !index.isExact()) {
      found.add("the index is sparse or split, which JGit does not write exactly");
    }
    Includes includes = Identity.includes(git);
    if (!includes.whole() || !includes.sayOnlyWho()) {
      found.add(
          "your git configuration includes a file for this repository (includeIf) that only git"
              + " reads");
    }
    found.addAll(forAnyGit(Identity.of(config, includes, System.getenv())));
    return found;
  }

  /// Those that stand in the way of the user's own git too: what goes on, the branch, the name.
  List<String> forAnyGit() throws IOException {
    return forAnyGit(Identity.of(git));
  }

  private List<String> forAnyGit(Identity identity) throws IOException {
    List<String> found = new ArrayList<>();
    state().ifPresent(found::add);
    head().ifPresent(found::add);
    if (identity.name().isEmpty()) {
      found.add("git does not know who you are (user.name); run 'git config user.name NAME'");
    } else if (identity.email().isEmpty()) {
      found.add("git does not know your address (user.email); run 'git config user.email ADDRESS'");
    }
    return found;
  }

  private List<String> hooks(Config config) throws IOException {
    String path = config.getString("core", null, "hooksPath");
    Path folder =
        path == null
            ? commonDir.resolve("hooks")
            : git.getWorkTree()
                .toPath()
                .resolve(
                    path.startsWith("~/")
                        ? QuietSystem.home(System.getenv()) + path.substring(1)
                        : path);
    List<String> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Path fileName = file.getFileName();
        String name = fileName == null ? "" : fileName.toString();
        if (COMMIT_HOOKS.contains(name) && Files.isExecutable(file)) {
          found.add("the hook " + name + " would run (" + file + ")");
        }
      }
    }
    found.sort(String::compareTo);
    return found;
  }

  private Optional<String> state() {
    RepositoryState state = git.getRepositoryState();
    return switch (state) {
      case SAFE, BARE -> Optional.empty();
      case MERGING, MERGING_RESOLVED -> goingOn("a merge");
      case CHERRY_PICKING, CHERRY_PICKING_RESOLVED -> goingOn("a cherry-pick");
      case REVERTING, REVERTING_RESOLVED -> goingOn("a revert");
      case REBASING, REBASING_REBASING, REBASING_MERGE, REBASING_INTERACTIVE -> goingOn("a rebase");
      case APPLY -> goingOn("the applying of a patch");
      case BISECTING -> goingOn("a bisection");
    };
  }

  private static Optional<String> goingOn(String what) {
    return Optional.of(what + " is going on; finish it, or end it, with git first");
  }

  private Optional<String> head() throws IOException {
    String full = git.getFullBranch();
    if (full == null || !full.startsWith(Constants.R_HEADS)) {
      return Optional.of(
          "HEAD is detached: a commit would belong to no branch; check out a branch first");
    }
    return git.resolve(Constants.HEAD) == null
        ? Optional.of("the branch has no commit yet; make the first one with git")
        : Optional.empty();
  }
}
