package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Placeholder;
import dev.reproof.tracker.Verdict;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The word of a verdict, from `from` to before `to` of its text, and what follows it.
record VerdictWords(String word, int from, int to, String rest) {
  /// Says that a text is no verdict, but for instance a template with alternatives.
  static final VerdictWords NONE = new VerdictWords("", 0, 0, "");

  private static final Pattern WORD =
      Pattern.compile(
          "[*_`\\s✅❌⚠✓✔\uFE0F]*([A-Z][A-Z]+(?:[_ -](?:AND[_"
              + " -])?[A-Z]{2,})*|[A-Za-z]+(?:[_-][A-Za-z]+)*)");
  private static final Pattern MARKS = Pattern.compile("^[*_`]+\\s*");

  boolean isNone() {
    return word.isEmpty();
  }

  static VerdictWords of(String text, SharedTexts texts) {
    Matcher word = WORD.matcher(text);
    if (Placeholder.isPlaceholder(text) || !word.lookingAt()) {
      return NONE;
    }
    String rest = MARKS.matcher(text.substring(word.end()).strip()).replaceFirst("");
    if (rest.startsWith("|") || rest.startsWith("/") || rest.startsWith("or ")) {
      return NONE;
    }
    return new VerdictWords(texts.of(word.group(1)), word.start(1), word.end(1), texts.of(rest));
  }

  /// The verdict on a line of a section, whose text begins at the offset `start`.
  Verdict on(int line, int start) {
    return new Verdict(line, word, new Span(start + from, start + to), rest);
  }
}
