package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Verdict;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records a verdict: the evidence, in place or as a new one, and all of the packet that must
/// agree.
final class RecordEdits {
  private final Writing writing;
  private final Intent.VerdictForm form;
  private final Intent.RecordVerdict intent;
  private final Hand hand;
  private final EvidenceText words;
  private final List<TextEdit> edits = new ArrayList<>();

  RecordEdits(Writing writing, Intent.RecordVerdict intent) {
    this.writing = writing;
    this.intent = intent;
    this.form = intent.form();
    this.hand = Hand.of(writing.source(), writing.tracker(), writing.packet());
    this.words = new EvidenceText(hand, form, intent.runs());
  }

  EditPlan plan() {
    Section section = writing.packet().section().orElse(null);
    if (section == null) {
      return new EditPlan.Refused(
          "packet "
              + writing.packet().id()
              + " has a row on the board but no section; add one, then record the verdict");
    }
    Optional<Evidence> present = Hand.main(writing.packet());
    if (present.isPresent() && !intent.newRound()) {
      rewrite(section, present.get());
    } else if (present.isEmpty() && emptyEvidence().isPresent()) {
      fill(section, emptyEvidence().get());
    } else {
      append(section);
    }
    edits.addAll(new AgreeingEdits(writing, form, intent.runs()).edits(section));
    return new EditPlan.Planned(edits);
  }

  /// An evidence heading with nothing but a placeholder below it.
  private Optional<Evidence> emptyEvidence() {
    return writing.packet().evidence().stream()
        .filter(e -> e.heading() != null && e.blocks().isEmpty())
        .filter(
            e ->
                writing.packet().boxes().stream()
                    .noneMatch(b -> b.line() > e.line() && isWithin(e, b.mark())))
        .reduce((a, b) -> b);
  }

  private static boolean isWithin(Evidence evidence, Span mark) {
    return evidence.span().start() <= mark.start() && mark.end() <= evidence.span().end();
  }

  private void fill(Section section, Evidence empty) {
    Hand own =
        new Hand(
            "",
            hand.level(),
            null,
            hand.numbered(),
            hand.bullet(),
            hand.arrow(),
            false,
            hand.blankBetween(),
            hand.bulletLabels(),
            hand.boldLabels(),
            hand.order(),
            hand.lineEnd());
    String text = new EvidenceText(own, form, intent.runs()).whole(1);
    Span body = section.span(empty.body());
    edits.add(
        TextEdit.replace(
            writing.text(), body, text.substring(0, text.length() - hand.lineEnd().length())));
  }

  private void rewrite(Section section, Evidence evidence) {
    rewriteCommands(section, evidence);
    rewriteGates(section, evidence);
    rewriteVerdict(section, evidence);
    if (!form.findings().isEmpty()) {
      replaceOrInsert(section, evidence, BlockKind.FINDINGS);
    }
    if (form.verdict().equals("APPROVED") && evidence.block(BlockKind.COMMIT).isEmpty()) {
      insert(section, evidence, BlockKind.COMMIT, words.lines(BlockKind.COMMIT));
    }
    rewriteText(section, evidence, BlockKind.RISK, form.risk() != null);
    rewriteText(section, evidence, BlockKind.ROLLBACK, form.rollback() != null);
    if (!form.files().isEmpty()) {
      replaceOrInsert(section, evidence, BlockKind.FILES);
    }
  }

  /// A block that the reviewer spoke of is replaced; one that holds only a template gets the
  /// default.
  private void rewriteText(Section section, Evidence evidence, BlockKind kind, boolean given) {
    boolean template = evidence.block(kind).filter(Block::isBlank).isPresent();
    if (given || template) {
      replaceOrInsert(section, evidence, kind);
    }
  }

