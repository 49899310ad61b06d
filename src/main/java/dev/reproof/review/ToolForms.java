package dev.reproof.review;

import java.util.List;
import java.util.regex.Pattern;

/// The lines by which test tools say that they ran no test, or that they took an old result: each a
/// whole line in the tool's own form, as its releases print it.
final class ToolForms {
  /// A task of Gradle that runs tests, not one that compiles them or gathers their classes.
  static final String GRADLE_TEST = "(?:test(?!Classes)\\w*|(?!compile|process)\\w*Tests?)";

  /// A name by which tests are asked for.
  private static final String TARGET = "(?:[\\w-]+[-/])?(?:tests?|check|verify)";

  static final List<Pattern> NONE =
      List.of(
          line("testing: warning: no tests to run"),
          line("(?:ok|\\?)\\s+\\S+\\s+.*\\[no tests to run\\]"),
          line("\\?\\s+\\S+\\s+\\[no test files\\]"),
          line(".*\"Output\":\"(?:ok|\\?) *\\\\t.*\\[no test(?:s to run| files)\\]\\\\n\".*"),
          line("\\s+\\S+\\s+coverage: 0\\.0% of statements"),
          line("No test(?: file)?s found, exiting with code \\d.*"),
          line("Running 0 tests using 0 workers.*"),
          line("No tests found related to files changed since .*"),
          line("\\s*INFO\\s+No tests found\\..*"),
          line("\\s*Tests\\s+no tests"),
          line("(?:=+ )?no tests ran(?: in [0-9.]+s)?(?: =+)?"),
          line("(?:=+ )?no tests collected.*"),
          line("(?:=+ )?\\d+(?:/\\d+)? tests? collected(?: \\(.*\\))? in [0-9.]+s(?: =+)?"),
          line("NO TESTS RAN"),
          line("running 0 tests"),
          line("(?:\\[(?:INFO|WARNING)\\] )?No tests to run\\.?"),
          line("\\[(?:INFO|WARNING)\\] Tests run: 0, Failures: 0, Errors: 0, Skipped: 0.*"),
          line("\\[(?:INFO|WARNING)\\] Tests are skipped\\."),
          line("There (?:are|were) no tests to run\\.?"),
          line("(?:\\[info\\] )?No tests to run for .*"),
          line("(?:\\[info\\] )?No tests were executed\\.?"),
          line("No tests were found!!!"),
          line("No test is available in .*"),
          line("No test matches the given testcase filter.*"),
          line("(?:Test run summary: )?Zero tests ran.*"),
          line("Total Tests: 0"),
          line("Total number of tests run: 0"),
          line("No examples found\\."),
          line("No specs found.*"),
          line("Ran 0 of \\d+ [Ss]pecs.*"),
          line("No tests executed!"),
          line("No tests defined\\."),
          line("Paths given to \"mix test\" did not match any directory/file: .*"),
          line("Result: NOTESTS"),
          line("1\\.\\.0(?:\\s+#.*)?"),
          line("> Task :(?:[\\w-]+:)*" + GRADLE_TEST + " (?:NO-SOURCE|SKIPPED)"),
          line("\\s*Executed 0 tests, with 0 failures.*"),
          line("\\[=+\\] Running 0 tests from 0 test (?:suites|cases)\\."),
          line("(?:\\d+:\\d\\d \\+0(?: ~\\d+)?: )?(?:No tests ran|All tests skipped)\\.?"),
          line("\\[ +0 tests found +\\]"),
          line("0 scenarios"),
          line("(?:INFO: )?(?:No test targets were found|Found 0 test targets).*"),
          line("Executed 0 out of 0 tests?:? .*"),
          line(".*Executed 0 of 0 (?:SUCCESS|ERROR|\\().*"),
          line("No tasks were executed as part of this run\\."),
          line("\\s*(?:>\\s+)?NX\\s+No tasks were run.*"),
          line("None of the selected packages has an? \"[\\w:-]*test[\\w:-]*\" script.*"),
          line("lerna .*No packages found with the lifecycle script .*test.*"),
          line("\"?Error: no test specified\"?"),
          line("g?make: Nothing to be done for [`']" + TARGET + "'\\."));

  /// Tests themselves were not run again.
  static final List<Pattern> CACHED_TESTS =
      List.of(
          line("ok\\s+\\S+\\s+\\(cached\\)(?!.*\\[no tests to run\\]).*"),
          line(".*\"Output\":\"ok *\\\\t\\S+\\\\t\\(cached\\)(?!.*\\[no tests to run\\]).*"),
          line("> Task :(?:[\\w-]+:)*" + GRADLE_TEST + " (?:UP-TO-DATE|FROM-CACHE)"),
          line("//\\S+\\s+\\(cached\\) PASSED in .*"));

  /// What a tool printed before is printed again, or may be.
  static final List<Pattern> REPLAYED =
      List.of(
          line("Executed 0 out of [1-9]\\d* tests?: .*"),
          line("\\s*Cached:\\s+([1-9]\\d*) cached, \\1 total"),
          line(".*>>> FULL TURBO.*"),
          line(
              "Nx read the output from the (?:command )?cache instead of running the command for"
                  + " (\\d+) out of \\1 tasks?.*"),
          line("\\[INFO\\] Skipping plugin execution \\(cached\\): surefire:test.*"),
          line(
              "(\\d+) actionable tasks?: (?:\\1 (?:up-to-date|from cache)"
                  + "|\\d+ from cache, \\d+ up-to-date)"));

  /// A tool had nothing to do for tests, and prints nothing of before.
  static final List<Pattern> UP_TO_DATE =
      List.of(
          line("g?make: [`']" + TARGET + "' is up to date\\."),
          line("task: Task \"(?:\\S*[:.-])?" + TARGET + "(?:[:.-]\\S*)?\" is up to date"),
          line("[└├│+`|\\s─-]*run (?:\\S+ )?test(?: \\S+)? cached.*"),
          line("[^\\w\\r\\n]{0,9}Ran 0 scripts and skipped [1-9]\\d* in .*"),
          line("[^\\w\\r\\n]{0,9}\\[\\S*test\\S*\\] (?:Already fresh|Restored from cache).*"));

  private ToolForms() {}

  /// A form as a pattern for a whole line. A blank in it is one of the line, never its end: else a
  /// million empty lines would be looked through a million times.
  static Pattern line(String form) {
    return Pattern.compile("(?m)^" + form.replace("\\s", "[ \\t]") + "\\r?$");
  }
}
