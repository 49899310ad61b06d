package dev.reproof.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a shell or an interpreter is given that nobody has read: what comes from the network or out
/// of an encoding. And what it is given in plain words, by `echo` or a here-string.
final class Unread {
  private static final Set<String> RUNNING =
      Set.of(
          "sh",
          "bash",
          "zsh",
          "dash",
          "ksh",
          "fish",
          "eval",
          "source",
          ".",
          "iex",
          "Invoke-Expression");

  private static final Set<String> FETCHING =
      Set.of(
          "curl",
          "wget",
          "iwr",
          "irm",
          "Invoke-WebRequest",
          "Invoke-RestMethod",
          "http",
          "https",
          "xh",
          "aria2c",
          "fetch");

  private Unread() {}

  /// Whether what is fetched or decoded is run: through a pipe, as words, or from the file that it
  /// was written to.
  static boolean runs(Words words) {
    return piped(words) || asWords(words) || fromFile(words);
  }

  private static boolean piped(Words words) {
    boolean unread = false;
    List<Words.Token> tokens = words.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Words.Token token = tokens.get(i);
      boolean pipe = isPipe(token);
      if (token.operator() && !pipe && !isRedirection(token)) {
        unread = false;
      }
      if (pipe && unread && isRun(Destructive.name(behind(tokens, i)))) {
        return true;
      }
      boolean starts = i == 0 || tokens.get(i - 1).operator();
      unread |= starts && !token.operator() && isUnread(behind(tokens, i - 1));
    }
    return false;
  }

  private static boolean isPipe(Words.Token token) {
    return token.operator() && token.text().startsWith("|") && !token.text().equals("||");
  }

  private static boolean isUnread(List<String> command) {
    return FETCHING.contains(Destructive.name(command)) || decodes(command);
  }

  private static boolean isRedirection(Words.Token token) {
    return token.text().indexOf('<') >= 0 || token.text().indexOf('>') >= 0;
  }

  /// The words of the command behind this token, wrappers left out.
  private static List<String> behind(List<Words.Token> tokens, int at) {
    return Wrappers.behind(
        tokens.subList(at + 1, tokens.size()).stream()
            .takeWhile(t -> !t.operator())
            .map(Words.Token::text)
            .toList());
  }

  private static boolean decodes(List<String> command) {
    return switch (Destructive.name(command)) {
      case "base64", "base32" ->
          Destructive.hasFlag(command, 'd')
              || Destructive.hasFlag(command, 'D')
              || command.contains("--decode");
      case "xxd" -> Destructive.hasFlag(command, 'r');
      case "openssl" -> command.contains("-d");
      case "rev", "uudecode" -> true;
      default -> false;
    };
  }

  private static boolean asWords(Words words) {
    return words.simpleCommands().stream()
        .map(Destructive::plain)
        .anyMatch(c -> isRun(Destructive.name(c)) && c.stream().anyMatch(Unread::isFetched));
  }

  private static boolean isRun(String program) {
    return RUNNING.contains(program) || DestructivePrograms.isInterpreter(program);
  }

  /// Whether a word is what another command fetches: `$(curl …)`, `<(curl …)`.
  private static boolean isFetched(String word) {
    int open = word.startsWith("$(") || word.startsWith("<(") ? 2 : word.startsWith("`") ? 1 : 0;
    return open > 0
        && Words.of(word.substring(open)).simpleCommands().stream()
            .map(c -> Destructive.name(Destructive.plain(c)))
            .anyMatch(FETCHING::contains);
  }

  private static boolean fromFile(Words words) {
    Set<String> files = new HashSet<>();
    List<String> command = new ArrayList<>();
    for (Words.Token token : words.tokens()) {
      if (!token.operator() || isRedirection(token)) {
        command.add(token.text());
        continue;
      }
      if (runsOne(command, files)) {
        return true;
      }
      addFetched(command, files);
      command.clear();
    }
    return runsOne(command, files);
  }

  private static boolean runsOne(List<String> command, Set<String> files) {
    List<String> plain = Wrappers.behind(command);
    return !plain.isEmpty()
        && (files.contains(plain.getFirst().replaceFirst("^\\./", ""))
            || isRun(Destructive.name(plain))
                && plain.stream().anyMatch(w -> files.contains(w.replaceFirst("^\\./", ""))));
  }

  /// Remembers the files that a command fetches into.
  private static void addFetched(List<String> command, Set<String> files) {
    List<String> plain = Wrappers.behind(command);
    if (!FETCHING.contains(Destructive.name(plain))) {
      return;
    }
    for (int i = 1; i < plain.size(); i++) {
      String word = plain.get(i);
      boolean named = plain.get(i - 1).matches("-[a-zA-Z]*[oO]|--output(?:-document)?|>{1,2}|>\\|");
      if (named && !word.startsWith("-")) {
        files.add(word.replaceFirst("^\\./", ""));
      }
      if (word.matches("[a-z]+://\\S+/[^/]+")) {
        files.add(word.substring(word.lastIndexOf('/') + 1));
      }
    }
  }

  /// What `echo`, `printf` or a here-string hand to the input of a shell, an interpreter or a
  /// database.
  static List<String> spoken(Words words) {
    List<String> spoken = new ArrayList<>();
    List<Words.Token> tokens = words.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Words.Token token = tokens.get(i);
      if (token.operator() && token.text().equals("<<<") && takes(words)) {
        spoken.add(tokens.get(i + 1).text());
      } else if (isPipe(token) && takes(behind(tokens, i))) {
        List<String> before = before(tokens, i);
        String program = Destructive.name(before);
        if (program.equals("echo") || program.equals("printf")) {
          spoken.add(String.join(" ", before.subList(1, before.size())));
        }
      }
    }
    return spoken;
  }

  private static List<String> before(List<Words.Token> tokens, int at) {
    int from = at;
    while (from > 0 && !tokens.get(from - 1).operator()) {
      from--;
    }
    return Wrappers.behind(tokens.subList(from, at).stream().map(Words.Token::text).toList());
  }

  private static boolean takes(Words words) {
    return words.simpleCommands().stream().anyMatch(c -> takes(Destructive.plain(c)));
  }

  private static boolean takes(List<String> command) {
    String program = Destructive.name(command);
    return isRun(program) || DestructiveData.isClient(program) || program.equals("xargs");
  }
}
