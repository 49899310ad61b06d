package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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
  private final EvidenceGates gates;
  private final Few<Verdict> verdicts = new Few<>();
  private final EvidenceHashes hashes;
  private final BoldVerdict boldVerdicts;

  /// The lines outside of blocks that have an arrow.
  private final List<Integer> arrows = new ArrayList<>(0);

  private final List<CommandRecord> records = new ArrayList<>();
  private final EntryReader entries;
  private final Unlabelled unlabelled;
  private final CommandBlock commands;
  private final @Nullable Author author;

  /// The indent of list items that are labels, in columns; -1 before the first.
  private int labelledItems = -1;

  /// Reads a region of the section that begins on the line `baseLine`; `hashed` are the lines that
  /// hold hashes, counted from `hashedFrom`, and `ids` the section's packets, none where they are
  /// not known.
  EvidenceReader(
      Lines lines,
      int baseLine,
      EvidenceRegion region,
      BitSet hashed,
      int hashedFrom,
      List<String> ids) {
    this.lines = lines;
    this.base = lines.start(baseLine);
    this.baseLine = baseLine;
    this.region = region;
    this.entries = new EntryReader(lines, baseLine);
    this.gates = new EvidenceGates(lines, baseLine, region.end());
    this.hashes = new EvidenceHashes(lines, baseLine, hashed, hashedFrom, ids);
    this.unlabelled = new Unlabelled(lines, region, entries);
    this.commands = new CommandBlock(lines, baseLine, region, entries);
    this.boldVerdicts = new BoldVerdict(lines, region);
    this.author = region.author();
  }

  List<CommandRecord> records() {
    return records;
  }

  Evidence read() {
    EvidenceBody read = new EvidenceBody(lines, region);
    int[] body = read.toLines();
    int i = 0;
    while (i < body.length) {
      Label label = labelAt(body[i]);
      Block findings =
          label == null ? FindingsTable.at(lines, body[i], region.end(), baseLine) : null;
      if (findings != null) {
        blocks.add(findings);
        i += findings.items().size();
        continue;
      }
      if (label == null) {
        readLoose(body[i]);
        i++;
        continue;
      }
      int end = blockEnd(body, i, label);
      addBlock(body, i, withoutSeparator(body, i, end), label);
      i = end;
    }
    readLooseRecords();
    return new Evidence(
        region.first() - baseLine,
        region.heading(),
        region.level(),
        read.span(base),
        read.inside(base),
        read.fence(),
        blocks,
        gates.toList(),
        verdicts.toList(),
        hashes.counting());
  }

  /// The label on a line of evidence. In a list item it counts where it is bold or says something;
  /// a finding or a risk, which may be any sentence, also where it follows other such labels.
  private @Nullable Label labelAt(int line) {
    Label label = Label.ofEvidence(lines, line);
    if (label != null && unlabelled.isOver(label, line)) {
      return label.ofCommands();
    }
    if (label == null || label.kind() == BlockKind.OTHER && region.level() == 0) {
      return region.level() == 0 ? testsOfRecord(line) : null;
    }
    if (AuthorLabel.isOfName(lines, label, line, region.end())) {
      return label.listItem()
          ? null
          : new Label(
              BlockKind.OTHER, label.text(), null, label.valueStart(), false, label.bold(), false);
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

  /// Who speaks under a label: whom it names, else whom the evidence does. A reviewer's list goes
  /// on under the label of a later run.
  private @Nullable Author speaker(Label label) {
    if (label.author() != null || label.kind() != BlockKind.COMMANDS) {
      return label.author() != null ? label.author() : author;
    }
    boolean goesOn =
        LaterRun.isSaid(label.text())
            && blocks.stream()
                .filter(b -> b.kind() == BlockKind.COMMANDS)
                .reduce((a, b) -> b)
                .filter(b -> b.author() == Author.REVIEWER)
                .isPresent();
    return goesOn ? Author.REVIEWER : author;
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
      if (label.listItem() && !lines.isBlank(line) && lines.indent(line) <= indent
          || boldVerdicts.ends(label, line)
          || unlabelled.ends(label, line)) {
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

  /// Adds the block of the lines of the body from one place to before another.
  private void addBlock(int[] body, int from, int to, Label label) {
    int first = body[from];
    int last = first;
    Few<Block.Item> items = new Few<>();
    String bare = "";
    boolean verdictToCome = label.kind() == BlockKind.VERDICT;
    int valueStart = Math.min(lines.start(first) + label.valueStart(), lines.end(first));
    int contentStart = -1;
    int contentEnd = lines.end(first);
    for (int i = from; i < to; i++) {
      int line = body[i];
      int start = line == first ? skipBlanks(valueStart, lines.end(line)) : afterMark(line);
      int end = trimmedEnd(start, lines.end(line));
      if (end <= start) {
        continue;
      }
      last = line;
      contentEnd = end;
      contentStart = contentStart < 0 ? (line == first ? start : lines.start(line)) : contentStart;
      Phrase phrase = line == first ? lines.phrase(start, end) : lines.words(line).contentWords();
      Block.Item item = new Block.Item(line - baseLine, start - base, phrase.text());
      items.add(item);
      if (label.kind() == BlockKind.GATES) {
        bare = gates.read(item, phrase, bare);
      } else if (verdictToCome) {
        verdictToCome = !readVerdict(item, phrase);
      }
    }
    if (items.isEmpty()) {
      int[] block = Arrays.copyOfRange(body, from, to);
      for (int line :
          label.kind() == BlockKind.COMMANDS
              ? commands.quotedList(block, label)
              : unlabelled.quotedBelow(label, first, lineBehind(body, to))) {
        int start = lines.firstInk(line);
        int end = trimmedEnd(start, lines.end(line));
        items.add(new Block.Item(line - baseLine, start - base, lines.phrase(start, end).text()));
        contentStart = contentStart < 0 ? lines.start(line) : contentStart;
        contentEnd = end;
        last = line;
        if (label.kind() == BlockKind.COMMIT) {
          hashes.read(line, false);
        }
      }
    }
    Span content =
        contentStart < 0
            ? Span.at(lines.end(first) - base)
            : new Span(contentStart - base, contentEnd - base);
    Author by = speaker(label);
    blocks.add(
        new Block(
            label.kind(),
            label.text(),
            by,
            first - baseLine,
            new Span(lines.start(first) - base, Math.max(lines.end(first), lines.end(last)) - base),
            content,
            items.toList()));
    if (label.kind() == BlockKind.COMMANDS) {
      records.addAll(commands.read(Arrays.copyOfRange(body, from, to), label, by));
    }
    boolean incidental = label.kind() == BlockKind.COMMANDS || label.kind() == BlockKind.FILES;
    for (int i = from; i < to; i++) {
      hashes.read(body[i], incidental);
    }
  }

  /// The first line with ink of the body from one place on, the region's end if there is none.
  private int lineBehind(int[] body, int from) {
    int at = from;
    while (at < body.length && lines.isBlank(body[at])) {
      at++;
    }
    return at < body.length ? body[at] : region.end();
  }

  private boolean readVerdict(Block.Item item, Phrase phrase) {
    VerdictWords verdict = phrase.verdict();
    if (verdict.isNone()) {
      return false;
    }
    verdicts.add(verdict.on(item.line(), item.offset()));
    return true;
  }

  private void readLoose(int line) {
    gates.readLoose(line, afterMark(line));
    Heading heading = lines.isFenced(line) ? null : lines.heading(line);
    Verdict verdict =
        heading == null
            ? boldVerdicts.at(line, baseLine)
            : VerdictReader.ofHeading(lines, line, base);
    if (verdict != null) {
      verdicts.add(verdict);
    }
    if (ResultText.arrow(lines.text(), afterMark(line), lines.end(line)) >= 0) {
      arrows.add(line);
    }
    hashes.read(line, false);
  }

  /// Records without a label of their own: a code span or a program, an arrow and a result.
  private void readLooseRecords() {
    for (int line : arrows) {
      int start = afterMark(line);
      if (BoxReader.mark(lines, line) >= 0) {
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
