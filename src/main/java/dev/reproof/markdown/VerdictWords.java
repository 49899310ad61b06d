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

  private static final String SIGNS = "*_`✅❌⚠✓✔\uFE0F";

  /// What takes the place of the word before it: `APPROVED → CHANGES_REQUESTED`.
  private static final Pattern LATER =
      Pattern.compile(
          "[*_`~]*\\s*(?:->|→|=>|⇒)\\s*[*_`]*(?=(?:APPROVED|CHANGES_REQUESTED|BLOCKED|REJECTED|GO|NO_GO)\\b)");

  private static final Pattern MARKS = Pattern.compile("^[*_`]+\\s*");

  boolean isNone() {
    return word.isEmpty();
  }

  static VerdictWords of(String text, SharedTexts texts) {
    int from = behindSigns(text);
    int to = VerdictPhrase.end(text, from);
    Matcher later = LATER.matcher(text).region(to, text.length());
    while (to > from && later.lookingAt()) {
      from = later.end();
      to = VerdictPhrase.end(text, from);
      later.region(to, text.length());
    }
    if (to == from || Placeholder.isPlaceholder(text)) {
      return NONE;
    }
    String rest = MARKS.matcher(text.substring(to).strip()).replaceFirst("");
    if (rest.startsWith("|") || rest.startsWith("/") || rest.startsWith("or ")) {
      return NONE;
    }
    return new VerdictWords(texts.of(text, from, to), from, to, texts.of(rest));
  }

  private static int behindSigns(String text) {
    int at = behindStruck(text);
    int before = -1;
    while (at > before) {
      before = at;
      while (at < text.length()
          && (SIGNS.indexOf(text.charAt(at)) >= 0 || Character.isWhitespace(text.charAt(at)))) {
        at++;
      }
      at = Signs.behind(text, at);
    }
    return at;
  }

  /// Behind a word that is struck through, `~~APPROVED~~`, where another follows it.
  private static int behindStruck(String text) {
    int close = text.startsWith("~~") ? text.indexOf("~~", 2) : -1;
    return close > 0 && close + 2 < text.length() ? close + 2 : 0;
  }

  /// The verdict on a line of a section, whose text begins at the offset `start`.
  Verdict on(int line, int start) {
    return new Verdict(line, word, new Span(start + from, start + to), rest);
  }
}
