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
  /// What a wrapper puts before each line of a tool: Turborepo's `web:test:`, pnpm's `web test:`,
  /// Compose's `web-1 |`, Lerna's `@tide/web:`, a project in bars, a name or number in brackets; or
  /// the time of a log, with or without its day. What Turborepo itself says behind it keeps its
  /// task.
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?m)^(?:(?:\\[?\\d{4}-\\d\\d-\\d\\d[T"
              + " ])?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?\\]?"
              + " +|(?:[\\w@/.-]+:[A-Za-z][\\w:-]*: |[\\w@/.-]+ test: |[\\w.-]+-\\d+ +\\|"
              + " |\\[(?!(?:INFO|WARNING|ERROR|info|warn|error|success)\\])[\\w@/.:-]+\\]:?"
              + " |@[\\w.-]+/[\\w.-]+: |\\|[\\w@/.-]+\\| )(?!cache (?:hit|miss|bypass))){1,2}");

  /// Lerna runs the scripts; then a bare name before a line is its too.
  private static final Pattern LERNA =
      ToolForms.line("lerna (?:info|notice|success|verb) .*|Lerna \\(powered by Nx\\).*");

  private static final Pattern NAME = Pattern.compile("(?m)^[\\w.-]+: ");

  /// No tool says of itself so much on one line, but for a report as JSON, whose sums come first;
  /// and a pattern must not walk it with a stack.
  private static final Pattern OVERLONG = Pattern.compile("(?m)^[^\\r\\n]{2001,}+");

  private static final String REPORT = "{\"num";
  private static final int REPORT_SUMS = 1_000;

  private static final Pattern RAN_GO =
      ToolForms.line(
          "(?:ok\\s+\\S+\\s+[0-9.]+s(?:\\s+coverage: [^\\[\\r\\n]*)?"
              + "|.*\"Output\":\"ok *\\\\t\\S+\\\\t[0-9.]+s(?!.*no tests to run).*)");
  private static final Pattern GO_CASES =
      ToolForms.line(
          "--- (?:PASS|FAIL|(SKIP)): \\S+ \\(.*"
              + "|\\{\"Time\":.*\"Action\":\"(?:pass|fail|(skip))\",\"Package\":\"[^\"]*\",\"Test\":\".*");
  private static final Pattern RAN_GRADLE =
      ToolForms.line("> Task :(?:[\\w-]+:)*" + ToolForms.GRADLE_TEST);
  private static final Pattern RAN_BAZEL = ToolForms.line("//\\S+\\s+PASSED in .*");

  /// A task of Turborepo, and whether its result was there.
  private static final Pattern TURBO =
      ToolForms.line("(\\S*?)(?:: |\\s*• +)?cache (hit|miss|bypass), .*");

  /// A list of Rush, as far as the first of its operations that runs tests, or is of no phase.
  private static final String RUSH =
      ":(?:\\R\\s+\\S+ \\(.*){0,99}?\\R\\s+\\S+(?: \\(\\S*test\\S*\\).*)?";

  private static final Pattern RUSH_RAN =
      ToolForms.line("These (?:operations|projects) completed successfully" + RUSH);
  private static final Pattern RUSH_KEPT =
      ToolForms.line(
          "These (?:operations|projects) were"
              + " (?:already up to date|restored from the build cache)"
              + RUSH);

  private final String plain;
  private final Optional<Tally> said;

  private TestTools(String plain) {
    this.plain = plain;
    this.said = TestCounts.of(plain);
  }

  static TestTools in(String output) {
    return new TestTools(plain(output));
  }

  private static String plain(String output) {
    String text =
        OVERLONG
            .matcher(Escape.without(output))
            .replaceAll(
                m ->
                    m.group().startsWith(REPORT)
                        ? Matcher.quoteReplacement(m.group().substring(0, REPORT_SUMS))
                        : "");
    String plain = PREFIX.matcher(text).replaceAll("");
    return LERNA.matcher(plain).find() ? NAME.matcher(plain).replaceAll("") : plain;
  }

  /// What the tools say of how many tests ran; all of them added up. Empty if none says.
  Optional<TestCount> count() {
    return said.map(t -> new TestCount(t.run(), t.failed()));
  }

  /// Whether a tool says that it ran no test, or skipped all, and none says that it ran one, or did
  /// before.
  boolean ranNone() {
    return (said.isPresent() || anyOf(ToolForms.NONE))
        && said.filter(t -> t.ran() > 0).isEmpty()
        && !anyOf(ToolForms.CACHED_TESTS)
        && !ranSomewhere();
  }

  /// Whether a tool says that it took an old result, and none says that it made a new one. What a
  /// tool replays counts tests too; where it only says that it had nothing to do, they are others.
  boolean cached() {
    boolean counted = said.filter(t -> t.ran() > 0).isPresent();
    boolean kept =
        anyOf(ToolForms.CACHED_TESTS)
            || anyOf(ToolForms.REPLAYED)
            || turbo(true)
            || RUSH_KEPT.matcher(plain).find()
            || !counted && anyOf(ToolForms.UP_TO_DATE);
    return kept && !turbo(false) && !ranSomewhere();
  }

  private boolean anyOf(List<Pattern> forms) {
    return forms.stream().anyMatch(p -> p.matcher(plain).find());
  }

  /// Whether Turborepo had, or had not, the result of a task: of one for tests where there is one.
  private boolean turbo(boolean hit) {
    boolean ofTests = false;
    boolean any = false;
    boolean tests = false;
    Matcher task = TURBO.matcher(plain);
    while (task.find()) {
      boolean test = task.group(1).contains("test");
      boolean same = task.group(2).equals("hit") == hit;
      tests |= test;
      any |= same;
      ofTests |= same && test;
    }
    return tests ? ofTests : any;
  }

  /// Several packages or projects: one without tests, or with an old result, among others that ran
  /// is no matter.
  private boolean ranSomewhere() {
    return RAN_GO.matcher(plain).find() && !skipsAllOfGo()
        || RAN_GRADLE.matcher(plain).find()
        || RAN_BAZEL.matcher(plain).find()
        || RUSH_RAN.matcher(plain).find();
  }

  /// Whether Go names the tests that it skipped, and none that it ran.
  private boolean skipsAllOfGo() {
    Matcher named = GO_CASES.matcher(plain);
    boolean skips = false;
    while (named.find()) {
      if (named.group(1) == null && named.group(2) == null) {
        return false;
      }
      skips = true;
    }
    return skips;
  }
}
