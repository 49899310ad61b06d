package dev.reproof.markdown;

import dev.reproof.tracker.Verdict;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds verdicts that a line under an evidence heading says by itself: the word in bold, then
/// nothing, or more behind a dash, a colon or in brackets, `**GO** — all gates hold`.
final class BoldVerdict {
  private static final Pattern LINE =
      Pattern.compile(
          "\\*\\*`?(?:APPROVED|CHANGES_REQUESTED|BLOCKED|REJECTED|GO|GO_WITH_CONDITIONS|NO[_-]GO)`?\\*\\*\\s*(?:[—–:(-].*)?");

  private final Lines lines;
  private final boolean headed;

  BoldVerdict(Lines lines, EvidenceRegion region) {
    this.lines = lines;
    this.headed = region.heading() != null;
  }

  /// The verdict on a line of the section that begins on the line `baseLine`; null if it is none.
  @Nullable Verdict at(int line, int baseLine) {
    if (!isAt(line)) {
      return null;
    }
    int start = lines.start(line);
    VerdictWords words = lines.phrase(start, lines.end(line)).verdict();
    return words.isNone() ? null : words.on(line - baseLine, start - lines.start(baseLine));
  }

  /// Whether a line is one, and ends the block above it. In findings and risks such a line may be
  /// any sentence.
  boolean ends(Label block, int line) {
    return switch (block.kind()) {
      case FILES, COMMANDS, GATES, COMMIT -> isAt(line);
      case VERDICT, RISK, ROLLBACK, FINDINGS, OTHER -> false;
    };
  }

  private boolean isAt(int line) {
    int start = lines.start(line);
    return headed
        && lines.first(line) == '*'
        && lines.text().startsWith("**", start)
        && LINE.matcher(lines.text()).region(start, lines.end(line)).matches();
  }
}
