package dev.reproof.review;

import static dev.reproof.review.Ways.beside;
import static dev.reproof.review.Ways.each;
import static dev.reproof.review.Ways.failed;
import static dev.reproof.review.Ways.goEvent;
import static dev.reproof.review.Ways.last;
import static dev.reproof.review.Ways.line;
import static dev.reproof.review.Ways.list;
import static dev.reproof.review.Ways.marked;
import static dev.reproof.review.Ways.number;
import static dev.reproof.review.Ways.planned;
import static dev.reproof.review.Ways.one;
import static dev.reproof.review.Ways.report;
import static dev.reproof.review.Ways.run;
import static dev.reproof.review.Ways.runAndFailed;
import static dev.reproof.review.Ways.skipped;
import static dev.reproof.review.Ways.way;
import static dev.reproof.review.Ways.xctest;

import dev.reproof.review.TestCounts.Form;
import dev.reproof.review.TestCounts.Way;
import java.util.List;

/// The lines by which test tools say how many tests they ran: for each tool its ways to say so, the
/// surest first.
final class CountForms {
  private static final String PYTEST =
      "\\d+ (?:passed|failed|skipped|deselected|xfailed|xpassed|rerun|warnings?|errors?"
          + "|subtests [a-z]+)";

  /// A test point, with or without its number.
  ///
  /// Source: testanything.org, TAP version 14.
  private static final String TAP_OK = "ok(?: \\d+\\b|(?= +-)|(?= +#)|(?=\\s*$))";

