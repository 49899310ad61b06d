package dev.reproof.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Commands that throw somebody's work away, or do what cannot be taken back. Quotes, wrappers such
/// as `sudo`, the words of a shell's `if` and `for`, and commands inside commands are looked
/// through; what a variable would expand to is not known.
final class Destructive {
  private static final int DEEPEST = 4;
  private static final Set<String> WRAPPERS =
      Set.of(
          "sudo", "doas", "env", "nice", "ionice", "time", "timeout", "command", "exec", "builtin",
          "xargs", "nohup", "setsid", "stdbuf", "busybox");
  private static final Set<String> OPTIONS_WITH_VALUE =
      Set.of("-u", "-g", "-n", "-c", "-k", "-s", "-I", "-L", "-P", "-d", "-i", "-o", "-e");
  private static final Set<String> RESERVED =
      Set.of(
          "{", "}", "!", "if", "then", "else", "elif", "do", "while", "until", "time", "fi",
          "done");
  private static final Set<String> SHELLS =
      Set.of(
          "sh", "bash", "zsh", "dash", "ksh", "fish", "python", "python3", "perl", "ruby", "node");
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
          "parted");
  private static final Pattern SQL =
      Pattern.compile(
          "(?is).*\\b(?:drop\\s+(?:table|database|schema|index|view|user)|truncate\\s+(?:table\\s+)?\\w|delete\\s+from)\\b?.*");
  private static final Pattern FORK_BOMB =
      Pattern.compile("\\S+\\s*\\(\\)\\s*\\{[^}]*\\|[^}]*&\\s*\\}");
  private static final Pattern DEVICE =
      Pattern.compile("/dev/(?!null$|zero$|stdout$|stderr$|tty$|fd/).*");

  private Destructive() {}

  static boolean is(Words words) {
    return holds(words, Destructive::isDestructive, 0)
        || writesDevice(words)
        || runsDownload(words);
  }

  /// Whether git would throw away what is changed in a work tree.
  static boolean losesChangesByGit(Words words) {
    return holds(
        words,
        command ->
            name(command).equals("git")
                && DestructiveGit.losesChanges(command.subList(1, command.size())),
        0);
  }

  static boolean isForkBomb(String text) {
    return text.indexOf('{') >= 0 && FORK_BOMB.matcher(text).find();
  }

  private static boolean holds(Words words, Predicate<List<String>> bad, int depth) {
    for (List<Words.Token> simple : words.simpleCommands()) {
      List<String> command =
          simple.stream()
              .dropWhile(t -> Words.isAssignment(t) || RESERVED.contains(t.text()))
              .dropWhile(Words::isAssignment)
              .map(Words.Token::text)
              .toList();
      List<String> plain = unwrapped(command);
      if (!plain.isEmpty() && bad.test(plain)
          || depth < DEEPEST
              && inner(plain).stream().anyMatch(t -> holds(Words.of(t), bad, depth + 1))) {
        return true;
      }
    }
    return depth < DEEPEST
        && Stream.concat(words.substituted().stream(), words.hereDocuments().stream())
            .anyMatch(t -> holds(Words.of(t), bad, depth + 1));
  }

  /// The commands inside a command: given to a shell.
  private static List<String> inner(List<String> command) {
    List<String> inner = new ArrayList<>();
    String program = name(command);
    for (int i = 1; SHELLS.contains(program) && i + 1 < command.size(); i++) {
      if (command.get(i).matches("-[a-z]*c")) {
        inner.add(command.get(i + 1));
      }
    }
    if (program.equals("eval")) {
      inner.add(String.join(" ", command.subList(1, command.size())));
    }
    if (program.equals("find")) {
      int exec = Math.max(command.indexOf("-exec"), command.indexOf("-execdir"));
      if (exec > 0) {
        inner.add(String.join(" ", command.subList(exec + 1, command.size())));
      }
    }
    return inner;
  }

  private static List<String> unwrapped(List<String> command) {
    int at = 0;
    boolean piped = false;
    while (at < command.size() && WRAPPERS.contains(base(command.get(at)))) {
      String wrapper = base(command.get(at));
      piped |= wrapper.equals("xargs");
      at++;
      while (at < command.size()
          && (command.get(at).startsWith("-") || command.get(at).matches("[A-Za-z_]\\w*=.*"))) {
        boolean value =
            OPTIONS_WITH_VALUE.contains(command.get(at))
                && !(wrapper.equals("env") && command.get(at).equals("-i"));
        at += value ? 2 : 1;
      }
      if (wrapper.equals("timeout") && at < command.size()) {
        at++;
      }
    }
    List<String> plain = at >= command.size() ? List.of() : command.subList(at, command.size());
    if (piped && name(plain).equals("rm")) {
      List<String> all = new ArrayList<>(plain);
      all.add(1, "-r");
      return all;
    }
    return plain;
  }

  private static String name(List<String> command) {
    return command.isEmpty() ? "" : base(command.getFirst());
  }

  private static String base(String program) {
    return program.substring(program.lastIndexOf('/') + 1);
  }

  private static boolean isDestructive(List<String> command) {
    String program = name(command);
    List<String> rest = command.subList(1, command.size());
    return switch (program) {
      case "git" -> DestructiveGit.is(rest);
      case "rm" -> hasFlag(rest, 'r') || hasFlag(rest, 'R') || rest.contains("--recursive");
      case "rmdir", "unlink" -> false;
      case "find" -> rest.contains("-delete") || execs(rest, "rm");
      case "dd" -> rest.stream().anyMatch(a -> a.startsWith("of=/dev/"));
      case "chmod", "chown", "chgrp" -> hasFlag(rest, 'R') || rest.contains("--recursive");
      case "mv" -> !rest.isEmpty() && rest.getLast().equals("/dev/null");
      case "kill", "pkill", "killall" -> rest.contains("-1") && rest.indexOf("-1") > 0;
      case "rsync" -> rest.stream().anyMatch(a -> a.startsWith("--delete"));
      case "docker", "podman" -> isDestructiveContainer(rest);
      case "docker-compose" -> rest.contains("down") && hasVolumes(rest);
      case "kubectl", "helm", "oc" ->
          rest.contains("delete") || rest.contains("uninstall") || rest.contains("drain");
      case "terraform", "tofu", "pulumi", "cdk" ->
          rest.contains("destroy") || rest.contains("-destroy");
      case "aws", "gcloud", "az", "gsutil", "s3cmd" ->
          rest.stream().anyMatch(a -> a.matches("rm|rb|del|delete(?:-.*)?|terminate-.*|purge"));
      case "psql", "mysql", "mariadb", "sqlite3", "sqlcmd", "clickhouse-client", "mongosh" ->
          rest.stream().anyMatch(a -> SQL.matcher(a).matches());
      case "redis-cli" ->
          rest.stream().anyMatch(a -> a.toUpperCase(Locale.ROOT).startsWith("FLUSH"));
      case "npm", "pnpm", "yarn", "cargo", "gem", "poetry", "twine" ->
          !rest.isEmpty() && rest.getFirst().matches("(?:un)?publish|yank|push|upload");
      default -> ALWAYS.contains(program) || program.startsWith("mkfs.");
    };
  }

  private static boolean execs(List<String> words, String program) {
    int exec = Math.max(words.indexOf("-exec"), words.indexOf("-execdir"));
    return exec >= 0 && exec + 1 < words.size() && base(words.get(exec + 1)).equals(program);
  }

  private static boolean isDestructiveContainer(List<String> rest) {
    if (rest.contains("compose")) {
      return rest.contains("down") && hasVolumes(rest);
    }
    return rest.contains("prune")
        || rest.contains("volume") && rest.contains("rm")
        || !rest.isEmpty() && rest.getFirst().equals("rm") && hasFlag(rest, 'f');
  }

  private static boolean hasVolumes(List<String> rest) {
    return rest.contains("-v") || rest.contains("--volumes");
  }

  /// Whether the output goes onto a device.
  private static boolean writesDevice(Words words) {
    List<Words.Token> tokens = words.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean redirect = tokens.get(i).operator() && tokens.get(i).text().indexOf('>') >= 0;
      if (redirect && DEVICE.matcher(tokens.get(i + 1).text()).matches()) {
        return true;
      }
    }
    return false;
  }

  /// Whether what is fetched is given to a shell unread.
  private static boolean runsDownload(Words words) {
    boolean fetched = false;
    List<Words.Token> tokens = words.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean piped = tokens.get(i).operator() && tokens.get(i).text().startsWith("|");
      if (piped && fetched && i + 1 < tokens.size()) {
        List<String> rest =
            tokens.subList(i + 1, tokens.size()).stream()
                .takeWhile(t -> !t.operator())
                .map(Words.Token::text)
                .toList();
        if (SHELLS.contains(name(unwrapped(rest)))) {
          return true;
        }
      }
      String word = base(tokens.get(i).text());
      fetched |= !tokens.get(i).operator() && (word.equals("curl") || word.equals("wget"));
    }
    return false;
  }

  static boolean hasFlag(List<String> words, char flag) {
    for (String word : words) {
      boolean flags = word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-';
      if (flags && word.indexOf(flag) > 0 && word.chars().skip(1).allMatch(Character::isLetter)) {
        return true;
      }
    }
    return false;
  }
}
