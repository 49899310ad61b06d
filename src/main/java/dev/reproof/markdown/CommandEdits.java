package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes runs into the list of an evidence: behind the arrow of the entry of the same command,
/// else as a further entry. A list that is the implementer's is left as it is; the reviewer's own
/// follows it.
final class CommandEdits {
  private final Writing writing;
  private final Section section;
  private final Evidence evidence;
  private final Hand hand;
  private final EvidenceText words;
  private final EditList edits;
  private final EvidenceEdits blocks;

  CommandEdits(
      Writing writing,
      Section section,
      Evidence evidence,
      Hand hand,
      EvidenceText words,
      EditList edits,
      EvidenceEdits blocks) {
    this.writing = writing;
    this.section = section;
    this.evidence = evidence;
    this.hand = hand;
    this.words = words;
    this.edits = edits;
    this.blocks = blocks;
  }

  void write(List<Intent.RecordedLine> runs) {
    Optional<Block> block = reviewersBlock();
    List<CommandRecord> own =
        writing.packet().records().stream().filter(r -> isOwn(block, r)).toList();
    if (own.isEmpty()) {
      writeList(block, runs);
      return;
    }
    List<Intent.RecordedLine> more = new ArrayList<>();
    for (Intent.RecordedLine run : runs) {
      Optional<CommandRecord> entry = own.stream().filter(r -> isOf(r, run)).reduce((a, b) -> b);
      entry.ifPresentOrElse(e -> rewrite(e, run), () -> more.add(run));
    }
    append(own, more);
  }

  private Optional<Block> reviewersBlock() {
    return evidence.blocks().stream()
        .filter(b -> b.kind() == BlockKind.COMMANDS && b.author() != Author.IMPLEMENTER)
        .reduce((a, b) -> b);
  }

  /// Whether an entry stands in the block, or, where there is none, in the evidence without a label
  /// of its own: also behind a block that has nothing to do with commands, such as the files.
  private boolean isOwn(Optional<Block> block, CommandRecord entry) {
    if (entry.by().filter(a -> a == Author.IMPLEMENTER).isPresent() || !entry.listed()) {
      return false;
    }
    if (block.isPresent()) {
      return isWithin(block.get().span(), entry.span());
    }
    return isWithin(evidence.span(), entry.span())
        && evidence.blocks().stream()
            .filter(b -> b.kind() == BlockKind.COMMANDS || b.kind() == BlockKind.OTHER)
            .noneMatch(b -> isWithin(b.span(), entry.span()));
  }

  private static boolean isWithin(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static boolean isOf(CommandRecord entry, Intent.RecordedLine run) {
    return entry
        .command()
        .map(WrittenCommand::folded)
        .filter(WrittenCommand.fold(run.command())::equals)
        .isPresent();
  }

  private void writeList(Optional<Block> block, List<Intent.RecordedLine> runs) {
    if (runs.isEmpty()) {
      return;
    }
    List<String> content = runs.stream().map(words::command).toList();
    if (block.isEmpty()) {
      blocks.miss(BlockKind.COMMANDS, words.lines(BlockKind.COMMANDS, label()));
    } else if (saysNothing(block.get())) {
      blocks.replaceContent(block.get(), content);
    } else {
      blocks.append(block.get(), content);
    }
  }

  /// The label of a new list; beside the implementer's it says whose it is.
  private BlockHand label() {
    BlockHand usual = hand.block(BlockKind.COMMANDS);
    boolean beside =
        evidence.blocks().stream()
            .anyMatch(b -> b.kind() == BlockKind.COMMANDS && b.author() == Author.IMPLEMENTER);
    if (!beside || usual.label().toLowerCase(java.util.Locale.ROOT).contains("reviewer")) {
      return usual;
    }
    String words = Hand.words(BlockKind.COMMANDS);
    return usual.withLabel(LabelForm.of(usual.label(), words).with(words + " (reviewer)"));
  }

  private static boolean saysNothing(Block block) {
    return block.isBlank()
        || block.items().stream()
            .allMatch(i -> i.text().matches("(?i)\\W*(?:none|n/?a|not run|nothing)\\W*"));
  }

  private void rewrite(CommandRecord entry, Intent.RecordedLine run) {
    String text = writing.text();
    Span whole = section.span(entry.span());
    Span result = section.span(entry.resultSpan());
    if (RecordRow.isRow(writing, whole.start())) {
      edits.replace(result, RecordRow.cell(result.of(text), run, words.quoted()));
      return;
    }
    String said = words.quoted().prose(run.result());
    if (entry.result().equals("exit " + result.of(text).strip())) {
      edits.replace(result, said.replaceFirst("^exit ", ""));
      return;
    }
    int arrow = ResultText.arrow(text, behindCommand(entry, whole), result.start());
    if (arrow >= 0) {
      boolean blank = Character.isWhitespace(text.charAt(result.start() - 1));
      edits.replace(result, (blank ? "" : " ") + said);
    } else if (result.isEmpty()) {
      edits.replace(result, " " + hand.arrow() + " " + said);
    } else {
      boolean bracketed = text.charAt(result.start()) == '(';
      edits.replace(result, bracketed ? hand.arrow() + " " + said : said);
    }
  }

  private int behindCommand(CommandRecord entry, Span whole) {
    return entry.command().map(c -> section.span(c.span()).end()).orElse(whole.start());
  }

  /// Puts further entries behind the last one, with its mark and the next numbers.
  private void append(List<CommandRecord> own, List<Intent.RecordedLine> more) {
    if (more.isEmpty()) {
      return;
    }
    CommandRecord last = own.getLast();
    Span span = section.span(last.span());
    if (RecordRow.isRow(writing, span.start())) {
      RecordRow row = new RecordRow(writing, writing.source().lineAt(span.start()));
      more.forEach(run -> edits.insert(row.end(), "\n" + row.of(run, words.quoted())));
      return;
    }
    String lead = writing.before(span.start());
    int number = own.stream().mapToInt(CommandRecord::number).max().orElse(0);
    boolean oneNumber = own.size() > 1 && number == 1;
    StringBuilder added = new StringBuilder();
    for (Intent.RecordedLine run : more) {
      number += oneNumber ? 0 : 1;
      added.append(
          BlockHand.isListMark(lead) || lead.isBlank()
              ? "\n" + BlockHand.numbered(lead, number) + words.command(run)
              : "; " + words.command(run));
    }
    edits.insert(span.end(), added.toString());
  }
}
