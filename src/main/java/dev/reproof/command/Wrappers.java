package dev.reproof.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Programs that run the command behind them: `sudo`, `env`, `xargs`, `npx`, `bundle exec`.
final class Wrappers {
  private static final Set<String> PLAIN =
      Set.of(
          "sudo",
          "doas",
          "env",
          "nice",
          "ionice",
          "time",
          "timeout",
          "command",
          "exec",
          "builtin",
          "xargs",
          "nohup",
          "setsid",
          "stdbuf",
          "busybox",
          "npx",
          "bunx",
          "pnpx",
          "chronic",
          "unbuffer",
          "watch",
          "parallel",
          "strace",
          "entr",
          "caffeinate",
          "shx",
          "cross-env",
          "dotenv");

  /// Those that do so by a word of theirs.
  private static final Map<String, Set<String>> BY_WORD =
      Map.of(
          "npm", Set.of("exec", "x"),
          "pnpm", Set.of("exec", "dlx"),
          "yarn", Set.of("exec", "dlx"),
          "bun", Set.of("x"),
          "bundle", Set.of("exec"),
          "poetry", Set.of("run"),
          "pipenv", Set.of("run"),
          "uv", Set.of("run"),
          "pdm", Set.of("run"),
          "mise", Set.of("exec"));

  private static final Set<String> OPTIONS_WITH_VALUE =
      Set.of("-u", "-g", "-n", "-c", "-k", "-s", "-I", "-L", "-P", "-d", "-i", "-o", "-e");

  private Wrappers() {}

  /// The command behind all wrappers. What `xargs` hands to `rm` counts as a tree: nobody has read
  /// the names.
  static List<String> behind(List<String> command) {
    int at = 0;
    boolean piped = false;
    while (at < command.size() && words(command, at) > 0) {
      String wrapper = Destructive.base(command.get(at));
      piped |= wrapper.equals("xargs");
      at += words(command, at);
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
    if (piped && !plain.isEmpty() && Destructive.base(plain.getFirst()).equals("rm")) {
      List<String> all = new ArrayList<>(plain);
      all.add(1, "-r");
      return all;
    }
    return plain;
  }

  /// How many words a wrapper here has of its own; 0 if it is none.
  private static int words(List<String> command, int at) {
    String program = Destructive.base(command.get(at));
    if (PLAIN.contains(program)) {
      return 1;
    }
    boolean byWord =
        at + 1 < command.size()
            && BY_WORD.getOrDefault(program, Set.of()).contains(command.get(at + 1));
    return byWord ? 2 : 0;
  }
}