  private void rewriteCommands(Section section, Evidence evidence) {
    Optional<Block> block =
        evidence.blocks().stream().filter(b -> b.kind() == BlockKind.COMMANDS).reduce((a, b) -> b);
    if (block.isEmpty()) {
      insert(section, evidence, BlockKind.COMMANDS, words.lines(BlockKind.COMMANDS));
      return;
    }
    List<CommandRecord> own =
        writing.packet().records().stream().filter(r -> isIn(block.get(), r)).toList();
    if (own.isEmpty() && !intent.runs().isEmpty()) {
      replaceContent(section, block.get(), words.commands(1));
      return;
    }
    List<Intent.RecordedLine> more = new ArrayList<>();
    for (Intent.RecordedLine run : intent.runs()) {
      Optional<CommandRecord> entry = own.stream().filter(r -> isOf(r, run)).reduce((a, b) -> b);
      if (entry.isPresent()) {
        rewriteResult(section, entry.get(), run);
      } else {
        more.add(run);
      }
    }
    appendCommands(section, block.get(), own, more);
  }

  private static boolean isIn(Block block, CommandRecord entry) {
    return block.span().start() <= entry.span().start() && entry.span().end() <= block.span().end();
  }

  private static boolean isOf(CommandRecord entry, Intent.RecordedLine run) {
    return entry
        .command()
        .map(WrittenCommand::folded)
        .filter(WrittenCommand.fold(run.command())::equals)
        .isPresent();
  }

  private void rewriteResult(Section section, CommandRecord entry, Intent.RecordedLine run) {
    String text = writing.text();
    Span whole = section.span(entry.span());
    Span result = section.span(entry.resultSpan());
    int arrow = ResultText.arrow(text, whole.start(), whole.end());
    String said = Quoted.prose(run.result());
    if (arrow >= 0 || result.isEmpty()) {
      String lead = arrow >= 0 ? "" : " " + hand.arrow() + " ";
      edits.add(TextEdit.replace(text, result, lead + said));
    } else {
      edits.add(TextEdit.replace(text, result, hand.arrow() + " " + said));
    }
  }

  private void appendCommands(
      Section section, Block block, List<CommandRecord> own, List<Intent.RecordedLine> more) {
    if (more.isEmpty()) {
      return;
    }
    int number = own.stream().mapToInt(CommandRecord::number).max().orElse(0);
    CommandRecord last = own.getLast();
    boolean inline =
        own.size() > 1 && own.getFirst().line() == last.line()
            || block.items().size() == 1 && last.line() == block.line();
    StringBuilder added = new StringBuilder();
    for (Intent.RecordedLine run : more) {
      String line = words.command(run, ++number);
      added.append(inline ? "; " + line.replaceFirst("^\\S+ ", "") : hand.lineEnd() + line);
    }
    edits.add(TextEdit.insert(section.span(last.span()).end(), added.toString()));
  }

