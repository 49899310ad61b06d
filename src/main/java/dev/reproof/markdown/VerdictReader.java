package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.Placeholder;
import dev.reproof.tracker.Verdict;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the word of a verdict; a template with alternatives is none.
final class VerdictReader {
  private static final Pattern WORD =
      Pattern.compile(
          "[*_`\\s✅❌⚠✓✔\uFE0F]*([A-Z][A-Z]+(?:[_ -](?:AND[_"
              + " -])?[A-Z]{2,})*|[A-Za-z]+(?:[_-][A-Za-z]+)*)");
  private static final Pattern MARKS = Pattern.compile("^[*_`]+\\s*");
  private static final Pattern HEADING_VALUE =
      Pattern.compile("(?i)^.*\\b(?:verdict|decision)\\b\\**\\s*[:—–]\\s*");

  private VerdictReader() {}

  static @Nullable Verdict read(Block.Item item, SharedTexts texts) {
    return read(item.text(), item.line(), item.span().start(), texts);
  }

  private static @Nullable Verdict read(String text, int line, int start, SharedTexts texts) {
    Matcher word = WORD.matcher(text);
    if (Placeholder.isPlaceholder(text) || !word.lookingAt()) {
      return null;
    }
    String rest = MARKS.matcher(text.substring(word.end()).strip()).replaceFirst("");
    if (rest.startsWith("|") || rest.startsWith("/") || rest.startsWith("or ")) {
      return null;
    }
    return new Verdict(
        line,
        texts.of(word.group(1)),
        new Span(start + word.start(1), start + word.end(1)),
        texts.of(rest));
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
