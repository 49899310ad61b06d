package dev.reproof.markdown;

import dev.reproof.tracker.Verdict;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds verdicts that a line under an evidence heading says by itself: the word in bold, then
/// nothing, or more behind a dash, a colon or in brackets, `**GO** — all gates hold`; or behind its
/// label and a dash or an arrow, `Verdict → BLOCKED`.
final class BoldVerdict {
  private static final Pattern LINE =
      Pattern.compile(
          "\\*\\*`?(?:APPROVED|CHANGES_REQUESTED|BLOCKED|REJECTED|GO|GO_WITH_CONDITIONS|NO[_-]GO)`?\\*\\*\\s*(?:[—–:(-].*)?");

  private static final Pattern DASHED =
      Pattern.compile(
          "(?i:(?:[-*+]\\s+)?[*_]{0,2}(?:(?:final|review|reviewer) ){0,2}verdict[*_]{0,2})\\s*"
              + "(?:->|=>|[—–→⇒=-])\\s*(?=\\W{0,4}(?:APPROVED|CHANGES_REQUESTED|BLOCKED|REJECTED"
              + "|GO_WITH_CONDITIONS|NO[_-]GO|GO|FAIL(?:ED)?)\\b)");

  private final Lines lines;
  private final boolean headed;

  BoldVerdict(Lines lines, EvidenceRegion region) {
    this.lines = lines;
    this.headed = region.heading() != null;
  }

  /// The verdict on a line of the section that begins on the line `baseLine`; null if it is none.
  @Nullable Verdict at(int line, int baseLine) {
    int value = dashedValue(line);
    if (value < 0 && !isAt(line)) {
      return null;
    }
    int start = value < 0 ? lines.start(line) : value;
    VerdictWords words = lines.phrase(start, lines.end(line)).verdict();
    return words.isNone() ? null : words.on(line - baseLine, start - lines.start(baseLine));
  }

  /// Whether a line is one, and ends the block above it. In findings and risks such a line may be
  /// any sentence.
  boolean ends(Label block, int line) {
    return switch (block.kind()) {
      case FILES, COMMANDS, GATES, COMMIT -> isAt(line) || dashedValue(line) >= 0;
      case VERDICT, RISK, ROLLBACK, FINDINGS, OTHER -> false;
    };
  }

  /// Where the word begins behind a label and a dash or an arrow; -1 if none does.
  private int dashedValue(int line) {
    int ink = lines.firstInk(line);
    int end = lines.end(line);
    if (!headed || !Scan.holds(lines.text(), ink, Math.min(end, ink + 40), "verdict")) {
      return -1;
    }
    Matcher label = DASHED.matcher(lines.text()).region(ink, end);
    return label.lookingAt() ? label.end() : -1;
  }

  private boolean isAt(int line) {
    int start = lines.start(line);
    return headed
        && lines.first(line) == '*'
        && lines.text().startsWith("**", start)
        && LINE.matcher(lines.text()).region(start, lines.end(line)).matches();
  }
}
