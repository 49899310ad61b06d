package dev.reproof.review;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The numbers beside an exit code in a recorded result: how many tests, how long it took in
/// milliseconds. They are shown beside those of a rerun, and judge nothing.
public record Figures(@Nullable Integer tests, @Nullable Long millis) {
  private static final Pattern TESTS =
      Pattern.compile(
          "(?i)\\b(\\d{1,7})(?:\\s*/\\s*\\d{1,7})?\\s*(?:tests?|specs?|examples?|test"
              + " cases?|passed|passing|pass|PASS|ok)\\b|\\btests?(?: run)?[:=]?\\s*(\\d{1,7})\\b");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?i)(?<![\\w.])(?:(\\d{1,4})\\s*m(?:in(?:utes?)?)?\\s*)?(\\d{1,7}(?:[.,]\\d+)?)\\s*(ms|s|secs?|seconds?)\\b");
  private static final Pattern MINUTES =
      Pattern.compile("(?i)(?<![\\w.])(\\d{1,4}(?:[.,]\\d+)?)\\s*m(?:in(?:utes?)?)?\\b");

  /// Reads them from a result as it is written.
  public static Figures of(String result) {
    return new Figures(tests(result), millis(result));
  }

  private static @Nullable Integer tests(String result) {
    Matcher found = TESTS.matcher(result.replaceAll("(?<=\\d),(?=\\d{3}\\b)", ""));
    if (!found.find()) {
      return null;
    }
    String digits = found.group(1) == null ? found.group(2) : found.group(1);
    return Integer.valueOf(digits);
  }

  private static @Nullable Long millis(String result) {
    Matcher found = DURATION.matcher(result);
    if (found.find()) {
      double value = Double.parseDouble(found.group(2).replace(',', '.'));
      boolean milli = found.group(3).toLowerCase(Locale.ROOT).equals("ms");
      long minutes = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
      return minutes * 60_000 + Math.round(milli ? value : value * 1_000);
    }
    Matcher minutes = MINUTES.matcher(result);
    return minutes.find()
        ? Long.valueOf(Math.round(Double.parseDouble(minutes.group(1).replace(',', '.')) * 60_000))
        : null;
  }

  /// Both as words, `210 tests, 3.1s`; empty where neither is known.
  public Optional<String> words() {
    StringBuilder words = new StringBuilder();
    if (tests != null) {
      words.append(tests).append(tests == 1 ? " test" : " tests");
    }
    if (millis != null) {
      words.append(words.isEmpty() ? "" : ", ").append(seconds(millis));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
  }

  /// `3.1s`.
  public static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1fs", millis / 1000.0);
  }
}
