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

/// Reads one packet's section from the lines `first` to before `end`, and its parts elsewhere.
final class SectionReader {
  private static final Pattern STATUS =
      Pattern.compile(
          "\\s*(?:[-*+]\\s+)?(?:\\*\\*|__)?(Status)(?:\\*\\*|__)?\\s*:(?:\\*\\*|__)?\\s*(.*?)\\s*(?:\\*\\*)?");

  private final Lines lines;
  private final int first;
  private final int end;
  private final int base;
  private final List<Outline.Range> elsewhere;
  private final List<String> ids;
  private final List<Box> boxes = new ArrayList<>();
  private final List<CommandRecord> records = new ArrayList<>();
  private final Few<Evidence> evidence = new Few<>();
  private final Few<HashLine> hashLines = new Few<>();
  private @Nullable Field status;

  private SectionReader(
      Lines lines, int first, int end, List<Outline.Range> elsewhere, List<String> ids) {
    this.lines = lines;
    this.first = first;
    this.end = end;
    this.base = lines.start(first);
    this.elsewhere = elsewhere;
    this.ids = ids;
  }

  /// The section of these lines; what stands in it is read when somebody asks.
  static Section section(Lines lines, int first, int end, Heading heading, String title) {
    return section(lines, first, end, List.of(), heading, title);
  }

  /// The same with parts elsewhere, all of them behind it.
  static Section section(
      Lines lines,
      int first,
      int end,
      List<Outline.Range> elsewhere,
      Heading heading,
      String title) {
    PacketHeading packet = heading.phrase().heading().packet();
    List<String> ids = packet == null ? List.of() : packet.ids();
    return section(
        lines,
        first,
        end,
        elsewhere,
        heading,
        title,
        () -> new SectionReader(lines, first, end, elsewhere, ids).read());
  }

  /// These lines as the record of one packet: all of it is evidence, its headings are labels.
  static Section record(
      Lines lines, Heading heading, String title, @Nullable Field status, List<Field> fields) {
    int end = lines.count();
    return section(
        lines,
        0,
        end,
        List.of(),
        heading,
        title,
        () -> new SectionReader(lines, 0, end, List.of(), List.of()).readRecord(status, fields));
  }

  private static Section section(
      Lines lines,
      int first,
      int end,
      List<Outline.Range> elsewhere,
      Heading heading,
      String title,
      Supplier<Section.Content> content) {
    int from = lines.start(first);
    int to = behind(lines, end);
    return new Section(
        new Place(from, first + 1),
        to - from,
        end - first,
        heading.level(),
        heading.text(),
        title,
        elsewhere.stream()
            .map(r -> new Span(lines.start(r.first()) - from, behind(lines, r.end()) - from))
            .toList(),
        content);
  }

  private static int behind(Lines lines, int end) {
    return end < lines.count() ? lines.start(end) : lines.text().length();
  }

  private Section.Content read() {
    read(first, end, EvidenceRegions.of(lines, first, end));
    for (Outline.Range range : elsewhere) {
      List<EvidenceRegion> regions = EvidenceRegions.elsewhere(lines, range.first(), range.end());
      read(range.first() - 1, range.end(), regions);
    }
    return content(List.of());
  }

  private Section.Content readRecord(@Nullable Field statusLine, List<Field> fields) {
    status = statusLine;
    read(first, end, List.of(new EvidenceRegion(first, end, null, 0, true)));
    return content(fields);
  }

  /// Reads the lines behind the line `above` to before `to`.
  private void read(int above, int to, List<EvidenceRegion> regions) {
    BitSet hashed = Hashes.lines(lines, above, to);
    for (EvidenceRegion region : regions) {
      EvidenceReader reader = new EvidenceReader(lines, first, region, hashed, above, ids);
      evidence.add(reader.read());
      records.addAll(reader.records());
    }
    readBoxes(above, to);
    readRemarks(above, to, regions);
    readHashLines(above, to, regions, hashed);
    lines.forget(above, to);
  }

  private Section.Content content(List<Field> fields) {
    records.sort(Comparator.comparingInt(CommandRecord::line));
    return new Section.Content(
        status, fields, boxes, records, evidence.toList(), hashLines.toList());
  }

  private void readBoxes(int above, int to) {
    BoxReader reader = new BoxReader(lines, first);
    Phrase group = null;
    Phrase pending = null;
    boolean begun = above != first;
    for (int line = above + 1; line < to; line++) {
      if (!lines.isOpen(line) || lines.isBlank(line)) {
        continue;
      }
      int mark = BoxReader.mark(lines, line);
      if (mark >= 0) {
        group = pending != null ? pending : group;
        pending = null;
        begun = true;
        boxes.add(reader.read(line, mark, group, to));
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
  private void readRemarks(int above, int to, List<EvidenceRegion> regions) {
    for (int line = above + 1; line < to; line++) {
      if (!lines.isOpen(line)) {
        continue;
      }
      if (lines.first(line) == '|') {
        Table table = Table.at(lines, line, to);
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
      CommandRecord pair = RecordPair.at(lines, line, to, base, 1, null, inside(regions, line));
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

  private void readHashLines(int above, int to, List<EvidenceRegion> regions, BitSet hashed) {
    HashLineReader reader = new HashLineReader(lines);
    int region = 0;
    for (int line = above == first ? above : above + 1; line < to; line++) {
      while (region < regions.size() && regions.get(region).end() <= line) {
        region++;
      }
      if (!hashed.get(line - above) && lines.first(line) != '#' && !reader.isUnderCheckpoints()) {
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
