package dev.reproof.markdown;

import dev.reproof.tracker.Author;
import dev.reproof.tracker.CommandRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The commands that a block of evidence records: behind its label, as a transcript, in a table or
/// in a list.
final class CommandBlock {
  private final Lines lines;
  private final int base;
  private final EvidenceRegion region;
  private final EntryReader entries;

  CommandBlock(Lines lines, int baseLine, EvidenceRegion region, EntryReader entries) {
    this.lines = lines;
    this.base = lines.start(baseLine);
    this.region = region;
    this.entries = entries;
  }

  /// What the lines of a block record, the first of them its label's.
  List<CommandRecord> read(int[] block, Label label, @Nullable Author by) {
    int first = block[0];
    List<CommandRecord> records = new ArrayList<>();
    int start = Math.min(lines.start(first) + label.valueStart(), lines.end(first));
    if (Scan.trimmedEnd(lines.text(), start, lines.end(first)) > start) {
      records.addAll(entries.inline(start, lines.end(first), first, by, true));
    }
    records.addAll(below(block, label, by));
    return records;
  }

  private List<CommandRecord> below(int[] block, Label label, @Nullable Author by) {
    int first = block[0];
    List<CommandRecord> told =
        lines.isOpen(first) ? Transcript.at(lines, first + 1, region.end(), base, by) : List.of();
    if (!told.isEmpty()) {
      return told;
    }
    int[] below = withoutFenceMarks(block);
    int[] quoted = quotedList(block, label);
    if (quoted.length > 0) {
      return entries.list(quoted, by, true);
    }
    Table table = firstTable(below);
    return table != null
        ? RecordTable.read(lines, base, table, by, true)
        : entries.list(below, by, region.heading() != null);
  }

  /// The lines with ink of a list that stands in a fence right below its label, which says nothing
  /// itself; none where something else stands there, such as a transcript or output.
  int[] quotedList(int[] block, Label label) {
    int first = block[0];
    int value = Math.min(lines.start(first) + label.valueStart(), lines.end(first));
    boolean may =
        lines.isOpen(first)
            && Scan.trimmedEnd(lines.text(), value, lines.end(first)) == value
            && isBlank(withoutFenceMarks(block))
            && Transcript.at(lines, first + 1, region.end(), base, null).isEmpty();
    Fenced fence = may ? Fenced.from(lines, first + 1, region.end()) : null;
    int[] quoted = fence == null ? new int[0] : fence.inked(lines);
    return quoted.length > 0 && isEntry(quoted[0]) ? quoted : new int[0];
  }

  /// Whether a line is an item of a list, or says what came of something.
  private boolean isEntry(int line) {
    return EntryReader.marker(lines, line) >= 0
        || ResultText.arrow(lines.text(), lines.firstInk(line), lines.end(line)) >= 0;
  }

  private boolean isBlank(int[] below) {
    return Arrays.stream(below).allMatch(lines::isBlank);
  }

  /// The lines below the label.
  private int[] withoutFenceMarks(int[] block) {
    int[] below = new int[block.length - 1];
    int count = 0;
    for (int i = 1; i < block.length; i++) {
      if (!lines.isFenceMark(block[i])) {
        below[count++] = block[i];
      }
    }
    return count == below.length ? below : Arrays.copyOf(below, count);
  }

  private @Nullable Table firstTable(int[] body) {
    for (int line : body) {
      Table table = lines.isOpen(line) ? Table.at(lines, line, region.end()) : null;
      if (table != null && RecordTable.isOne(lines, table)) {
        return table;
      }
    }
    return null;
  }
}
