package dev.reproof.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script that a command hands to a shell as an argument: `bash -c '…'`, `su -c '…'`, `ssh host
/// '…'`. `pipefail` and `errexit` say what the shell was told before it reads it.
record Script(String text, boolean pipefail, boolean errexit) {
  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "zsh", "ksh", "mksh", "ash", "fish");
  private static final Set<String> POWER = Set.of("powershell", "pwsh");

  /// They hand what stands behind their `-c` to a shell.
  private static final Set<String> HANDING =
      Set.of("su", "runuser", "sg", "flock", "script", "npx", "npm", "vagrant");

  /// They take a script by an option that [#mayCall] knows.
  static final Set<String> CALLED =
      Stream.of(SHELLS, HANDING).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  /// They take one otherwise.
  static final Set<String> STARTING =
      Stream.of(POWER, Set.of("cmd", "ssh", "eval", "submodule"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> CALLS =
      Set.of("-c", "--command", "--call", "--run", "--session-command");

  /// What stands behind them is text, whatever it looks like.
  private static final Set<String> SPEAKING =
      Set.of("echo", "printf", "grep", "egrep", "fgrep", "rg", "ag", "ack");

  private static final Pattern ASSIGNED = Pattern.compile("[A-Za-z_]\\w*=.*");
  private static final String SSH_VALUES = "BbcDEeFIiJLlmOopQRSWw";

  private Script(String text) {
    this(text, false, false);
  }

  /// The scripts in the words of a simple command.
  static List<Script> in(List<String> words) {
    List<String> command = words.stream().dropWhile(w -> ASSIGNED.matcher(w).matches()).toList();
    List<Script> scripts = new ArrayList<>();
    if (command.isEmpty() || SPEAKING.contains(Destructive.base(command.getFirst()))) {
      return scripts;
    }
    for (int i = 0; i < command.size(); i++) {
      String program = Destructive.base(command.get(i));
      List<String> rest = command.subList(i + 1, command.size());
      if (SHELLS.contains(program)) {
        ofShell(rest, scripts);
      } else if (HANDING.contains(program)) {
        ofOption(rest, scripts);
      } else if (POWER.contains(program)) {
        from(rest, scripts, "-c", "-command", "/c", "/command");
      } else if (program.equals("cmd")) {
        from(rest, scripts, "/c", "/k");
      } else if (program.equals("ssh")) {
        ofSsh(rest, scripts);
      } else if (program.equals("eval")) {
        scripts.add(new Script(String.join(" ", rest)));
      } else if (program.equals("trap") && i == 0) {
        rest.stream()
            .filter(w -> !w.startsWith("-"))
            .limit(1)
            .map(Script::new)
            .forEach(scripts::add);
      } else if (program.equals("git") && rest.contains("submodule")) {
        from(rest, scripts, "foreach");
      } else {
        continue;
      }
      return scripts;
    }
    return scripts;
  }

  /// Whether a simple command is a shell that reads its script from its input.
  static boolean readsInput(List<String> words) {
    List<String> operands =
        words.stream()
            .skip(1)
            .filter(w -> !w.startsWith("-") && !w.startsWith("+") && !w.equals("pipefail"))
            .toList();
    String program = words.isEmpty() ? "" : Destructive.base(words.getFirst());
    return SHELLS.contains(program) && (operands.isEmpty() || words.contains("-s"))
        || program.equals("ssh") && in(words).isEmpty();
  }

  /// `-c`, alone or among other letters; `-o NAME` and `-O NAME` take a word.
  private static void ofShell(List<String> words, List<Script> scripts) {
    boolean pipefail = false;
    boolean errexit = false;
    boolean script = false;
    int at = 0;
    while (at < words.size() && isOption(words.get(at))) {
      String word = words.get(at);
      boolean on = word.charAt(0) == '-';
      boolean letters = !word.startsWith("--");
      boolean named = letters && (word.indexOf('o') > 0 || word.indexOf('O') > 0);
      String name = named && at + 1 < words.size() ? words.get(at + 1) : "";
      pipefail = name.equals("pipefail") ? on : pipefail;
      errexit = name.equals("errexit") || letters && word.indexOf('e') > 0 ? on : errexit;
      script |= on && letters && word.indexOf('c') > 0;
      boolean value = named || word.equals("--rcfile") || word.equals("--init-file");
      at += value ? 2 : 1;
    }
    if (script && at < words.size()) {
      scripts.add(new Script(words.get(at), pipefail, errexit));
    }
  }

  /// A cheap look at a word: whether it can be an option behind which a script stands.
  static boolean mayCall(String text, int from, int to) {
    if (text.charAt(from) != '-' || to - from < 2) {
      return false;
    }
    return text.charAt(from + 1) == '-'
        ? CALLS.stream().anyMatch(c -> text.startsWith(c, from))
        : text.indexOf('c', from, to) > 0;
  }

  private static boolean isOption(String word) {
    return word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+');
  }

  private static void ofOption(List<String> words, List<Script> scripts) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      boolean letters = word.matches("-[a-z]*c");
      if ((letters || CALLS.contains(word)) && i + 1 < words.size()) {
        scripts.add(new Script(words.get(i + 1)));
      } else if (equals > 0 && CALLS.contains(word.substring(0, equals))) {
        scripts.add(new Script(word.substring(equals + 1)));
      }
    }
  }

  /// All that stands behind one of the options.
  private static void from(List<String> words, List<Script> scripts, String... options) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      if (Stream.of(options).anyMatch(word::equals)) {
        scripts.add(new Script(String.join(" ", words.subList(i + 1, words.size()))));
        return;
      }
    }
  }

  /// All that stands behind the host.
  private static void ofSsh(List<String> words, List<Script> scripts) {
    int at = 0;
    while (at < words.size() && isOption(words.get(at))) {
      String word = words.get(at);
      at += word.length() == 2 && SSH_VALUES.indexOf(word.charAt(1)) >= 0 ? 2 : 1;
    }
    if (at + 1 < words.size()) {
      scripts.add(new Script(String.join(" ", words.subList(at + 1, words.size()))));
    }
  }
}