  static final List<List<Way>> TOOLS =
      List.of(
          List.of(
              way(
                  list("\\s*Tests\\s+(\\d+ .*\\(\\d+\\))"),
                  list("\\s*Tests:\\s+(\\d+ \\w+(?:, \\d+ \\w+)*)(?: \\(\\d+ assertions?\\))?")),
              way(
                  report("numTotalTests", Tally::ofRun),
                  report("numFailedTests", Tally::ofFailed),
                  report("numPendingTests", Tally::ofSkipped),
                  report("numTodoTests", Tally::ofSkipped))),
          List.of(
              way(
                  run("Files=\\d+, Tests=(\\d+), .*"),
                  failed("\\S+\\s+\\(Wstat: .* Tests: \\d+ Failed: (\\d+)\\)")),
              way(
                  run("(?:# |ℹ )tests (\\d+)"),
                  failed("(?:# |ℹ )(?:fail|cancelled) +(\\d+)"),
                  skipped("(?:# |ℹ )(?:skipped|todo) +(\\d+)")),
              way(list("# \\{ (total: .*) \\}")),
              planned(
                  "1\\.\\.([1-9]\\d{0,6})(?:\\s.*)?",
                  "1\\.\\.[1-9]\\d*(?:\\s.*)?|TAP version \\d+\\s*|not ok(?: \\d+)? - .*"
                      + "|Bail out!.*",
                  each(TAP_OK + "(?!.*# ?(?i:skip|todo)).*", new Tally(1, 0, 0)),
                  each(TAP_OK + ".*# ?(?i:skip|todo).*", new Tally(1, 0, 1)),
                  each("not " + TAP_OK + "(?!.*# ?(?i:skip|todo)).*", new Tally(1, 1, 0)),
                  each("not " + TAP_OK + ".*# ?(?i:skip|todo).*", new Tally(1, 0, 1)),
                  each("Bail out!.*", new Tally(0, 1, 0)))),
          one(run("Ran (\\d+) tests? in .*"), beside("(?:OK|FAILED) \\((.*=\\d+)\\)")),
          List.of(
              way(
                  list(
                      "(?:\\[\\w+\\] )?(Tests run: \\d+,\\s+Failures: \\d+(?:, Errors: \\d+)?(?:,"
                          + " Skipped: \\d+)?)(?:, Flakes: \\d+)?\\s*")),
              way(
                  new Form(
                      line(
                          "Total tests run: (\\d+), (?:Passes: \\d+, )?Failures: (\\d+), Skips:"
                              + " (\\d+)"),
                      m -> new Tally(number(m, 1), number(m, 2), number(m, 3))))),
          one(list("(\\d+ tests? completed(?:, \\d+ failed)?(?:, \\d+ skipped)?)")),
          one(
              list(
                  "(\\d+ examples?, \\d+ failures?(?:, \\d+ errors?)?(?:, \\d+ pending)?)"
                      + "(?:, \\d+ errors? occurred outside of examples)?")),
          one(list("(\\d+ (?:runs|tests), \\d+ assertions, .*)")),
          one(run("OK \\((\\d+) tests?(?:, \\d+ assertions?)?\\)")),
          one(list("(Tests: \\d+, Assertions: \\d+.*)")),
          one(list("(?:ok|FAILED) \\| (\\d+ passed.* \\| \\d+ failed.*)")),
          List.of(
              marked(
                  "Ran \\d+ tests? across .*",
                  run("Ran (\\d+) tests? across .*"),
                  failed("\\s*(\\d+) fail"),
                  skipped("\\s*(\\d+) (?:skip|todo)"))),
          List.of(
              way(
                  xctest(
                      "Test Suite '(?:All|Selected) tests' (?:passed|failed) at"
                          + " .*\\R\\s*Executed")),
              last(xctest("\\s*Executed"))),
          List.of(
              marked(
                  "\\S{1,4} Test run with \\d.*",
                  run("\\S{1,4} Test run with (\\d+) tests?\\b.*"),
                  each("\\S{1,4} Test (?!run with )\\S.* failed after .*", new Tally(0, 1, 0)))),
          one(list("\\s*Summary \\[.*?\\] (?:\\d+/)?\\d+ tests? run: (.*)")),
          List.of(
              way(list("(?:SUCCESS|FAIL)! -- (\\d+ Passed \\| .*)")),
              way(list("DONE (\\d+ tests?(?:, \\d+ \\w+)*) in .*")),
              way(
                  each(goEvent("pass"), new Tally(1, 0, 0)),
                  each(goEvent("fail"), new Tally(1, 1, 0)),
                  each(goEvent("skip"), new Tally(1, 0, 1))),
              way(
                  each("\\s*--- PASS: \\S+ \\(.*", new Tally(1, 0, 0)),
                  each("\\s*--- FAIL: \\S+ \\(.*", new Tally(1, 1, 0)),
                  each("\\s*--- SKIP: \\S+ \\(.*", new Tally(1, 0, 1)))),
          one(
              run("\\[=+\\] (\\d+) tests? from \\d+ test (?:suites?|cases?) ran\\..*"),
              failed("\\[  FAILED  \\] (\\d+) tests?, listed below:"),
              skipped("\\[  SKIPPED \\] (\\d+) tests?, listed below:")),
          List.of(last(list("(\\d+ tests?, \\d+ passed, \\d+ failed(?:, \\d+ skipped)?)"))),
          List.of(
              way(list("(?:\\[\\w+\\] )?(?:Passed|Failed|Error): (Total \\d+, .*)")),
              way(list("(?:\\[\\w+\\] )?Tests: (succeeded \\d+, .*)"))),
          one(
              list(
                  "((?:\\d+ (?:doctests?|property|properties|features?), )*\\d+ tests?, \\d+"
                      + " failures?(?:, \\d+ \\w+)*).*")),
          one(list("(\\d+ specs?, \\d+ failures?(?:, \\d+ pending specs?)?).*")),
          one(
              new Form(
                  line("\\d+% tests passed, (\\d+) tests? failed out of (\\d+)"),
                  m -> new Tally(number(m, 2), number(m, 1), 0)),
              each(".*Test +#\\d+: .*\\*\\*\\*Skipped.*", new Tally(0, 0, 1))),
          List.of(
              way(
                  list(
                      "(?:Passed|Failed|Skipped)!\\s+- (Failed:\\s+\\d+, Passed:\\s+\\d+,"
                          + " Skipped:\\s+\\d+, Total:\\s+\\d+).*")),
              way(list("(?:Test summary: )?(total: \\d+, failed: \\d+, succeeded: \\d+.*)")),
              way(
                  new Form(
                      line(
                          "[\\p{L}]{1,30}! {0,9}[-:] WORD: +(\\d+), WORD: +\\d+, WORD: +(\\d+), WORD:"
                                  .replace("WORD", "[\\p{L}() ]{1,30}")
                              + " +(\\d+), [^\\r\\n]* - [^ \\r\\n]+\\.(?:dll|exe)\\b.*"),
                      m -> new Tally(number(m, 3), number(m, 1), number(m, 2)))),
              way(
                  run("\\s*Test Count: (\\d+), Pass.*"),
                  failed("\\s*Test Count: \\d+, .*Fail(?:ed)?: (\\d+).*"),
                  skipped("\\s*Test Count: \\d+, .*Skip(?:ped)?: (\\d+).*")),
              way(list("\\s+\\S+\\s+(Total: \\d+, Errors: \\d+, Failed: \\d+, Skipped: \\d+).*")),
              marked(
                  "Test run summary: .*",
                  run("\\s*total: (\\d+)"),
                  failed("\\s*failed: (\\d+)"),
                  skipped("\\s*skipped: (\\d+)")),
              marked(
                  "Total tests: \\d+",
                  run("Total tests: (\\d+)"),
                  failed("\\s+Failed: (\\d+)"),
                  skipped("\\s+Skipped: (\\d+)"))),
          List.of(
              way(list("test result: \\w+\\. (\\d+ passed; \\d+ failed; \\d+ ignored);.*")),
              way(list("Suite result: \\w+\\. (\\d+ passed; \\d+ failed; \\d+ skipped);.*"))),
          List.of(
              way(
                  list(
                      "(?:=+ |(?=.*\\d (?:passed|failed|skipped|deselected|xfailed|xpassed)\\b))("
                          + PYTEST
                          + "(?:, "
                          + PYTEST
                          + ")*) in [0-9.]+s(?: .*)?")),
              marked(
                  "Results \\([0-9.:smh ]{1,20}\\):",
                  run("\\s+(\\d+) (?:passed|xfailed|xpassed)"),
                  runAndFailed("\\s+(\\d+) (?:failed|error)"))),
          List.of(
              marked(
                  "\\s*\\d+ passing \\(.*\\)",
                  run("\\s*(\\d+) passing \\(.*\\)"),
                  runAndFailed("\\s*(\\d+) failing")),
              marked(
                  "\\s*│ Tests: +\\d+ +│",
                  run("\\s*│ Tests: +(\\d+) +│"),
                  failed("\\s*│ Failing: +(\\d+) +│"),
                  skipped("\\s*│ (?:Pending|Skipped): +(\\d+) +│"))),
          List.of(
              marked(
                  "Running \\d+ tests? using \\d+ workers?.*",
                  run("\\s{2}(\\d+) (?:passed|flaky)(?: \\(.*\\))?"),
                  runAndFailed("\\s{2}(\\d+) (?:failed|interrupted)"),
                  each("\\s{2}\\d+ (?:skipped|did not run)", Tally.ZERO)),
              way(
                  run("\\s{2}(\\d+) passed \\([0-9.]+(?:ms|s|m|h)\\)"),
                  runAndFailed("\\s{2}(\\d+) failed\\R {4}\\S.*"))),
          List.of(
              way(list("TOTAL: ((?:\\d+ FAILED, )?\\d+ SUCCESS)")),
              last(
                  new Form(
                      line(
                          ".*: Executed (\\d+) of \\d+(?: \\((\\d+) FAILED\\))?(?: \\(skipped"
                              + " \\d+\\))? (?:SUCCESS|ERROR|DISCONNECTED|\\().*"),
                      m -> new Tally(number(m, 1), number(m, 2), 0)))),
          one(
              run("\\s{2}(\\d+) tests? passed"),
              runAndFailed("\\s{2}(\\d+) tests? failed"),
              each("\\s{2}\\d+ tests? (?:skipped|todo)", Tally.ZERO)),
          one(
              run("\\s*All (\\d+) tests? passed(?:\\.| \\(.*)?"),
              list("(\\d+ passed; \\d+ skipped; \\d+ failed)\\.?"),
              list("\\s*(Failed: \\d+\\.\\s+Skipped: \\d+\\.\\s+Passed: \\d+)\\."),
              new Form(
                  line("(\\d+) out of (\\d+) tests failed.*"),
                  m -> new Tally(number(m, 2), number(m, 1), 0)),
              new Form(
                  line("Build Summary: .*; \\d+/(\\d+) tests passed(.*)"),
                  m -> new Tally(number(m, 1), 0, 0).plus(Tally.beside(m.group(2))))),
          List.of(
              marked(
                  "Ran \\d+ tests containing \\d+ assertions\\.",
                  run("Ran (\\d+) tests containing \\d+ assertions\\."),
                  beside("(\\d+ failures, \\d+ errors)\\."))),
          one(
              run("Running (\\d+) test cases?\\.\\.\\."),
              failed("\\*\\*\\* (\\d+) failures? (?:is|are) detected .*")),
          one(
              run("\\d+:\\d\\d \\+(\\d+)(?: ~\\d+)?: All tests passed!"),
              new Form(
                  line("\\d+:\\d\\d \\+(\\d+)(?: ~\\d+)? -(\\d+): Some tests failed\\."),
                  m -> new Tally(number(m, 1) + number(m, 2), number(m, 2), 0))),
          List.of(
              marked(
                  "TEST RUN (?:PASSED|FAILED|INCOMPLETE.*)",
                  run("Passed:\\s+(\\d+)"),
                  runAndFailed("Failed:\\s+(\\d+)"))),
          List.of(
              marked(
                  "Ok:\\s+\\d+\\s*\\R(?:Expected )?Fail:\\s+\\d+\\s*",
                  run("(?:Ok|Expected Fail):\\s+(\\d+)\\s*"),
                  runAndFailed("(?:Fail|Unexpected Pass|Timeout):\\s+(\\d+)\\s*"))),
          one(
              new Form(
                  line("\\s*Total:\\s+(\\d+)\\R\\s*Passed:\\s+(\\d+)\\R\\s*Skipped:\\s+\\d+"),
                  m -> new Tally(number(m, 1), number(m, 1) - number(m, 2), 0))),
          one(
              run("All tests passed \\(\\d+ assertions? in (\\d+) test cases?\\)"),
              list("(?:\\[doctest\\] )?test cases:\\s+\\d+ \\| (.*)")),
          one(
              list("\\d+ scenarios? \\((\\d+ .*)\\)"),
              list("(\\d+ scenarios? passed, \\d+ failed).*")),
          one(list("(\\d+ success(?:es)? / \\d+ failures? / \\d+ errors?).*")),
          one(list("(?:Success|Failure)! (\\d+ passed, \\d+ failed)(?:, \\d+ skipped)?\\.")),
          one(list("Totals: (\\d+ passed, \\d+ failed, \\d+ skipped).*")),
          one(list("(\\d+ tests?, \\d+ passed, \\d+ warnings?, \\d+ failures?).*")),
          one(
              new Form(
                  line("PASS: (\\d+)/(\\d+)"),
                  m -> new Tally(number(m, 2), number(m, 2) - number(m, 1), 0))),
          one(
              run("(?:Test Successful|\\d+ failures?!) in [0-9.]+s\\. (\\d+) tests? run\\."),
              failed("(\\d+) failures?! in [0-9.]+s\\. \\d+ tests? run\\.")),
          one(run("Ran: (\\d+) tests in: .*")),
          List.of(last(list("\\[ (FAIL \\d+ \\| WARN \\d+ \\| SKIP \\d+ \\| PASS \\d+) \\]"))),
          one(
              run("\\[ +(\\d+) tests successful +\\]"),
              runAndFailed("\\[ +(\\d+) tests failed +\\]")));

  private CountForms() {}
}
