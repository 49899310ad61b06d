package dev.reproof.markdown;

import java.util.regex.Pattern;

/// Labels over commands that were run once more: `Addendum:`, `Rerun after rebase:`, `After the
/// fix:`. Anything may stand under such words, so they announce commands only where the first line
/// below them records one.
final class LaterRun {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)addendum(?:"
              + " \\d+)?|(?:commands?\\s+)?(?:re-?)?runs?(?:\\s+(?:after|following|post|on)\\s.*)?"
              + "|re-?(?:test(?:s|ed)?|check(?:s|ed)?|verification|verified)(?:\\s+after\\s.*)?"
              + "|(?:second|third|fourth|another|post-?[a-z]+|follow-?up)\\s+(?:re-?)?(?:run|test|check|verification)s?"
              + "|after\\s+(?:the\\s+|a\\s+)?(?:[a-z]+\\s+)?(?:fix(?:es)?|rebase|merge|changes?|review|amend|repair|correction)");

  private LaterRun() {}

  /// Whether the words of a label say so.
  static boolean isSaid(String words) {
    return WORDS.matcher(words).matches();
  }

  /// Whether the first line with ink below a line is an item that records a command and what came
  /// of it.
  static boolean recordsBelow(Lines lines, int line, int end) {
    int below = line + 1;
    while (below < end && lines.isBlank(below)) {
      below++;
    }
    if (below >= end || EntryReader.marker(lines, below) < 0 || BoxReader.mark(lines, below) >= 0) {
      return false;
    }
    Phrase words = lines.words(below).contentWords();
    EntryWords entry = words.entry(true);
    return !entry.isNone()
        && entry.command() != null
        && (entry.statedExit() != null
            || ResultText.arrow(words.text(), 0, words.text().length()) >= 0);
  }
}
