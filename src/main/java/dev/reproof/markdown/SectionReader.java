package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Field;
import dev.reproof.tracker.HashLine;
import dev.reproof.tracker.Place;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one packet's section from the lines `first` to before `end`.
final class SectionReader {
  private static final Pattern STATUS =
      Pattern.compile(
          "\\s*(?:[-*+]\\s+)?(?:\\*\\*|__)?(Status)(?:\\*\\*|__)?\\s*:(?:\\*\\*|__)?\\s*(.*?)\\s*(?:\\*\\*)?");

  private final Lines lines;
  private final int first;
  private final int end;
  private final int base;
  private final BitSet hashed;
  private final List<String> ids;
  private final List<Box> boxes = new ArrayList<>();
  private final List<CommandRecord> records = new ArrayList<>();
  private final Few<Evidence> evidence = new Few<>();
  private final Few<HashLine> hashLines = new Few<>();
  private @Nullable Field status;

  private SectionReader(Lines lines, int first, int end, List<String> ids) {
    this.lines = lines;
    this.first = first;
    this.end = end;
    this.base = lines.start(first);
    this.hashed = Hashes.lines(lines, first, end);
    this.ids = ids;
  }

  /// The section of these lines; what stands in it is read when somebody asks.
  static Section section(Lines lines, int first, int end, Heading heading, String title) {
    PacketHeading packet = heading.phrase().heading().packet();
    List<String> ids = packet == null ? List.of() : packet.ids();
    return section(
        lines, first, end, heading, title, () -> new SectionReader(lines, first, end, ids).read());
  }

  /// These lines as the record of one packet: all of it is evidence, its headings are labels.
  static Section record(
      Lines lines, Heading heading, String title, @Nullable Field status, List<Field> fields) {
    int end = lines.count();
    return section(
        lines,
        0,
        end,
        heading,
        title,
        () -> new SectionReader(lines, 0, end, List.of()).readRecord(status, fields));
  }

  private static Section section(
      Lines lines,
      int first,
      int end,
      Heading heading,
      String title,
      Supplier<Section.Content> content) {
    int from = lines.start(first);
    int to = end < lines.count() ? lines.start(end) : lines.text().length();
    return new Section(
        new Place(from, first + 1),
        to - from,
        end - first,
        heading.level(),
        heading.text(),
        title,
        content);
  }

  private Section.Content read() {
    return read(EvidenceRegions.of(lines, first, end), List.of());
  }

  private Section.Content readRecord(@Nullable Field statusLine, List<Field> fields) {
    status = statusLine;
    return read(List.of(new EvidenceRegion(first, end, null, 0, true)), fields);
  }

  private Section.Content read(List<EvidenceRegion> regions, List<Field> fields) {
    for (EvidenceRegion region : regions) {
      EvidenceReader reader = new EvidenceReader(lines, first, region, hashed, ids);
      evidence.add(reader.read());
      records.addAll(reader.records());
    }
    readBoxes();
    readRemarks(regions);
    readHashLines(regions);
    records.sort(Comparator.comparingInt(CommandRecord::line));
    lines.forget(first, end);
    return new Section.Content(
        status, fields, boxes, records, evidence.toList(), hashLines.toList());
  }

  private void readBoxes() {
    BoxReader reader = new BoxReader(lines, first);
    Phrase group = null;
    Phrase pending = null;
    boolean begun = false;
    for (int line = first + 1; line < end; line++) {
      if (!lines.isOpen(line) || lines.isBlank(line)) {
        continue;
      }
      int mark = BoxReader.mark(lines, line);
      if (mark >= 0) {
        group = pending != null ? pending : group;
        pending = null;
        begun = true;
        boxes.add(reader.read(line, mark, group, end));
        continue;
      }
      Heading heading = lines.heading(line);
      if (heading != null) {
        group = heading.phrase();
        begun = true;
      } else if (!begun && status == null) {
        readStatus(line);
      }
      pending = heading == null ? lines.words(line).groupLabel() : null;
    }
  }

  private void readStatus(int line) {
    if (lines.text().indexOf("Status", lines.start(line), lines.end(line)) < 0) {
      return;
    }
    Matcher matcher = STATUS.matcher(lines.text()).region(lines.start(line), lines.end(line));
    if (matcher.matches() && !matcher.group(2).isEmpty()) {
      status =
          new Field(
              line - first,
              matcher.group(1),
              matcher.group(2),
              new Span(matcher.start(2) - base, matcher.end(2) - base));
    }
  }

  /// Records outside of evidence: tables of commands, and `Command:` with `Exit code:` below it.
  private void readRemarks(List<EvidenceRegion> regions) {
    for (int line = first + 1; line < end; line++) {
      if (!lines.isOpen(line)) {
        continue;
      }
      if (lines.first(line) == '|') {
        Table table = Table.at(lines, line, end);
        if (table != null) {
          if (RecordTable.isOne(lines, table)
              && records.stream().noneMatch(r -> r.line() == table.firstRow() - first)) {
            records.addAll(RecordTable.read(lines, base, table, null, inside(regions, line)));
          }
          line = table.end() - 1;
          continue;
        }
      }
      if (!RecordPair.mayBegin(lines, line)) {
        continue;
      }
      CommandRecord pair = RecordPair.at(lines, line, end, base, 1, null, inside(regions, line));
      if (pair != null && records.stream().noneMatch(r -> r.line() == pair.line())) {
        records.add(pair);
      }
    }
  }

  private static boolean inside(List<EvidenceRegion> regions, int line) {
    for (EvidenceRegion region : regions) {
      if (region.first() <= line && line < region.end()) {
        return true;
      }
    }
    return false;
  }

  private void readHashLines(List<EvidenceRegion> regions) {
    HashLineReader reader = new HashLineReader(lines);
    int region = 0;
    for (int line = first; line < end; line++) {
      while (region < regions.size() && regions.get(region).end() <= line) {
        region++;
      }
      if (!hashed.get(line - first) && lines.first(line) != '#' && !reader.isUnderCheckpoints()) {
        continue;
      }
      boolean inEvidence = region < regions.size() && regions.get(region).first() <= line;
      if (lines.isHidden(line) || lines.isFenced(line) && !inEvidence) {
        continue;
      }
      HashLine found = reader.read(line, line - first);
      if (found != null) {
        hashLines.add(found);
      }
    }
  }
}
