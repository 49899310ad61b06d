package dev.reproof.command;

import java.util.List;
import java.util.Set;

/// Commands that throw somebody's work away.
final class Destructive {
  private static final Set<String> WRAPPERS =
      Set.of("sudo", "env", "nice", "time", "command", "exec", "xargs", "nohup");
  private static final Set<String> GIT_OPTIONS_WITH_VALUE =
      Set.of("-C", "-c", "--git-dir", "--work-tree", "--namespace");

  private Destructive() {}

  static boolean is(Words words) {
    for (List<Words.Token> simple : words.simpleCommands()) {
      List<String> command =
          simple.stream().dropWhile(Words::isAssignment).map(Words.Token::text).toList();
      if (isDestructive(unwrapped(command))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> unwrapped(List<String> command) {
    int start = 0;
    while (start < command.size()
        && (WRAPPERS.contains(command.get(start))
            || start > 0 && command.get(start).matches("-.*|[A-Za-z_]+=.*"))) {
      start++;
    }
    return command.subList(start, command.size());
  }

  private static boolean isDestructive(List<String> command) {
    if (command.isEmpty()) {
      return false;
    }
    String program = command.getFirst().replaceFirst("^.*/", "");
    List<String> rest = command.subList(1, command.size());
    return switch (program) {
      case "git" -> isDestructiveGit(rest);
      case "rm" -> hasFlag(rest, 'r') || hasFlag(rest, 'R') || rest.contains("--recursive");
      case "sh", "bash", "zsh", "dash" ->
          rest.size() > 1 && rest.getFirst().matches("-[a-z]*c") && is(Words.of(rest.get(1)));
      case "eval" -> is(Words.of(String.join(" ", rest)));
      case "find" -> rest.contains("-delete") || rest.contains("-exec") && rest.contains("rm");
      case "dd" -> rest.stream().anyMatch(a -> a.startsWith("of=/dev/"));
      case "mkfs", "shred", "wipefs" -> true;
      default -> program.startsWith("mkfs.");
    };
  }

  private static boolean isDestructiveGit(List<String> words) {
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += GIT_OPTIONS_WITH_VALUE.contains(words.get(at)) ? 2 : 1;
    }
    if (at >= words.size()) {
      return false;
    }
    List<String> rest = words.subList(at + 1, words.size());
    return switch (words.get(at)) {
      case "checkout" ->
          rest.contains("--")
              || rest.contains(".")
              || rest.contains("-f")
              || rest.contains("--force");
      case "restore" ->
          !rest.contains("--staged")
              || rest.contains("--worktree")
              || rest.stream().anyMatch(r -> r.startsWith("--source") || r.equals("-s"));
      case "reset" ->
          rest.contains("--hard") || rest.contains("--merge") || rest.contains("--keep");
      case "clean" -> !(hasFlag(rest, 'n') || rest.contains("--dry-run"));
      case "stash" ->
          rest.isEmpty()
              || Set.of("push", "save", "drop", "clear", "pop", "-u", "-a")
                  .contains(rest.getFirst());
      case "switch" ->
          rest.contains("--discard-changes") || rest.contains("-f") || rest.contains("--force");
      case "push" ->
          rest.contains("--force")
              || rest.contains("-f")
              || rest.contains("--delete")
              || rest.contains("--mirror");
      case "branch" -> rest.contains("-D");
      case "worktree" -> rest.contains("--force") || rest.contains("-f");
      case "update-ref" -> rest.contains("-d");
      case "filter-branch", "filter-repo" -> true;
      case "checkout-index" -> rest.contains("-f") || rest.contains("--force");
      case "reflog" -> rest.contains("expire") || rest.contains("delete");
      case "rm" -> !rest.contains("--cached");
      default -> false;
    };
  }

  private static boolean hasFlag(List<String> words, char flag) {
    return words.stream().anyMatch(w -> w.matches("-[A-Za-z]*" + flag + "[A-Za-z]*"));
  }
}
