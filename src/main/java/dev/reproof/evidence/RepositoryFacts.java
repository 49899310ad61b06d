package dev.reproof.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the repository is now. `root` is the real path of the work tree; `branch` is the branch's
/// short name, null when HEAD is detached; `reviewer` is git's user.name, null where it is not set.
/// `obstacles` are the reasons why a checkpoint cannot be made by JGit here (hooks, signing,
/// filters, a merge going on), each a sentence; empty if it can.
public record RepositoryFacts(
    String root,
    String name,
    @Nullable String branchName,
    Tree tree,
    @Nullable String reviewer,
    List<String> obstacles) {
  public RepositoryFacts {
    obstacles = List.copyOf(obstacles);
  }

  public Optional<String> branch() {
    return Optional.ofNullable(branchName);
  }

  public Optional<String> user() {
    return Optional.ofNullable(reviewer);
  }

  /// HEAD's hash in eight digits, or "no commit yet".
  public String shortHead() {
    return tree.head().isEmpty() ? "no commit yet" : tree.head().substring(0, 8);
  }
}
