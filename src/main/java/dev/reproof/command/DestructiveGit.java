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
          !rest.contains("--staged")
              || rest.contains("--worktree")
              || rest.stream().anyMatch(r -> r.startsWith("--source") || r.equals("-s"));
      case "reset" ->
          rest.contains("--hard") || rest.contains("--merge") || rest.contains("--keep");
      case "clean" -> !(Destructive.hasFlag(rest, 'n') || rest.contains("--dry-run"));
      case "stash" ->
          rest.isEmpty()
              || Set.of("push", "save", "drop", "clear", "pop", "-u", "-a")
                  .contains(rest.getFirst());
      case "switch" ->
          rest.contains("--discard-changes") || rest.contains("-f") || rest.contains("--force");
      case "submodule" ->
          (rest.contains("deinit") || rest.contains("update"))
              && (rest.contains("-f") || rest.contains("--force"));
      case "read-tree" -> rest.contains("--reset");
      case "checkout-index" -> rest.contains("-f") || rest.contains("--force");
      case "rm" -> !rest.contains("--cached") && (rest.contains("-f") || rest.contains("--force"));
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
              !rest.contains("--dry-run")
                  && !Destructive.hasFlag(rest, 'n')
                  && (Destructive.hasFlag(rest, 'f')
                      || Destructive.hasFlag(rest, 'd')
                      || rest.stream()
                          .anyMatch(
                              r ->
                                  r.startsWith("--force")
                                      || r.equals("--delete")
                                      || r.equals("--mirror")
                                      || r.equals("--prune")
                                      || r.startsWith("+")
                                      || r.startsWith(":")));
          case "checkout" ->
              Destructive.hasFlag(rest, 'B')
                  || rest.contains("--ours")
                  || rest.contains("--theirs");
          case "switch" -> rest.contains("-C") || rest.contains("--force-create");
          case "branch" ->
              Destructive.hasFlag(rest, 'D')
                  || Destructive.hasFlag(rest, 'M')
                  || Destructive.hasFlag(rest, 'C')
                  || isForced(rest);
          case "worktree", "pull", "fetch" -> isForced(rest);
          case "merge", "cherry-pick", "am", "revert" -> rest.contains("--abort");
          case "rebase" ->
              rest.stream().noneMatch(r -> r.matches("--(?:continue|quit|edit-todo|show-.*)"));
          case "commit" -> rest.contains("--amend");
          case "remote" -> DestructiveData.starts(rest, 1, "remove", "rm", "prune");
          case "lfs" -> DestructiveData.starts(rest, 1, "prune");
          case "rm" -> !rest.contains("--cached");
          case "update-ref" -> rest.contains("-d");
          case "filter-branch", "filter-repo" -> true;
          case "reflog" -> rest.contains("expire") || rest.contains("delete");
          case "gc" -> rest.stream().anyMatch(r -> r.startsWith("--prune"));
          case "tag" ->
              Destructive.hasFlag(rest, 'd') || rest.contains("--delete") || isForced(rest);
          default -> false;
        };
  }

  private static boolean isForced(List<String> rest) {
    return rest.contains("--force") || Destructive.hasFlag(rest, 'f');
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
