package dev.reproof.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Programs that delete what is not named one by one, or what cannot be had back: trees, volumes,
/// databases, devices, what is published.
///
/// A file that `rm` names is none of them: it is read where the command is approved. One that a
/// shell finds by a pattern or a variable is.
final class DestructivePrograms {
  private static final Set<String> ALWAYS =
      Set.of(
          "mkfs",
          "shred",
          "wipefs",
          "truncate",
          "dropdb",
          "shutdown",
          "reboot",
          "halt",
          "poweroff",
          "fdisk",
          "parted",
          "rimraf",
          "trash-empty");
  private static final Pattern SQL =
      Pattern.compile(
          "(?is).*\\b(?:drop\\s+(?:table|database|schema|index|view|user)"
              + "|truncate\\s+(?:table\\s+)?\\w|delete\\s+from)\\b?.*");

  /// Tasks that throw a database away, as many tools name them.
  private static final Pattern DATABASE_TASK =
      Pattern.compile(
          "(?:.*:)?(?:db|database|schema|ecto|migrate|migration)[:.]"
              + "(?:drop|reset|wipe|fresh|refresh|purge|truncate|schema:load|migrate:reset)\\b.*");

  /// Calls in a program given as an argument that delete trees.
  private static final Pattern TREE_CALL =
      Pattern.compile(
          "\\b(?:rmtree|rm_rf|rm_r|remove_tree|remove_dir|remove_entry|rimraf|deltree)\\b"
              + "|\\b(?:rm|rmdir)(?:Sync)?\\([^)]{0,400}\\brecursive\\b"
              + "|\\bunlink\\b[^;]{0,80}\\bglob\\b|\\brm\\s+-[a-zA-Z]*[rR]");

  private static final Set<String> INTERPRETERS =
      Set.of(
          "python", "python3", "node", "nodejs", "bun", "deno", "perl", "ruby", "php", "Rscript");

  private DestructivePrograms() {}

  /// Whether a program with these words behind it is one.
  static boolean is(String program, List<String> rest) {
    if (isInterpreter(program) && deletesTreesByCode(rest)) {
      return true;
    }
    return switch (program) {
      case "git" -> DestructiveGit.is(rest);
      case "rm" -> isTree(rest) || has(rest, DestructivePrograms::isOpen);
      case "find" -> rest.contains("-delete") || execs(rest, "rm");
      case "dd" -> has(rest, DestructivePrograms::isOutput);
      case "chmod", "chown", "chgrp" ->
          Destructive.hasFlag(rest, 'R') || rest.contains("--recursive");
      case "cp" -> rest.size() > 1 && rest.get(rest.size() - 2).equals("/dev/null");
      case "mv" -> !rest.isEmpty() && rest.getLast().equals("/dev/null");
      case "kill", "pkill", "killall" -> rest.contains("-1") && rest.indexOf("-1") > 0;
      case "rsync" -> has(rest, a -> a.startsWith("--delete"));
      case "docker", "podman" -> isContainers(rest);
      case "docker-compose" -> rest.contains("down") && hasVolumes(rest);
      case "kubectl", "helm", "oc" ->
          rest.contains("delete") || rest.contains("uninstall") || rest.contains("drain");
      case "terraform", "tofu", "pulumi", "cdk" ->
          rest.contains("destroy") || rest.contains("-destroy") || rest.contains("-auto-approve");
      case "aws", "gcloud", "az", "gsutil", "s3cmd" ->
          has(rest, a -> a.matches("rm|rb|del|delete(?:-.*)?|terminate-.*|purge"));
      case "gh", "glab" -> rest.contains("delete");
      case "psql", "mysql", "mariadb", "sqlite3", "sqlcmd", "clickhouse-client", "mongosh" ->
          has(rest, a -> SQL.matcher(a).matches());
      case "redis-cli" -> has(rest, a -> a.toUpperCase(Locale.ROOT).startsWith("FLUSH"));
      case "npm", "pnpm", "yarn", "cargo", "gem", "poetry", "twine" ->
          isTask(rest)
              || !rest.isEmpty() && rest.getFirst().matches("(?:un)?publish|yank|push|upload");
      case "prisma" ->
          rest.contains("migrate") && rest.contains("reset")
              || rest.contains("--force-reset")
              || rest.contains("--accept-data-loss");
      case "supabase", "wrangler" -> rest.contains("reset") || rest.contains("delete");
      case "flyway", "liquibase" ->
          rest.contains("clean") || has(rest, a -> a.matches("drop-?[aA]ll"));
      case "manage.py", "django-admin" -> rest.contains("flush") || rest.contains("reset_db");
      case "crontab" -> rest.contains("-r");
      case "rails",
          "rake",
          "mix",
          "artisan",
          "sequelize",
          "sequelize-cli",
          "typeorm",
          "knex",
          "make",
          "just",
          "task",
          "composer",
          "console",
          "bun",
          "deno" ->
          isTask(rest);
      case "php", "python", "python3", "ruby" ->
          !rest.isEmpty() && is(base(rest.getFirst()), rest.subList(1, rest.size()));
      default ->
          ALWAYS.contains(program) || program.startsWith("mkfs.") || isWindows(program, rest);
    };
  }

