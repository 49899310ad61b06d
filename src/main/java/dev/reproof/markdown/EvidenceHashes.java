package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Hash;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the commit hashes of one evidence, each where it first stands; one that is quoted is
/// none of its own, nor is one in another packet's row of a table. Those that stand among commands
/// and files are incidental: they count where there are no others.
final class EvidenceHashes {
  private static final String WAIVED = "(waived by ";

  private final Lines lines;
  private final int base;
  private final int baseLine;
  private final BitSet hashed;
  private final int hashedFrom;
  private final OwnRows ownRows;
  private Map<String, Hash> own = Map.of();
  private Map<String, Hash> incidental = Map.of();

  /// Collects those of the section that begins on the line `baseLine`, and whose packets these are.
  /// `hashed` are the lines that hold hashes, counted from `hashedFrom`.
  EvidenceHashes(Lines lines, int baseLine, BitSet hashed, int hashedFrom, List<String> ids) {
    this.lines = lines;
    this.base = lines.start(baseLine);
    this.baseLine = baseLine;
    this.hashed = hashed;
    this.hashedFrom = hashedFrom;
    this.ownRows = new OwnRows(lines, ids);
  }

  /// Those that count.
  List<Hash> counting() {
    return List.copyOf((own.isEmpty() ? incidental : own).values());
  }

  void read(int line, boolean isIncidental) {
    if (!hashed.get(line - hashedFrom)
        || lines.first(line) == '>'
        || ownRows.isOfOther(line, baseLine)) {
      return;
    }
    List<Span> found = lines.words(line).hashes();
    if (isIncidental) {
      incidental = with(incidental, line, found);
    } else {
      own = with(own, line, found);
    }
  }

  private Map<String, Hash> with(Map<String, Hash> known, int line, List<Span> found) {
    Map<String, Hash> all = known.isEmpty() ? new LinkedHashMap<>() : known;
    int start = lines.start(line);
    int waiver = waiver(line) - start;
    String text = lines.words(line).text();
    for (Span span : found) {
      if (span.start() <= waiver) {
        String digits = span.of(text);
        all.putIfAbsent(digits, new Hash(line - baseLine, digits, span.shiftedBy(start - base)));
      }
    }
    return all;
  }

  /// Where a waiver begins, whose words name no checkpoint; the line's end where there is none.
  private int waiver(int line) {
    int bracket = lines.text().indexOf('(', lines.start(line), lines.end(line));
    for (int at = bracket; at >= 0 && at < lines.end(line); at++) {
      if (lines.text().regionMatches(true, at, WAIVED, 0, WAIVED.length())) {
        return at;
      }
    }
    return lines.end(line);
  }
}
