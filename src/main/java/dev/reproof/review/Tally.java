package dev.reproof.review;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many tests a tool speaks of. `run` holds the skipped ones where the tool counts them in,
/// `failed` the errors, `skipped` those of `run` that did not run.
record Tally(int run, int failed, int skipped) {
  static final Tally ZERO = new Tally(0, 0, 0);

  /// What stands in brackets is a remark, unless it is a number alone.
  private static final Pattern ASIDE = Pattern.compile("\\([^()]*[^()\\d][^()]*\\)");

  private static final Pattern ITEM =
      Pattern.compile(
          "(?<![\\d.])(\\d++) ([a-z]++)( as expected)?|([a-z](?:[a-z]| [a-z])*+)[:=]? *+(\\d++)"
              + "|\\((\\d++)\\)",
          Pattern.CASE_INSENSITIVE);

  static Tally ofRun(int run) {
    return new Tally(run, 0, 0);
  }

  static Tally ofFailed(int failed) {
    return new Tally(0, failed, 0);
  }

  static Tally ofSkipped(int skipped) {
    return new Tally(0, 0, skipped);
  }

  /// Reads a list such as `2 failed | 12 passed | 1 skipped (15)`, `8 runs, 1 failures, 0 errors`
  /// or `Tests run: 5, Failures: 1`: numbers, each with what it counts before or behind it.
  static Tally of(String list) {
    return read(list, false);
  }

  /// Reads a list that only adds failed and skipped ones to what another line has counted.
  static Tally beside(String list) {
    return read(list, true);
  }

  private static Tally read(String list, boolean beside) {
    int total = 0;
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    boolean summed = false;
    Matcher item = ITEM.matcher(ASIDE.matcher(list).replaceAll(""));
    while (item.find()) {
      String before = item.group(2);
      int number = number(first(item.group(1), first(item.group(5), item.group(6))));
      switch (item.group(3) == null ? kind(first(before, item.group(4))) : Kind.PASSED) {
        case TOTAL -> {
          total += number;
          summed = true;
        }
        case PASSED -> passed += number;
        case FAILED -> failed += number;
        case SKIPPED -> skipped += number;
        case OTHER -> {}
      }
    }
    if (beside) {
      return new Tally(0, failed, skipped);
    }
    return summed ? new Tally(total, failed, skipped) : new Tally(passed + failed, failed, 0);
  }

  private enum Kind {
    TOTAL,
    PASSED,
    FAILED,
    SKIPPED,
    OTHER
  }

  private static Kind kind(@Nullable String word) {
    return switch (word == null ? "total" : word.toLowerCase(Locale.ROOT)) {
      case "test",
          "tests",
          "tests run",
          "total",
          "runs",
          "example",
          "examples",
          "spec",
          "specs",
          "doctest",
          "doctests",
          "property",
          "properties",
          "feature",
          "features" ->
          Kind.TOTAL;
      case "passed",
          "pass",
          "succeeded",
          "success",
          "successes",
          "xfailed",
          "xpassed",
          "scenario",
          "scenarios" ->
          Kind.PASSED;
      case "failed",
          "fail",
          "failure",
          "failures",
          "error",
          "errors",
          "timed",
          "unexpected successes" ->
          Kind.FAILED;
      case "skipped",
          "skip",
          "skips",
          "todo",
          "pending",
          "pendings",
          "omissions",
          "ignored",
          "excluded",
          "incomplete" ->
          Kind.SKIPPED;
      default -> Kind.OTHER;
    };
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  static int number(@Nullable String digits) {
    return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  Tally plus(Tally other) {
    return new Tally(run + other.run, failed + other.failed, skipped + other.skipped);
  }

  /// How many were not skipped.
  int ran() {
    return Math.max(0, run - skipped);
  }
}