  static boolean isInterpreter(String program) {
    return INTERPRETERS.contains(program) || program.matches("python3\\.\\d+");
  }

  /// Whether the text of a program deletes trees.
  static boolean deletesTrees(String code) {
    return TREE_CALL.matcher(code).find();
  }

  private static boolean deletesTreesByCode(List<String> rest) {
    for (int i = 0; i + 1 < rest.size(); i++) {
      if (rest.get(i).matches("-[a-zA-Z]*[ceEpr]|--eval|--print|eval")
          && deletesTrees(rest.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /// `del`, `rd` and `Remove-Item`, whose names and options are in letters of any size.
  private static boolean isWindows(String program, List<String> rest) {
    Predicate<String> wide = w -> w.matches("(?i)/[sq]|-r|-rec[a-z]*|-fo[a-z]*");
    return switch (program.toLowerCase(Locale.ROOT)) {
      case "remove-item", "ri", "rd", "rmdir", "del", "erase" -> has(rest, wide);
      case "clear-content", "clear-disk", "format-volume", "format" ->
          has(rest, w -> !w.startsWith("-"));
      default -> false;
    };
  }

  private static boolean isTree(List<String> rest) {
    return Destructive.hasFlag(rest, 'r')
        || Destructive.hasFlag(rest, 'R')
        || rest.contains("--recursive")
        || has(rest, w -> w.matches("(?i)-rec[a-z]*"));
  }

  /// A word of which only the shell knows what it names.
  private static boolean isOpen(String word) {
    return !word.startsWith("-") && word.matches(".*[*?$`].*|~.*");
  }

  private static boolean isOutput(String word) {
    return word.startsWith("of=") && !word.matches("of=/dev/(?:null|stdout|stderr|fd/.*)");
  }

  private static boolean isTask(List<String> rest) {
    return has(rest, w -> DATABASE_TASK.matcher(w).matches());
  }

  private static boolean has(List<String> words, Predicate<String> bad) {
    return words.stream().anyMatch(bad);
  }

  private static boolean execs(List<String> words, String program) {
    int exec = Math.max(words.indexOf("-exec"), words.indexOf("-execdir"));
    return exec >= 0 && exec + 1 < words.size() && base(words.get(exec + 1)).equals(program);
  }

  private static boolean isContainers(List<String> rest) {
    if (rest.contains("compose")) {
      return rest.contains("down") && hasVolumes(rest);
    }
    return rest.contains("prune")
        || rest.contains("volume") && rest.contains("rm")
        || !rest.isEmpty() && rest.getFirst().equals("rm") && Destructive.hasFlag(rest, 'f');
  }

  private static boolean hasVolumes(List<String> rest) {
    return rest.contains("-v") || rest.contains("--volumes");
  }

  private static String base(String program) {
    return Destructive.base(program);
  }
}
