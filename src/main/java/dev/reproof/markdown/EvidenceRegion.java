package dev.reproof.markdown;

import dev.reproof.tracker.Author;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which lines of a section are evidence: from a heading or label to before `end`. `heading` is
/// null where a label opens it; then the label's own line is the first of the body.
record EvidenceRegion(int first, int end, @Nullable String heading, int level, boolean labelOnly) {
  private static final Pattern MARKS = Pattern.compile("[*_`]");

  private static final Pattern EVIDENCE =
      Pattern.compile(
          "(?i)(?:.*\\b)?(?:review |approval )?(?:evidence|records?)(?:\\s*\\(.*\\))?|\\S+"
              + " review(?:\\s*\\(.*\\))?|(?:packet \\S+ |.*\\b)?checkpoint"
              + " commits?(?:\\s*\\(.*\\))?|(?:packet \\S+ )review");

  private static final List<String> WORDS = List.of("evidence", "record", "review", "checkpoint");

  /// Whether a heading's text announces evidence.
  static boolean isEvidenceHeading(String text) {
    if (!holdsWord(text)) {
      return false;
    }
    if (text.endsWith(" Evidence") && isPlain(text)) {
      return text.length() < 120;
    }
    String plain = MARKS.matcher(text).replaceAll("").strip();
    return plain.length() < 120 && EVIDENCE.matcher(plain).matches();
  }

  /// Printable ASCII without marks: what ends with the word needs no closer look.
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < ' ' || c > '~' || c == '*' || c == '_' || c == '`') {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsWord(String text) {
    for (String word : WORDS) {
      if (Scan.holds(text, word)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Author author() {
    if (heading == null) {
      return null;
    }
    String plain = heading.indexOf('(') < 0 ? "" : heading.toLowerCase(Locale.ROOT);
    return plain.contains("(reviewer")
        ? Author.REVIEWER
        : plain.contains("(implementer") ? Author.IMPLEMENTER : null;
  }

  /// The same from another line on.
  EvidenceRegion from(int line) {
    return new EvidenceRegion(line, end, heading, level, labelOnly);
  }

  /// Whether a line is an item of a list directly under an evidence heading.
  boolean isUnlabelledList(Lines lines, int line) {
    return heading != null && EntryReader.marker(lines, line) >= 0;
  }
}
