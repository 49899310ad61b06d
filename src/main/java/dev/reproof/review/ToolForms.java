package dev.reproof.review;

import java.util.List;
import java.util.regex.Pattern;

/// The lines by which test tools say that they ran no test, that they skipped all, or that they
/// took an old result: each a whole line in the tool's own form, as its releases print it.
final class ToolForms {
  /// A task of Gradle that runs tests, not one that compiles them or gathers their classes.
  static final String GRADLE_TEST = "(?:test(?!Classes)\\w*|(?!compile|process)\\w*Tests?)";

  static final List<Pattern> NONE =
      List.of(
          line("testing: warning: no tests to run"),
          line("(?:ok|\\?)\\s+\\S+\\s+.*\\[no tests to run\\]"),
          line("\\?\\s+\\S+\\s+\\[no test files\\]"),
          line("No test files found, exiting with code 0.*"),
          line("No tests found, exiting with code 0.*"),
          line("(?:=+ )?no tests ran(?: in [0-9.]+s)?(?: =+)?"),
          line("(?:=+ )?no tests collected.*"),
          line("Ran 0 tests in .*"),
          line("NO TESTS RAN"),
          line("running 0 tests"),
          line("(?:\\[(?:INFO|WARNING)\\] )?No tests to run\\.?"),
          line("\\[(?:INFO|WARNING)\\] Tests run: 0, Failures: 0, Errors: 0, Skipped: 0.*"),
          line("No tests were found!!!"),
          line("No test is available in .*"),
          line("No test matches the given testcase filter.*"),
          line("0 examples, 0 failures"),
          line("No examples found\\."),
          line("0 (?:runs|tests), 0 assertions, .*"),
          line("No tests executed!"),
          line("There are no tests to run"),
          line("Files=\\d+, Tests=0, .*"),
          line("Result: NOTESTS"),
          line("\\s*0 passing \\(.*\\)"),
          line("(?:# |ℹ )tests 0"),
          line("> Task :(?:[\\w-]+:)*" + GRADLE_TEST + " NO-SOURCE"),
          line("ok \\| 0 passed \\| 0 failed.*"),
          line("Ran 0 tests across .*"),
          line("\\s*Executed 0 tests, with 0 failures.*"),
          line("(?:\\[info\\] )?No tests were executed\\.?"),
          line("\\s*Summary \\[.*\\] 0 tests run: .*"),
          line("DONE 0 tests in .*"),
          line("\\[=+\\] Running 0 tests from 0 test suites\\."),
          line("(?:\\d\\d:\\d\\d \\+0: )?No tests ran\\.?"),
          line("All tests skipped\\."),
          line("\\s+\\S+\\s+coverage: 0\\.0% of statements"),
          line("\\s*Tests\\s+no tests"),
          line("test result: ok\\. 0 passed; 0 failed;.*"),
          line("\\[(?:INFO|WARNING)\\] Tests are skipped\\."),
          line("> Task :(?:[\\w-]+:)*" + GRADLE_TEST + " SKIPPED"),
          line("(?:Test summary: )?total: 0, failed: 0, succeeded: 0.*"),
          line("Zero tests ran.*"),
          line("No specs found.*"),
          line("Ran 0 of \\d+ [Ss]pecs.*"),
          line("\\[ +0 tests found +\\]"),
          line("No tests defined\\."),
          line("There were no tests to run\\."),
          line("Total number of tests run: 0"),
          line("Ran 0 tests containing 0 assertions\\."),
          line("0 successes / 0 failures / 0 errors.*"),
          line("\\[ FAIL 0 \\| WARN \\d+ \\| SKIP \\d+ \\| PASS 0 \\]"),
          line("0 scenarios(?: passed, 0 failed.*)?"),
          line("Total Tests: 0"),
          line("(?:INFO: )?No test targets were found.*"),
          line("No tasks were executed as part of this run\\."),
          line("lerna .*No packages found with the lifecycle script .*test.*"),
          line("\"?Error: no test specified\"?"),
          line(
              "g?make: Nothing to be done for [`'](?:[\\w-]+[-/])?(?:test|tests|check|verify)'\\."),
          line("Executed 0 out of 0 tests?:? .*"),
          line(".*Executed 0 of 0 (?:SUCCESS|ERROR|\\().*"),
          line("All 0 tests passed.*"),
          line("1\\.\\.0(?:\\s+#.*)?"));
  static final List<Pattern> CACHED =
      List.of(
          line("ok\\s+\\S+\\s+\\(cached\\).*"),
          line("> Task :(?:[\\w-]+:)*" + GRADLE_TEST + " (?:UP-TO-DATE|FROM-CACHE)"),
          line("//\\S+\\s+\\(cached\\) PASSED in .*"),
          line("Executed 0 out of [1-9]\\d* tests?: .*"),
          line("\\s*Cached:\\s+(\\d+) cached, \\1 total"),
          line(".*>>> FULL TURBO.*"),
          line(
              "Nx read the output from the cache instead of running the command for (\\d+) out of"
                  + " \\1 tasks?.*"),
          line("(?:cache hit|\\S* *• +cache hit).*, (?:replaying|suppressing) (?:logs|output).*"),
          line("\\[INFO\\] Skipping plugin execution \\(cached\\): surefire:test.*"),
          line("(\\d+) actionable tasks?: \\1 (?:up-to-date|from cache)"),
          line(".*\"Output\":\"ok *\\\\t\\S+\\\\t\\(cached\\).*"),
          line("g?make: [`'](?:[\\w-]+[-/])?(?:test|tests|check|verify)' is up to date\\."));

  /// A tool says that it skipped all the tests it found.
  static final List<Pattern> ALL_SKIPPED =
      List.of(
          line("(\\d+) tests?, 0 failures, \\1 (?:excluded|skipped).*"),
          line("\\s*Tests\\s+(\\d+) (?:skipped|todo) \\(\\1\\)"),
          line("Tests:\\s+(\\d+) (?:skipped|todo|pending), \\1 total"),
          line(
              "=* ?(?:\\d+ deselected, )?\\d+ skipped(?:, \\d+ (?:deselected|warnings?))*,? in"
                  + " [0-9.]+s.*"),
          line("Ran (\\d+) tests? in .*\\R\\s*\\R?OK \\(skipped=\\1\\)"),
          line("(?:\\[\\w+\\] )?Tests run: ([1-9]\\d*), Failures: 0, Errors: 0, Skipped: \\1\\s*"),
          line("(?:Passed|Skipped)!\\s+- Failed:\\s+0, Passed:\\s+0, Skipped:\\s+[1-9].*"),
          line("(\\d+) examples?, 0 failures, \\1 pending.*"),
          line("(\\d+) (?:runs|tests), 0 assertions, 0 failures, 0 errors, \\1 skips.*"),
          line("Tests: (\\d+), Assertions: 0, Skipped: \\1\\."),
          line("(?:# |ℹ )tests (\\d+)\\R(?:.*\\R){0,6}?(?:# |ℹ )skipped \\1"),
          line(
              "\\s*0 pass\\R(?:\\s*\\d+ \\w+\\R)*?\\s*0 fail\\R(?:.*\\R)?Ran \\d+ tests?"
                  + " across.*"));

  private ToolForms() {}

  /// A form as a pattern for a whole line. A blank in it is one of the line, never its end: else a
  /// million empty lines would be looked through a million times.
  static Pattern line(String form) {
    return Pattern.compile("(?m)^" + form.replace("\\s", "[ \\t]") + "\\r?$");
  }
}