  private void rewriteGates(Section section, Evidence evidence) {
    List<Map.Entry<String, Intent.GateValue>> missing = new ArrayList<>();
    for (Map.Entry<String, Intent.GateValue> gate : form.gates().entrySet()) {
      List<Gate> lines =
          evidence.gates().stream().filter(g -> g.level().equals(gate.getKey())).toList();
      if (lines.isEmpty()) {
        missing.add(gate);
      } else {
        edits.add(
            TextEdit.replace(
                writing.text(),
                section.span(lines.getFirst().span()),
                EvidenceText.gate(gate.getValue())));
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    Optional<Block> block = evidence.block(BlockKind.GATES);
    if (block.isEmpty()) {
      insert(section, evidence, BlockKind.GATES, words.lines(BlockKind.GATES));
    } else if (evidence.gates().isEmpty()) {
      replaceContent(section, block.get(), words.content(BlockKind.GATES));
    } else {
      StringBuilder added = new StringBuilder();
      missing.forEach(
          g ->
              added
                  .append(hand.lineEnd())
                  .append(words.item(g.getKey() + ": " + EvidenceText.gate(g.getValue()))));
      edits.add(TextEdit.insert(section.span(block.get().span()).end(), added.toString()));
    }
  }

  private void rewriteVerdict(Section section, Evidence evidence) {
    Optional<Block> block =
        evidence.blocks().stream().filter(b -> b.kind() == BlockKind.VERDICT).reduce((a, b) -> b);
    if (block.isEmpty()) {
      insert(section, evidence, BlockKind.VERDICT, words.lines(BlockKind.VERDICT));
      return;
    }
    Optional<Verdict> said =
        evidence.verdicts().stream()
            .filter(v -> block.get().span().start() <= v.span().start())
            .findFirst();
    if (said.isPresent() && said.get().rest().isEmpty()) {
      edits.add(TextEdit.replace(writing.text(), section.span(said.get().span()), form.verdict()));
    } else if (block.get().items().isEmpty()) {
      edits.add(TextEdit.insert(section.span(block.get().content()).start(), " " + form.verdict()));
    } else {
      edits.add(
          TextEdit.replace(
              writing.text(), section.span(block.get().items().getFirst().span()), form.verdict()));
    }
  }

  private void replaceOrInsert(Section section, Evidence evidence, BlockKind kind) {
    Optional<Block> block = evidence.block(kind);
    if (block.isPresent()) {
      replaceContent(section, block.get(), words.content(kind));
    } else {
      insert(section, evidence, kind, words.lines(kind));
    }
  }

  /// Puts other lines in place of what stands below a label, or behind it on its line.
  private void replaceContent(Section section, Block block, List<String> lines) {
    String text = writing.text();
    if (block.items().isEmpty()) {
      edits.add(
          TextEdit.insert(
              section.span(block.span()).end(),
              hand.lineEnd() + String.join(hand.lineEnd(), lines)));
      return;
    }
    boolean onLabelLine = block.items().getFirst().line() == block.line();
    Span content = section.span(block.content());
    String joined =
        onLabelLine
            ? String.join(
                "; ",
                lines.stream().map(l -> l.replaceFirst("^(?:[-*+]|\\d+[.)])\\s+", "")).toList())
            : String.join(hand.lineEnd(), lines);
    edits.add(TextEdit.replace(text, content, joined));
  }

  /// Puts a new block behind the one that stands before it by custom.
  private void insert(Section section, Evidence evidence, BlockKind kind, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<BlockKind> kinds = evidence.blocks().stream().map(Block::kind).toList();
    int place = Hand.place(kinds, kind);
    String gap = hand.blankBetween() ? hand.lineEnd() : "";
    String block = String.join(hand.lineEnd(), lines);
    if (place == 0) {
      int at = section.span(evidence.blocks().getFirst().span()).start();
      edits.add(TextEdit.insert(at, block + hand.lineEnd() + gap));
      return;
    }
    BlockKind before = kinds.get(place - 1);
    Block last =
        evidence.blocks().stream()
            .filter(b -> b.kind() == before)
            .reduce((a, b) -> b)
            .orElse(evidence.blocks().getLast());
    edits.add(TextEdit.insert(section.span(last.span()).end(), hand.lineEnd() + gap + block));
  }

  /// Puts a whole new evidence at the end of the section, before blank lines and a separator.
  private void append(Section section) {
    int first = section.place().line();
    int line = first + section.lineCount() - 1;
    while (line > first && isEmptyOrRule(writing.source().line(line))) {
      line--;
    }
    int at = writing.source().lineEnd(line);
    int round = intent.newRound() ? rounds() + 1 : 1;
    String text = words.whole(round);
    String withoutLast = text.substring(0, text.length() - hand.lineEnd().length());
    edits.add(TextEdit.insert(at, hand.lineEnd() + hand.lineEnd() + withoutLast));
  }

  private static boolean isEmptyOrRule(String line) {
    String plain = line.strip();
    return plain.isEmpty() || plain.matches("-{3,}|\\*{3,}|_{3,}");
  }

  private int rounds() {
    return Math.max(
        1,
        (int)
            writing.packet().evidence().stream()
                .filter(e -> e.block(BlockKind.VERDICT).isPresent())
                .count());
  }
}
