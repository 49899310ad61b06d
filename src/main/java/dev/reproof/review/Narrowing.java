package dev.reproof.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The flags with which a test tool or a build does less than without: a filter, a list of what
/// would run, a dry run. Each program has its own, for `-n` is a dry run of make and four processes
/// of pytest; a program that is not known has those that are a filter nearly everywhere.
final class Narrowing {
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "-run|--(?:grep|filter|tests|test-name-pattern|only|testNamePattern)"
              + "|-D(?:skipTests|skipITs|maven\\.test\\.skip(?:\\.exec)?)");

  /// The filters of a program that is not known.
  private static final Pattern UNKNOWN = Pattern.compile("-[kt]");

  private static final String SCRIPTS =
      "-t|--(?:fgrep|testPathPatterns?|onlyChanged|changed|changedSince|lastCommit|onlyFailures"
          + "|passWithNoTests|listTests|findRelatedTests)";

  private static final Map<String, Pattern> OF_PROGRAMS = new HashMap<>();

  static {
    know("-D(?:test|it\\.test)", "mvn", "mvnw", "mvnd");
    know("-x.*|-m|--(?:exclude-task|dry-run)|-DskipTests", "gradle", "gradlew");
    know(
        "-[km].*|--(?:co|collect-only|collectonly|lf|last-failed|sw|stepwise|deselect|ignore"
            + "|ignore-glob|setup-plan|fixtures|markers)",
        "pytest",
        "py.test");
    know("--?(?:test\\.)?(?:run|short|list|skip|n)", "go");
    know(
        "-p.*|--(?:no-run|test|lib|bins?|doc|examples?|bench|benches|package|exclude|list|ignored"
            + "|skip)",
        "cargo");
    know(
        "-[BbeikrRsSw]*[ntq][BbeikrRsSwntq]*|--(?:dry-run|just-print|recon|touch|question)",
        "make",
        "gmake");
    know(
        "-N|-(?:R|E|L).*|-I|--(?:show-only|tests-regex|exclude-regex|label-regex|label-exclude"
            + "|tests-information|rerun-failed)",
        "ctest");
    know(SCRIPTS + "|-[of]|--(?:testPathIgnorePatterns|shard)", "jest");
    know(SCRIPTS + "|--(?:exclude|shard)", "vitest");
    know("-[gf]|--(?:fgrep|dry-run)", "mocha");
    know(
        "-g|--(?:grep-invert|list|only-changed|last-failed|shard|pass-with-no-tests)",
        "playwright");
    know(SCRIPTS, "npm", "yarn", "pnpm", "bun");
    know("-t|--list-tests", "dotnet");
    know(
        "--(?:exclude-filter|group|exclude-group|testsuite|list-tests|list-groups|list-suites)",
        "phpunit");
    know("-[eEt].*|--(?:example|example-matches|tag|only-failures|next-failure|dry-run)", "rspec");
    know("-e.*|-l|--(?:notest|listenvs|list)", "tox");
    know("-[eskl]|--(?:sessions?|keywords|list|install-only)", "nox");
    know("--(?:test_filter|test_tag_filters|test_size_filters|nobuild)", "bazel", "bazelisk");
  }

  /// Programs that start another one, which is named somewhere behind them.
  private static final Set<String> STARTERS =
      Set.of(
          "sh",
          "bash",
          "dash",
          "zsh",
          "env",
          "time",
          "timeout",
          "nice",
          "nohup",
          "sudo",
          "xvfb-run",
          "coverage",
          "docker",
          "docker-compose",
          "podman");

  private static final Pattern SCRIPT_NAME = Pattern.compile("\\.(?:sh|bash|bat|cmd|exe|ps1)$");

  private Narrowing() {}

  private static void know(String flags, String... programs) {
    Pattern pattern = Pattern.compile(flags);
    for (String program : programs) {
      OF_PROGRAMS.put(program, pattern);
    }
  }

  /// Whether a command has a flag that narrows it and that the required one has not. Both are given
  /// without what only finds their program.
  static boolean narrows(List<String> got, List<String> wanted) {
    return !added(got, wanted).isEmpty();
  }

  /// The flags that narrow a command and that the required one has not.
  private static List<String> added(List<String> got, List<String> wanted) {
    List<String> added = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= got.size(); at++) {
      if (at == got.size() || isJoint(got.get(at))) {
        collect(got.subList(start, at), wanted, added);
        start = at + 1;
      }
    }
    return added;
  }

  private static boolean isJoint(String word) {
    return word.equals("&&") || word.equals("||") || word.equals("|") || word.equals(";");
  }

  private static void collect(List<String> part, List<String> wanted, List<String> added) {
    int program = program(part);
    Pattern own =
        program < 0 ? UNKNOWN : OF_PROGRAMS.getOrDefault(name(part.get(program)), UNKNOWN);
    for (int at = Math.max(program, 0) + 1; at < part.size(); at++) {
      String word = part.get(at);
      if (word.startsWith("-") && !wanted.contains(word) && isOne(word, own)) {
        added.add(word);
      }
    }
  }

  /// Where the program stands whose flags follow; -1 where it is not known.
  private static int program(List<String> part) {
    for (int at = 0; at < part.size(); at++) {
      String name = name(part.get(at));
      if (OF_PROGRAMS.containsKey(name)) {
        return at;
      }
      if (at == 0 && !STARTERS.contains(name)) {
        return -1;
      }
    }
    return -1;
  }

  private static String name(String word) {
    return SCRIPT_NAME.matcher(CommandMatch.baseName(word)).replaceFirst("");
  }

  private static boolean isOne(String word, Pattern own) {
    int equals = word.indexOf('=');
    String flag = equals < 0 ? word : word.substring(0, equals);
    boolean off = equals > 0 && word.substring(equals + 1).equalsIgnoreCase("false");
    return !off && (ANYWHERE.matcher(flag).matches() || own.matcher(flag).matches());
  }
}
