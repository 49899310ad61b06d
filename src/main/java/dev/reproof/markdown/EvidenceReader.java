package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one evidence of a section: its labelled blocks, and what stands in them.
final class EvidenceReader {
  private static final Pattern TESTS =
      Pattern.compile(
          "(?i)tests?(?: run| results?| commands?)?|validation|acceptance(?: checks?)?");

  private final Lines lines;
  private final int base;
  private final int baseLine;
  private final EvidenceRegion region;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final Map<String, Hash> hashes = new LinkedHashMap<>();
  private static final String WAIVED = "(waived by ";

  private final Map<String, Hash> incidental = new LinkedHashMap<>();
  private final List<CommandRecord> records = new ArrayList<>();
  private final EntryReader entries;
  private final @Nullable Author author;

  /// The indent of list items that are labels, in columns; -1 before the first.
  private int labelledItems = -1;

  /// Reads a region of the section that begins on the line `baseLine`.
  EvidenceReader(Lines lines, int baseLine, EvidenceRegion region) {
    this.lines = lines;
    this.base = lines.start(baseLine);
    this.baseLine = baseLine;
    this.region = region;
    this.entries = new EntryReader(lines, baseLine);
    this.author = region.author();
  }

  List<CommandRecord> records() {
    return records;
  }

  Evidence read() {
    int[] body = region.body(lines);
    int[] loose = new int[body.length];
    int looseCount = 0;
    int i = 0;
    while (i < body.length) {
      Label label = labelAt(body[i]);
      if (label == null) {
        loose[looseCount++] = body[i];
        readLoose(body[i]);
        i++;
        continue;
      }
      int end = blockEnd(body, i, label);
      addBlock(Arrays.copyOfRange(body, i, withoutSeparator(body, i, end)), label);
      i = end;
    }
    readLooseRecords(Arrays.copyOf(loose, looseCount));
    Span whole = region.span(lines, base);
    return new Evidence(
        region.first() - baseLine,
        region.heading(),
        region.level(),
        whole,
        region.bodySpan(lines, base),
        region.fence(lines),
        blocks,
        gates,
        verdicts,
        List.copyOf((hashes.isEmpty() ? incidental : hashes).values()));
  }

  /// The label on a line of evidence. In a list item it counts where it is bold or says something;
  /// a finding or a risk, which may be any sentence, also where it follows other such labels.
  private @Nullable Label labelAt(int line) {
    Label label = Label.at(lines, line);
    if (label == null || label.kind() == BlockKind.OTHER && region.level() == 0) {
      return region.level() == 0 ? testsOfRecord(line) : null;
    }
    if (!label.listItem()) {
      return label;
    }
    if (label.kind() == BlockKind.OTHER) {
      return null;
    }
    boolean ambiguous = label.kind() == BlockKind.FINDINGS || label.kind() == BlockKind.RISK;
    if (ambiguous && !label.bold()) {
      return lines.indent(line) == labelledItems ? label : null;
    }
    labelledItems = lines.indent(line);
    return label;
  }

  /// In a file that is one packet's record, a heading over tests opens a list of commands.
  private @Nullable Label testsOfRecord(int line) {
    Heading heading = lines.isFenced(line) ? null : lines.heading(line);
    return heading != null && TESTS.matcher(heading.text()).matches()
        ? new Label(
            BlockKind.COMMANDS,
            heading.text(),
            null,
            lines.end(line) - lines.start(line),
            false,
            false)
        : null;
  }

  private int blockEnd(int[] body, int at, Label label) {
    int indent = lines.indent(body[at]);
    int end = at + 1;
    while (end < body.length) {
      int line = body[end];
      if (labelAt(line) != null || !lines.isFenced(line) && lines.heading(line) != null) {
        break;
      }
      if (label.listItem() && !lines.isBlank(line) && lines.indent(line) <= indent) {
        break;
      }
      end++;
    }
    return end;
  }

  /// The end of a block without the separator, `---`, and the blank lines that follow it.
  private int withoutSeparator(int[] body, int from, int end) {
    int last = end;
    while (last > from + 1
        && (lines.isBlank(body[last - 1]) || Scan.isRule(lines, body[last - 1]))) {
      last--;
    }
    return last;
  }

  private void addBlock(int[] body, Label label) {
    int first = body[0];
    int last = first;
    List<Block.Item> items = new ArrayList<>(body.length);
    int valueStart = Math.min(lines.start(first) + label.valueStart(), lines.end(first));
    int contentStart = -1;
    int contentEnd = lines.end(first);
    for (int line : body) {
      int start = line == first ? skipBlanks(valueStart, lines.end(line)) : afterMark(line);
      int end = trimmedEnd(start, lines.end(line));
      if (end <= start) {
        continue;
      }
      last = line;
      contentEnd = end;
      contentStart = contentStart < 0 ? (line == first ? start : lines.start(line)) : contentStart;
      items.add(new Block.Item(line - baseLine, start - base, lines.shared(start, end)));
    }
    Span content =
        contentStart < 0
            ? Span.at(lines.end(first) - base)
            : new Span(contentStart - base, contentEnd - base);
    Author by = label.author() != null ? label.author() : author;
    blocks.add(
        new Block(
            label.kind(),
            label.text(),
            by,
            first - baseLine,
            new Span(lines.start(first) - base, Math.max(lines.end(first), lines.end(last)) - base),
            content,
            items));
    readBlock(body, label, by, items);
  }

