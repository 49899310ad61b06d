package dev.reproof.repo;

import java.nio.file.Path;

/// A repository that belongs to somebody else, and that the user has not been asked about.
public final class ForeignOwner extends RepositoryRefused {
  private static final long serialVersionUID = 1L;

  private final String owner;
  private final String workTree;

  ForeignOwner(Path part, String owner, Path workTree) {
    super(
        Kind.FOREIGN_OWNER,
        """
        %s belongs to %s, not to you. If you trust %2$s, open it in the window, which asks, \
        or tell git so: git config --global --add safe.directory %s\
        """
            .formatted(part, owner, workTree));
    this.owner = owner;
    this.workTree = workTree.toString();
  }

  /// The name of whom it belongs to.
  public String owner() {
    return owner;
  }

  /// Its work tree, which is what a yes is kept for.
  public Path workTree() {
    return Path.of(workTree);
  }
}
