package dev.reproof.review;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Tells a command that checks all that another one does and more besides: a folder for a file of
/// it, more files than asked for. Only of programs whose arguments are what they look at.
final class Widening {
  private static final Set<String> PROGRAMS =
      Set.of(
          "go",
          "golangci-lint",
          "staticcheck",
          "gosec",
          "pytest",
          "py.test",
          "vitest",
          "jest",
          "mocha",
          "rspec",
          "playwright",
          "eslint",
          "ruff",
          "mypy",
          "flake8",
          "rubocop");

  /// Flags of these programs that never have a value of their own.
  private static final Set<String> SWITCHES =
      Set.of("-race", "-v", "-q", "-x", "-s", "--run", "--verbose");

  private Widening() {}

  /// Whether the recorded command looks at all that the required one names, with the same flags.
  static boolean isWider(String required, String recorded) {
    List<String> wanted = CommandMatch.withoutRunner(CommandMatch.words(required));
    List<String> got = CommandMatch.withoutRunner(CommandMatch.words(recorded));
    if (wanted.isEmpty()
        || got.isEmpty()
        || !wanted.getFirst().equals(got.getFirst())
        || !PROGRAMS.contains(wanted.getFirst())) {
      return false;
    }
    List<String> targets = targets(wanted);
    List<String> looked = targets(got);
    return !targets.isEmpty()
        && others(wanted).equals(others(got))
        && targets.stream().allMatch(t -> looked.stream().anyMatch(l -> holds(l, t, got)));
  }

  /// The paths that are no values of a flag.
  private static List<String> targets(List<String> words) {
    return IntStream.range(1, words.size())
        .filter(i -> isTarget(words, i))
        .mapToObj(words::get)
        .toList();
  }

  private static List<String> others(List<String> words) {
    return IntStream.range(1, words.size())
        .filter(i -> !isTarget(words, i))
        .mapToObj(words::get)
        .sorted()
        .toList();
  }

  private static boolean isTarget(List<String> words, int at) {
    String word = words.get(at);
    boolean valueOfFlag = words.get(at - 1).startsWith("-") && words.get(at - 1).indexOf('=') < 0;
    boolean path = word.indexOf('/') >= 0 || word.indexOf('.') >= 0 || at == words.size() - 1;
    return path && !word.startsWith("-") && (!valueOfFlag || SWITCHES.contains(words.get(at - 1)));
  }

  private static boolean holds(String wide, String target, List<String> got) {
    String folder = plain(wide);
    String path = plain(target);
    if (folder.equals(path)) {
      return true;
    }
    if (got.getFirst().startsWith("go")) {
      boolean all = wide.equals("./...");
      String above = folder.endsWith("/...") ? folder.substring(0, folder.length() - 4) : "";
      boolean local = target.startsWith("./");
      return local && (all || !above.isEmpty() && (path + "/").startsWith(above + "/"));
    }
    return path.startsWith(folder + "/") || path.startsWith(folder + "::");
  }

  private static String plain(String word) {
    String path = word.startsWith("./") && !word.equals("./...") ? word.substring(2) : word;
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
