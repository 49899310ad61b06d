package dev.reproof.markdown;

import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.CommandRecord;
import java.util.List;
import java.util.regex.Pattern;

/// What an evidence says without a label of its own kind: commands under words that may be over
/// anything, commands and gates behind a blank line, what stands in a fence below its label.
final class Unlabelled {
  private static final Pattern OVER_RECORDS =
      Pattern.compile(
          "(?i)(?:tests?|checks?) (?:run|evidence)|executed commands|validation(?: results?)?"
              + "|exit[ -]codes?|results|checks");

  private final Lines lines;
  private final EvidenceRegion region;
  private final EntryReader entries;

  Unlabelled(Lines lines, EvidenceRegion region, EntryReader entries) {
    this.lines = lines;
    this.region = region;
    this.entries = entries;
  }

  /// Whether a line ends the block of a label above it.
  boolean ends(Label label, int line) {
    return endsWithGate(label, line) || endsWithRecord(label, line) || endsWithTable(label, line);
  }

  /// Whether words that may be over anything, `Tests run:`, `Rerun after the fix:`, stand over a
  /// list of commands with results.
  boolean isOver(Label label, int line) {
    if (label.kind() != BlockKind.OTHER || label.listItem()) {
      return false;
    }
    return LaterRun.isSaid(label.text()) && LaterRun.recordsBelow(lines, line, region.end())
        || region.heading() != null
            && OVER_RECORDS.matcher(label.text()).matches()
            && isOverRecord(line);
  }

  private boolean isOverRecord(int line) {
    int next = line + 1;
    while (next < region.end() && lines.isBlank(next)) {
      next++;
    }
    return next < region.end() && isRecord(next);
  }

  /// Whether a line is a list item with a command, an arrow or a bracket, and an exit code.
  private boolean isRecord(int line) {
    if (EntryReader.marker(lines, line) < 0 || BoxReader.mark(lines, line) >= 0) {
      return false;
    }
    int start = afterMark(line);
    CommandRecord told = entries.entry(start, lines.end(line), line, 1, null, true, true);
    return told != null && told.command().isPresent() && told.exit().isPresent();
  }

  /// Whether a list of commands without a label follows the files, parted by a blank line.
  private boolean endsWithRecord(Label label, int line) {
    return label.kind() == BlockKind.FILES
        && region.heading() != null
        && lines.isBlank(line - 1)
        && ResultText.arrow(lines.text(), afterMark(line), lines.end(line)) >= 0
        && isRecord(line);
  }

  /// Whether a table of gates or of findings follows what is neither.
  private boolean endsWithTable(Label label, int line) {
    boolean may =
        lines.first(line) == '|' && label.kind() != BlockKind.OTHER && lines.isBlank(line - 1);
    return may
        && (label.kind() != BlockKind.GATES && GateTable.at(lines, line, region.end()) != null
            || label.kind() != BlockKind.FINDINGS
                && FindingsTable.at(lines, line, region.end(), line) != null);
  }

  /// Whether gates without a label follow commands or files, parted from them by a blank line.
  private boolean endsWithGate(Label label, int line) {
    boolean may = label.kind() == BlockKind.COMMANDS || label.kind() == BlockKind.FILES;
    if (!may
        || !lines.isBlank(line - 1)
        || !GateWords.mayHold(lines.text(), lines.start(line), lines.end(line))
        || BoxReader.mark(lines, line) >= 0) {
      return false;
    }
    List<GateWords> found = lines.phrase(afterMark(line), lines.end(line)).gates();
    return !found.isEmpty() && found.getFirst().standsAlone();
  }

  /// The lines with ink of the fence that is all a commit, a risk or a rollback says; none where
  /// something else follows the label.
  int[] quotedBelow(Label label, int labelLine, int next) {
    boolean may =
        label.kind() == BlockKind.COMMIT
            || label.kind() == BlockKind.RISK
            || label.kind() == BlockKind.ROLLBACK;
    Fenced fence = may ? Fenced.from(lines, labelLine + 1, next) : null;
    return fence == null ? new int[0] : fence.inked(lines);
  }

  private int afterMark(int line) {
    int mark = EntryReader.marker(lines, line);
    return mark >= 0 ? mark : lines.firstInk(line);
  }
}
