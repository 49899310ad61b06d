package dev.reproof.command;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Calls of git that throw work away: what is changed and not committed, branches, commits that
/// nothing else holds.
final class DestructiveGit {
  private static final Set<String> OPTIONS_WITH_VALUE =
      Set.of("-C", "-c", "--git-dir", "--work-tree", "--namespace");

  private static final Set<String> MAKES_BRANCH =
      Set.of("-b", "-B", "-t", "--track", "--orphan", "--detach", "-d");
  private static final Pattern FILE =
      Pattern.compile("(?:.*/)?[\\w-]*[A-Za-z_][\\w-]*\\.(?!x$)[A-Za-z]\\w{0,3}");

  private DestructiveGit() {}

  /// Whether a call, without the word `git`, throws away what is changed in a work tree.
  static boolean losesChanges(List<String> words) {
    int at = verb(words);
    if (at >= words.size()) {
      return false;
    }
    List<String> rest = words.subList(at + 1, words.size());
    return switch (words.get(at)) {
      case "checkout" ->
          rest.contains("--") || rest.contains(".") || isForced(rest) || takesPaths(rest);
      case "restore" ->
          !(Destructive.hasLong(rest, "--staged") || Destructive.hasFlag(rest, 'S'))
              || Destructive.hasLong(rest, "--worktree")
              || Destructive.hasLong(rest, "--source")
              || Destructive.hasFlag(rest, 'W')
              || rest.contains("-s");
      case "reset" ->
          Destructive.hasLong(rest, "--hard")
              || Destructive.hasLong(rest, "--merge")
              || Destructive.hasLong(rest, "--keep");
      case "clean" -> !isDryRun(rest);
      case "stash" ->
          rest.isEmpty()
              || Set.of("push", "save", "drop", "clear", "pop", "-u", "-a")
                  .contains(rest.getFirst());
      case "switch" -> Destructive.hasLong(rest, "--discard-changes") || isForced(rest);
      case "submodule" -> (rest.contains("deinit") || rest.contains("update")) && isForced(rest);
      case "read-tree" -> Destructive.hasLong(rest, "--reset");
      case "checkout-index" -> isForced(rest);
      case "rm" -> !Destructive.hasLong(rest, "--cached") && isForced(rest);
      default -> false;
    };
  }

  /// Whether a call throws away anything, history and remote branches included.
  static boolean is(List<String> words) {
    int at = verb(words);
    if (at >= words.size()) {
      return false;
    }
    List<String> rest = words.subList(at + 1, words.size());
    return losesChanges(words)
        || switch (words.get(at)) {
          case "push" ->
              !isDryRun(rest)
                  && (Destructive.hasFlag(rest, 'f')
                      || Destructive.hasFlag(rest, 'd')
                      || Destructive.hasLong(rest, "--delete")
                      || Destructive.hasLong(rest, "--mirror")
                      || Destructive.hasLong(rest, "--prune")
                      || Destructive.hasLong(rest, "--force")
                      || rest.stream()
                          .anyMatch(
                              r ->
                                  r.startsWith("--force-")
                                      || r.startsWith("+")
                                      || r.startsWith(":")));
          case "checkout" ->
              Destructive.hasFlag(rest, 'B')
                  || Destructive.hasLong(rest, "--ours")
                  || Destructive.hasLong(rest, "--theirs");
          case "switch" -> rest.contains("-C") || Destructive.hasLong(rest, "--force-create");
          case "branch" ->
              Destructive.hasFlag(rest, 'D')
                  || Destructive.hasFlag(rest, 'M')
                  || Destructive.hasFlag(rest, 'C')
                  || isForced(rest);
          case "worktree", "pull", "fetch" -> isForced(rest);
          case "merge", "cherry-pick", "am", "revert" -> Destructive.hasLong(rest, "--abort");
          case "rebase" ->
              rest.stream().noneMatch(r -> r.matches("--(?:continue|quit|edit-todo|show-.*)"));
          case "commit" -> Destructive.hasLong(rest, "--amend");
          case "remote" -> DestructiveData.starts(rest, 1, "remove", "rm", "prune");
          case "lfs" -> DestructiveData.starts(rest, 1, "prune");
          case "rm" -> !Destructive.hasLong(rest, "--cached");
          case "update-ref" -> rest.contains("-d");
          case "filter-branch", "filter-repo" -> true;
          case "reflog" -> rest.contains("expire") || rest.contains("delete");
          case "gc" -> Destructive.hasLong(rest, "--prune");
          case "tag" ->
              Destructive.hasFlag(rest, 'd')
                  || Destructive.hasLong(rest, "--delete")
                  || isForced(rest);
          default -> false;
        };
  }

  private static boolean isForced(List<String> rest) {
    return Destructive.hasLong(rest, "--force") || Destructive.hasFlag(rest, 'f');
  }

  private static boolean isDryRun(List<String> rest) {
    return Destructive.hasLong(rest, "--dry-run") || Destructive.hasFlag(rest, 'n');
  }

  /// Whether `checkout` has paths behind a commit, or one path alone: a name with an ending, as
  /// branches have none.
  private static boolean takesPaths(List<String> rest) {
    List<String> operands = rest.stream().filter(r -> !r.startsWith("-")).toList();
    boolean makes = rest.stream().anyMatch(MAKES_BRANCH::contains);
    return !makes
        && (operands.size() > 1
            || operands.size() == 1 && FILE.matcher(operands.getFirst()).matches());
  }

  private static int verb(List<String> words) {
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += OPTIONS_WITH_VALUE.contains(words.get(at)) ? 2 : 1;
    }
    return at;
  }
}
