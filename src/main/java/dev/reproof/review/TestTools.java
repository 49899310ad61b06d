package dev.reproof.review;

import dev.reproof.evidence.TestCount;
import dev.reproof.text.Escape;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What test tools say of themselves in their output: how many tests ran, that none did, that an
/// old result was taken. Read from the tools' own line forms, in the output of any command.
final class TestTools {
  private static final List<Counting> COUNTS =
      List.of(
          new Counting(
              line("\\s*Tests\\s+(?:(\\d+) failed \\| )?(?:(\\d+) passed)?.*\\((\\d+)\\)"), 3, 1),
          new Counting(
              line("Tests:\\s+(?:(\\d+) failed, )?(?:\\d+ \\w+, )*?(?:\\d+ passed, )?(\\d+) total"),
              2,
              1),
          new Counting(line("(?:# |ℹ )tests (\\d+)"), 1, 0),
          new Counting(line("Ran (\\d+) tests? in .*"), 1, 0),
          new Counting(
              line(
                  "(?:\\[\\w+\\] )?Tests run: (\\d+), Failures: (\\d+), Errors: \\d+, Skipped:"
                      + " \\d+\\s*"),
              1,
              2),
          new Counting(line("(\\d+) examples?, (\\d+) failures?.*"), 1, 2),
          new Counting(line("(\\d+) (?:runs|tests), \\d+ assertions, (\\d+) failures.*"), 1, 2),
          new Counting(line("OK \\((\\d+) tests?, \\d+ assertions?\\)"), 1, 0),
          new Counting(
              line("Tests: (\\d+), Assertions: \\d+(?:, Errors: \\d+)?(?:, Failures: (\\d+))?.*"),
              1,
              2),
          new Counting(line("ok \\| (\\d+) passed.*? \\| 0 failed.*"), 1, 0),
          new Counting(line("Ran (\\d+) tests? across .*"), 1, 0),
          new Counting(line("\\s*Executed (\\d+) tests?, with (\\d+) failures?.*"), 1, 2),
          new Counting(
              line("\\s*Summary \\[.*\\] (\\d+) tests? run: .*?(?:(\\d+) failed.*)?"), 1, 2),
          new Counting(
              line("DONE (\\d+) tests?(?:, \\d+ skipped)?(?:, (\\d+) failures?)? in .*"), 1, 2),
          new Counting(line("\\[=+\\] (\\d+) tests? from \\d+ test suites? ran\\..*"), 1, 0),
          new Counting(line("(\\d+) tests?, \\d+ passed, (\\d+) failed"), 1, 2),
          new Counting(line("(?:\\[info\\] )?Passed: Total (\\d+), Failed (\\d+).*"), 1, 2),
          new Counting(
              line("(?:Test summary: )?total: (\\d+), failed: (\\d+), succeeded: \\d+.*"), 1, 2),
          new Counting(line("Files=\\d+, Tests=(\\d+), .*"), 1, 0),
          new Counting(line("(\\d+) tests?, (\\d+) failures?.*"), 1, 2),
          new Counting(line("\\d+% tests passed, (\\d+) tests? failed out of (\\d+)"), 2, 1),
          new Counting(
              line(
                  "(?:Passed|Failed)!\\s+- Failed:\\s+(\\d+), Passed:\\s+\\d+, Skipped:\\s+\\d+,"
                      + " Total:\\s+(\\d+).*"),
              2,
              1));

  /// A package of Go whose old result was taken; one without tests beside it is no matter.
  private static final Pattern GO_CACHED =
      line("ok\\s+\\S+\\s+\\(cached\\)(?!.*\\[no tests to run\\]).*");

  private static final Pattern RAN_GO =
      line(
          "(?:ok\\s+\\S+\\s+[0-9.]+s(?:\\s+coverage: [^\\[\\r\\n]*)?"
              + "|.*\"Output\":\"ok *\\\\t\\S+\\\\t[0-9.]+s(?!.*no tests to run).*)");

  /// Turborepo made a result anew.
  private static final Pattern RAN_TURBO = line("(?:\\S* *• +)?cache miss, executing.*");