  private void readBlock(int[] body, Label label, @Nullable Author by, List<Block.Item> items) {
    switch (label.kind()) {
      case COMMANDS -> readCommands(body, label, by);
      case GATES -> items.forEach(this::readGates);
      case VERDICT -> readVerdict(items);
      case FILES, RISK, ROLLBACK, FINDINGS, COMMIT, OTHER -> {}
    }
    boolean incidentalBlock = label.kind() == BlockKind.COMMANDS || label.kind() == BlockKind.FILES;
    Map<String, Hash> target = incidentalBlock ? incidental : hashes;
    for (int line : body) {
      readHashes(line, target);
    }
  }

  private void readCommands(int[] body, Label label, @Nullable Author by) {
    int first = body[0];
    int start = Math.min(lines.start(first) + label.valueStart(), lines.end(first));
    if (trimmedEnd(start, lines.end(first)) > start) {
      records.addAll(entries.inline(start, lines.end(first), first, by, true));
    }
    List<CommandRecord> told =
        lines.isOpen(first) ? Transcript.at(lines, first + 1, region.end(), base, by) : List.of();
    if (!told.isEmpty()) {
      records.addAll(told);
      return;
    }
    int[] below = Arrays.copyOfRange(body, 1, body.length);
    Table table = firstTable(below);
    if (table != null) {
      records.addAll(RecordTable.read(lines, base, table, by, true));
      return;
    }
    records.addAll(
        entries.list(Arrays.stream(below).filter(l -> !lines.isFenceMark(l)).toArray(), by));
  }

  private @Nullable Table firstTable(int[] body) {
    for (int line : body) {
      Table table = lines.isOpen(line) ? Table.at(lines, line, region.end()) : null;
      if (table != null && RecordTable.isOne(table)) {
        return table;
      }
    }
    return null;
  }

  private void readGates(Block.Item item) {
    for (GateWords gate : lines.texts().phrase(item.text()).gates()) {
      gates.add(gate.on(item.line(), item.offset()));
    }
  }

  private void readVerdict(List<Block.Item> items) {
    for (Block.Item item : items) {
      Verdict verdict = VerdictReader.read(item, lines.texts());
      if (verdict != null) {
        verdicts.add(verdict);
        return;
      }
    }
  }

  private void readLoose(int line) {
    if (GateWords.mayHold(lines.text(), lines.start(line), lines.end(line))
        && BoxReader.mark(lines, line) < 0) {
      int start = afterMark(line);
      for (GateWords gate : lines.phrase(start, lines.end(line)).gates()) {
        if (gate.standsAlone()) {
          gates.add(gate.on(line - baseLine, start - base));
        }
      }
    }
    Heading heading = lines.isFenced(line) ? null : lines.heading(line);
    if (heading != null) {
      Verdict verdict = VerdictReader.ofHeading(lines, line, base);
      if (verdict != null) {
        verdicts.add(verdict);
      }
    }
    readHashes(line, hashes);
  }

  /// Records without a label of their own: a code span or a program, an arrow and a result.
  private void readLooseRecords(int[] loose) {
    for (int line : loose) {
      int start = afterMark(line);
      int arrow = ResultText.arrow(lines.text(), start, lines.end(line));
      if (arrow < 0 || BoxReader.mark(lines, line) >= 0) {
        continue;
      }
      CommandRecord entry =
          entries.entry(start, lines.end(line), line, records.size() + 1, author, true, false);
      if (entry != null
          && entry.command().isPresent()
          && (entry.exit().isPresent() || region.isUnlabelledList(lines, line))) {
        records.add(entry);
      }
    }
  }

  private void readHashes(int line, Map<String, Hash> target) {
    List<Span> found = Hashes.in(lines.text(), lines.start(line), lines.end(line));
    if (found.isEmpty()) {
      return;
    }
    int waiver = waiver(line);
    for (Span span : found) {
      if (span.start() > waiver) {
        return;
      }
      String digits = span.of(lines.text());
      target.putIfAbsent(digits, new Hash(line - baseLine, digits, span.shiftedBy(-base)));
    }
  }

  /// Where a waiver begins, whose words name no checkpoint; the line's end where there is none.
  private int waiver(int line) {
    for (int at = lines.start(line); at < lines.end(line); at++) {
      if (lines.text().regionMatches(true, at, WAIVED, 0, WAIVED.length())) {
        return at;
      }
    }
    return lines.end(line);
  }

  private int afterMark(int line) {
    int mark = EntryReader.marker(lines, line);
    return mark >= 0 ? mark : lines.firstInk(line);
  }

  private int skipBlanks(int start, int end) {
    return Scan.skipBlanks(lines.text(), start, end);
  }

  private int trimmedEnd(int start, int end) {
    return Scan.trimmedEnd(lines.text(), start, end);
  }
}
