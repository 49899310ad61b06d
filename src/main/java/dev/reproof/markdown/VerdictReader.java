package dev.reproof.markdown;

import dev.reproof.tracker.Verdict;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds verdicts in headings.
final class VerdictReader {
  private static final Pattern HEADING_VALUE =
      Pattern.compile("(?i)^.*\\b(?:verdict|decision)\\b\\**\\s*[:—–]\\s*");

  private VerdictReader() {}

  private static @Nullable Verdict read(String text, int line, int start, SharedTexts texts) {
    VerdictWords words = texts.phrase(text).verdict();
    return words.isNone() ? null : words.on(line, start);
  }

  /// The verdict of a heading such as `FINAL SECURITY VERDICT: GO`.
  static @Nullable Verdict ofHeading(Lines lines, int line, int base) {
    int start = lines.start(line);
    int end = lines.end(line);
    if (!Scan.holds(lines.text(), start, end, "verdict")
        && !Scan.holds(lines.text(), start, end, "decision")) {
      return null;
    }
    String text = lines.of(line);
    Matcher value = HEADING_VALUE.matcher(text);
    if (!value.lookingAt()) {
      return null;
    }
    return read(
        text.substring(value.end()),
        line - lines.at(base),
        start + value.end() - base,
        lines.texts());
  }
}