  /// What a wrapper puts before each line of a tool: Turborepo's `web:test:`, pnpm's `web test:`,
  /// Compose's `web-1 |`, a number in brackets.
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?m)^(?:[\\w@/.-]+:[A-Za-z][\\w:-]*: |[\\w@/.-]+ test: |[\\w.-]+-\\d+ +\\| |\\[\\d+\\]"
              + " )");

  private static final Pattern RAN_GRADLE = line("> Task :(?:[\\w-]+:)*" + ToolForms.GRADLE_TEST);
  private static final Pattern RAN_BAZEL = line("//\\S+\\s+PASSED in .*");
  private static final Pattern PYTEST =
      line("=* ?(?:(\\d+) failed,? ?)?(?:(\\d+) passed)?,? ?(?:\\d+ \\w+,? ?)*in [0-9.]+s.*");
  private static final Pattern CARGO = line("test result: \\w+\\. (\\d+) passed; (\\d+) failed;.*");
  private static final Pattern MOCHA_PASSING = line("\\s*(\\d+) passing \\(.*\\)");
  private static final Pattern MOCHA_FAILING = line("\\s*(\\d+) failing");
  private static final Pattern GO_CASE = line("\\s*--- (PASS|FAIL): \\S+.*");

  /// No tool says of itself so much on one line, and a pattern must not walk it with a stack.
  private static final Pattern OVERLONG = Pattern.compile("[^\\r\\n]{2001,}+");

  private TestTools() {}

  /// A line form, and the groups that hold how many ran and how many failed; 0 for none.
  private record Counting(Pattern line, int run, int failed) {}

  private static Pattern line(String form) {
    return ToolForms.line(form);
  }

  static String plain(String output) {
    String text = Escape.without(output);
    return PREFIX.matcher(OVERLONG.matcher(text).replaceAll("")).replaceAll("");
  }

  /// What the tools in an output say of how many tests ran; all of them added up. Empty if none
  /// says.
  static Optional<TestCount> count(String plainOutput) {
    int run = 0;
    int failed = 0;
    boolean said = false;
    for (Counting form : COUNTS) {
      Matcher matcher = form.line().matcher(plainOutput);
      while (matcher.find()) {
        run += number(matcher, form.run());
        failed += number(matcher, form.failed());
        said = true;
      }
      if (said) {
        return Optional.of(new TestCount(run, failed));
      }
    }
    return sums(plainOutput);
  }

  private static Optional<TestCount> sums(String output) {
    for (Pattern form : List.of(CARGO, PYTEST)) {
      int passed = 0;
      int failed = 0;
      boolean said = false;
      Matcher matcher = form.matcher(output);
      while (matcher.find()) {
        boolean cargo = form.equals(CARGO);
        passed += number(matcher, cargo ? 1 : 2);
        failed += number(matcher, cargo ? 2 : 1);
        said |= matcher.group(1) != null || matcher.group(2) != null;
      }
      if (said) {
        return Optional.of(new TestCount(passed + failed, failed));
      }
    }
    Matcher passing = MOCHA_PASSING.matcher(output);
    if (passing.find()) {
      Matcher failing = MOCHA_FAILING.matcher(output);
      int failed = failing.find() ? number(failing, 1) : 0;
      return Optional.of(new TestCount(number(passing, 1) + failed, failed));
    }
    return goCases(output);
  }

  private static Optional<TestCount> goCases(String output) {
    Matcher matcher = GO_CASE.matcher(output);
    int run = 0;
    int failed = 0;
    while (matcher.find()) {
      run++;
      failed += matcher.group(1).equals("FAIL") ? 1 : 0;
    }
    return run == 0 ? Optional.empty() : Optional.of(new TestCount(run, failed));
  }

  /// Whether a tool says that it ran no test, or skipped all, and none says that it ran one.
  static boolean ranNone(String plainOutput) {
    boolean none = ToolForms.NONE.stream().anyMatch(p -> p.matcher(plainOutput).find());
    String rest = plainOutput;
    for (Pattern skipped : ToolForms.ALL_SKIPPED) {
      rest = skipped.matcher(rest).replaceAll("");
    }
    boolean skipped = rest.length() < plainOutput.length();
    return (none || skipped)
        && !GO_CACHED.matcher(rest).find()
        && count(rest).filter(c -> c.run() > 0).isEmpty()
        && !ranSomewhere(rest);
  }

  /// Several packages or projects: one without tests, or with an old result, among others that ran
  /// is no matter.
  private static boolean ranSomewhere(String output) {
    return RAN_GO.matcher(output).find()
        || RAN_GRADLE.matcher(output).find()
        || RAN_BAZEL.matcher(output).find();
  }

  /// Whether a tool says that it took an old result, and none says that it made a new one.
  static boolean cached(String plainOutput) {
    return ToolForms.CACHED.stream().anyMatch(p -> p.matcher(plainOutput).find())
        && !RAN_TURBO.matcher(plainOutput).find()
        && !ranSomewhere(plainOutput);
  }

  private static int number(Matcher matcher, int group) {
    String digits = group == 0 ? null : matcher.group(group);
    return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
