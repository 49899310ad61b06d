package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.BlockKind;
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
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one packet's section from the lines `first` to before `end`.
final class SectionReader {
  private static final Pattern EVIDENCE_LABEL =
      Pattern.compile("(?i)(?:review )?(?:evidence|record)");

  private static final Pattern STATUS =
      Pattern.compile(
          "\\s*(?:[-*+]\\s+)?(?:\\*\\*|__)?(Status)(?:\\*\\*|__)?\\s*:(?:\\*\\*|__)?\\s*(.*?)\\s*(?:\\*\\*)?");

  private final Lines lines;
  private final int first;
  private final int end;
  private final int base;
  private final BitSet hashed;
  private final List<Box> boxes = new ArrayList<>();
  private final List<CommandRecord> records = new ArrayList<>();
  private final Few<Evidence> evidence = new Few<>();
  private final Few<HashLine> hashLines = new Few<>();
  private @Nullable Field status;

  private SectionReader(Lines lines, int first, int end) {
    this.lines = lines;
    this.first = first;
    this.end = end;
    this.base = lines.start(first);
    this.hashed = Hashes.lines(lines, first, end);
  }

  /// The section of these lines; what stands in it is read when somebody asks.
  static Section section(Lines lines, int first, int end, Heading heading, String title) {
    return section(
        lines, first, end, heading, title, () -> new SectionReader(lines, first, end).read());
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
        () -> new SectionReader(lines, 0, end).readRecord(status, fields));
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
    return read(regions(), List.of());
  }

  private Section.Content readRecord(@Nullable Field statusLine, List<Field> fields) {
    status = statusLine;
    return read(List.of(new EvidenceRegion(first, end, null, 0, true)), fields);
  }

  private Section.Content read(List<EvidenceRegion> regions, List<Field> fields) {
    for (EvidenceRegion region : regions) {
      EvidenceReader reader = new EvidenceReader(lines, first, region, hashed);
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

  private List<EvidenceRegion> regions() {
    Few<EvidenceRegion> regions = new Few<>();
    EvidenceRegion open = null;
    for (int line = first + 1; line < end; line++) {
      if (!lines.isOpen(line) || lines.isBlank(line)) {
        continue;
      }
      EvidenceRegion begun = begins(line, open);
      boolean closes = begun != null || open != null && ends(line, open);
      if (closes && open != null) {
        regions.add(until(open, line));
        open = null;
      }
      if (begun != null) {
        open = begun;
      }
    }
    if (open != null) {
      regions.add(until(open, end));
    }
    return regions.toList();
  }

  private static EvidenceRegion until(EvidenceRegion region, int end) {
    return new EvidenceRegion(
        region.first(), end, region.heading(), region.level(), region.labelOnly());
  }

  private @Nullable EvidenceRegion begins(int line, @Nullable EvidenceRegion open) {
    Heading heading = lines.heading(line);
    if (heading != null) {
      boolean inner = open != null && !open.labelOnly() && heading.level() > open.level();
      if (heading.phrase().heading().isOfEvidence() && !inner) {
        return new EvidenceRegion(line, end, heading.text(), heading.level(), false);
      }
      Label label = inner ? null : Label.at(lines, line);
      boolean opens =
          label != null
                  && (label.kind() == BlockKind.VERDICT
                      || label.kind() == BlockKind.COMMANDS && !holdsBoxes(line)
                      || label.kind() == BlockKind.FINDINGS && isOfReview(label.text()))
              || VerdictReader.ofHeading(lines, line, base) != null && !inner;
      return opens ? new EvidenceRegion(line, end, null, heading.level(), true) : null;
    }
    Label label = Label.at(lines, line);
    if (label == null) {
      return null;
    }
    if (label.kind() == BlockKind.OTHER) {
      return isEvidenceLabel(label, line) ? new EvidenceRegion(line, end, null, 7, true) : null;
    }
    if (open != null || label.listItem() && !label.bold() && !saysMore(label, line)) {
      return null;
    }
    return switch (label.kind()) {
      case COMMANDS, VERDICT, FILES, COMMIT -> new EvidenceRegion(line, end, null, 7, true);
      case GATES, RISK, ROLLBACK, FINDINGS, OTHER -> null;
    };
  }

  /// Whether findings are a reviewer's, and not those of a scan or an audit that the packet made.
  private static boolean isOfReview(String words) {
    String plain = words.toLowerCase(Locale.ROOT);
    return plain.contains("review") || plain.contains("changes");
  }

  /// Whether a label in a plain list item is followed by what only evidence says there: commands in
  /// back-ticks, or the word of a verdict.
  private boolean saysMore(Label label, int line) {
    int from = Math.min(lines.start(line) + label.valueStart(), lines.end(line));
    return switch (label.kind()) {
      case COMMANDS -> lines.text().indexOf('`', from, lines.end(line)) >= 0;
      case VERDICT ->
          lines
              .text()
              .substring(from, lines.end(line))
              .matches(
                  "\\W*(?:APPROVED?|CHANGES_REQUESTED|BLOCKED|GO|NO[-_]GO|GO_WITH_CONDITIONS)\\b(?!\\s*\\|).*");
      case FILES, GATES, COMMIT, RISK, ROLLBACK, FINDINGS, OTHER -> false;
    };
  }

  /// Whether the first thing under a heading is a box: then it is a group of boxes, not a list.
  private boolean holdsBoxes(int heading) {
    for (int line = heading + 1; line < end; line++) {
      if (!lines.isBlank(line)) {
        return BoxReader.mark(lines, line) >= 0;
      }
    }
    return false;
  }

  private boolean isEvidenceLabel(Label label, int line) {
    return EVIDENCE_LABEL.matcher(label.text()).matches() && !holdsBoxes(line);
  }

  private boolean ends(int line, EvidenceRegion open) {
    Heading heading = lines.heading(line);
    return heading != null && (open.labelOnly() || heading.level() <= open.level());
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
          if (RecordTable.isOne(table)
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
