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
          "mke2fs",
          "mkswap",
          "shred",
          "srm",
          "wipe",
          "wipefs",
          "truncate",
          "blkdiscard",
          "shutdown",
          "reboot",
          "halt",
          "poweroff",
          "fdisk",
          "sfdisk",
          "cfdisk",
          "gdisk",
          "sgdisk",
          "parted",
          "diskpart",
          "lvremove",
          "vgremove",
          "pvremove",
          "userdel",
          "deluser",
          "groupdel",
          "killall",
          "pkill",
          "rimraf",
          "del-cli",
          "trash",
          "trash-empty",
          "nix-collect-garbage",
          "Stop-Computer",
          "Restart-Computer",
          "Clear-RecycleBin");

  /// Where the system, git and the user's own programs keep how they are set up.
  private static final Pattern SYSTEM =
      Pattern.compile(
          "/(?:etc|boot|usr|s?bin|lib\\w*|sys|proc|System|Library)/.*|(?:~|\\$\\{?HOME\\}?)/\\..*"
              + "|(?:.*/)?\\.git(?:/.*)?");

  /// Calls in a program given as an argument that delete trees.
  private static final Pattern TREE_CALL =
      Pattern.compile(
          "\\b(?:rmtree|rm_rf|rm_r|remove_tree|remove_dir|remove_entry|rimraf|deltree|removeSync"
              + "|emptyDirSync|RemoveAll|removedirs)\\b|['\"]rm['\"],\\s*['\"]-[a-zA-Z]*[rR]"
              + "|\\b(?:rm|rmdir)(?:Sync)?\\([^)]{0,400}\\brecursive\\b"
              + "|\\bunlink\\b[^;]{0,80}\\bglob\\b|\\brm\\s+-[a-zA-Z]*[rR]");

  private static final Set<String> INTERPRETERS =
      Set.of(
          "python", "python3", "node", "nodejs", "bun", "deno", "perl", "ruby", "php", "Rscript");

  /// They run what other words of theirs say, besides that behind `-e`.
  private static final Set<String> CODE_BY_WORD =
      Set.of("awk", "gawk", "mawk", "lua", "vim", "vi", "nvim", "ex", "tar", "osascript");

  private static final Pattern CALLS_OUT = Pattern.compile("system|execute|shell|command|!");

  private static final Set<String> TASK_RUNNERS =
      Set.of(
          "npm",
          "pnpm",
          "yarn",
          "bun",
          "deno",
          "cargo",
          "rails",
          "rake",
          "mix",
          "artisan",
          "sequelize",
          "sequelize-cli",
          "typeorm",
          "knex",
          "make",
          "gmake",
          "just",
          "task",
          "composer",
          "console",
          "nx",
          "turbo",
          "poetry");

  private DestructivePrograms() {}

  /// Whether a program with these words behind it is one.
  static boolean is(String program, List<String> rest) {
    if (isInterpreter(program) && deletesTreesByCode(rest)
        || CODE_BY_WORD.contains(program)
            && has(rest, w -> CALLS_OUT.matcher(w).find() && deletesTrees(w))
        || runsScript(program, rest)
        || runsElsewhere(program, rest)) {
      return true;
    }
    if (rest.contains("--help") || rest.equals(List.of("--version"))) {
      return false;
    }
    return isOfFiles(program, rest)
        || isOfTheMachine(program, rest)
        || DestructiveData.is(program, rest)
        || DestructiveServices.is(program, rest)
        || TASK_RUNNERS.contains(program) && DestructiveData.isTask(rest);
  }

  private static boolean isOfFiles(String program, List<String> rest) {
    return switch (program) {
      case "git" -> DestructiveGit.is(rest);
      case "svn" -> rest.contains("revert") || rest.contains("--remove-unversioned");
      case "hg" ->
          has(rest, w -> w.matches("purge|strip|revert|--clean"))
              || rest.contains("update") && rest.contains("-C");
      case "rm" ->
          isTree(rest)
              || has(rest, DestructivePrograms::isOpen)
              || has(rest, DestructivePrograms::isOfGit);
      case "find", "fd", "fdfind" -> rest.contains("-delete") || execs(rest);
      case "dd" -> has(rest, DestructivePrograms::isOutput);
      case "chmod", "chown", "chgrp" ->
          Destructive.hasFlag(rest, 'R') || rest.contains("--recursive");
      case "cp", "ln", "install" -> !rest.isEmpty() && isSystem(rest.getLast()) || isEmptied(rest);
      case "mv" ->
          !rest.isEmpty() && (rest.getLast().equals("/dev/null") || isSystem(rest.getLast()))
              || has(rest, DestructivePrograms::isOfGit);
      case "tee" -> has(rest, DestructivePrograms::isSystem);
      case "tar", "bsdtar", "gtar" -> rest.contains("--remove-files");
      case "rsync" ->
          has(rest, w -> w.startsWith("--delete") || w.equals("--remove-source-files"))
              && !rest.contains("--dry-run")
              && !Destructive.hasFlag(rest, 'n');
      case "restic", "borg" -> DestructiveData.starts(rest, 1, "forget", "prune", "delete");
      default -> ALWAYS.contains(program) || isWindows(program, rest);
    };
  }

  private static boolean isOfTheMachine(String program, List<String> rest) {
    return switch (program) {
      case "kill" -> rest.contains("-1") && rest.indexOf("-1") > 0;
      case "fuser" -> Destructive.hasFlag(rest, 'k');
      case "systemctl" ->
          DestructiveData.starts(rest, 1, "reboot", "poweroff", "halt", "kexec", "rescue");
      case "init", "telinit" -> has(rest, w -> w.matches("[06]"));
      case "iptables", "ip6tables" -> rest.contains("-F") || rest.contains("--flush");
      case "crontab" -> rest.contains("-r");
      case "zfs", "zpool" -> DestructiveData.starts(rest, 1, "destroy", "labelclear");
      case "btrfs" -> rest.contains("delete");
      case "mdadm" -> rest.contains("--zero-superblock");
      case "hdparm" -> has(rest, w -> w.startsWith("--security-erase"));
      case "cryptsetup" -> has(rest, w -> w.matches("luksFormat|luksErase|erase|reencrypt"));
      case "diskutil" -> has(rest, w -> w.matches("(?i)erase.*|partitionDisk|zeroDisk"));
      case "reg" -> DestructiveData.starts(rest, 1, "delete");
      case "gpg", "gpg2" -> has(rest, w -> w.startsWith("--delete"));
      case "apt", "apt-get", "yum", "dnf", "zypper", "snap" ->
          DestructiveData.starts(rest, 1, "remove", "purge", "autoremove", "erase", "rm");
      case "apk" -> DestructiveData.starts(rest, 1, "del");
      case "pacman" -> has(rest, w -> w.matches("-R[a-z]*"));
      case "conda", "mamba" -> rest.contains("remove") && rest.contains("env");
      case "rustup" -> rest.contains("uninstall");
      default -> program.startsWith("mkfs.");
    };
  }

  /// `python manage.py flush`: an interpreter and a script that is itself one.
  private static boolean runsScript(String program, List<String> rest) {
    return Set.of("php", "python", "python3", "ruby").contains(program)
        && !rest.isEmpty()
        && is(Destructive.base(rest.getFirst()), rest.subList(1, rest.size()));
  }

  /// `docker exec db rm -rf data`: where the command begins is not known, so each word may be it.
  private static boolean runsElsewhere(String program, List<String> rest) {
    if (!DestructiveServices.runsElsewhere(program, rest)) {
      return false;
    }
    for (int i = 1; i < rest.size(); i++) {
      if (!rest.get(i).startsWith("-")
          && !DestructiveServices.runsElsewhere(rest.get(i), rest.subList(i + 1, rest.size()))
          && is(Destructive.base(rest.get(i)), rest.subList(i + 1, rest.size()))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a file belongs to how the system, git or the user's programs are set up.
  static boolean isSystem(String file) {
    return SYSTEM.matcher(file).matches();
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

  /// The folder of git, or what is in it; a stale lock is removed every day.
  private static boolean isOfGit(String word) {
    return word.matches("(?:.*/)?\\.git(?:/(?!index\\.lock$).*)?");
  }

  /// A word of which only the shell knows what it names.
  private static boolean isOpen(String word) {
    return !word.startsWith("-") && word.matches(".*[*?$`].*|~.*");
  }

  private static boolean isOutput(String word) {
    return word.startsWith("of=") && !word.matches("of=/dev/(?:null|stdout|stderr|fd/.*)");
  }

  /// Whether nothing is copied over a file.
  private static boolean isEmptied(List<String> rest) {
    return rest.size() > 1 && rest.get(rest.size() - 2).equals("/dev/null");
  }

  private static boolean has(List<String> words, Predicate<String> bad) {
    return words.stream().anyMatch(bad);
  }

  /// Whether what is found is handed to a program that is one itself.
  private static boolean execs(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).matches("-(?:exec|execdir|ok|okdir|x|X)|--exec|--exec-batch")) {
        String program = Destructive.base(words.get(i + 1));
        return program.equals("rm") || is(program, words.subList(i + 2, words.size()));
      }
    }
    return false;
  }
}
