package dev.reproof.session;

import dev.reproof.repo.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The paths of a checkpoint: the tracker and those that were named, each a file of the work tree
/// or one that git knows.
final class CheckpointPaths {
  private final Repository repository;
  private final Path root;

  CheckpointPaths(Repository repository, Path root) {
    this.repository = repository;
    this.root = root;
  }

  /// The tracker first, then the named ones from the root of the work tree, each once.
  ///
  /// @throws Trouble if one of them is no such file
  List<String> with(String tracker, List<String> named) throws Trouble {
    Set<String> all = new LinkedHashSet<>();
    all.add(tracker);
    for (String path : named) {
      all.add(relative(path));
    }
    return new ArrayList<>(all);
  }

  private String relative(String path) throws Trouble {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root)) {
      throw new Trouble(Trouble.Kind.INPUT, path + " does not lie in the work tree " + root);
    }
    String relative = root.relativize(file).toString().replace('\\', '/');
    if (!file.equals(root) && isRepository(file)) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          path
              + " is a repository of its own (a submodule); which of its commits belongs here is"
              + " committed with git itself, before the checkpoint");
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          path + " is a folder; name the files in it that belong to the packet");
    }
    requireKnown(path, file, relative);
    return relative;
  }

  private void requireKnown(String path, Path file, String relative) throws Trouble {
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !repository.isKnown(relative)) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            path + " is not in " + root + ", and git does not know it; check the path");
      }
    } catch (IOException e) {
      throw Troubles.of("looking for " + path, e);
    }
  }

  private static boolean isRepository(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
  }
}
