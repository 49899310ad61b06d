package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Placeholder;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Verdict;
import java.util.List;
import java.util.Optional;

/// Records a verdict: the evidence, in place or as a new one, and all of the packet that must
/// agree.
final class RecordEdits {
  private final Writing writing;
  private final Intent.RecordVerdict intent;
  private final Intent.VerdictForm form;
  private final EditList edits;

  RecordEdits(Writing writing, Intent.RecordVerdict intent) {
    this.writing = writing;
    this.intent = intent;
    this.form = intent.form();
    this.edits = new EditList(writing.source());
  }

  EditPlan plan() {
    Section section = writing.packet().section().orElse(null);
    if (section == null) {
      return new EditPlan.Refused(
          "packet "
              + writing.packet().id()
              + " has a row on the board but no section to write its evidence in; add a heading"
              + " such as “## "
              + writing.packet().id()
              + " Checklist: title” with its boxes, then record the verdict");
    }
    Optional<Evidence> present = Writing.evidenceOf(writing.packet());
    if (present.isPresent() && !intent.newRound()) {
      rewrite(section, present.get());
    } else {
      new NewEvidence(writing, section, intent, edits).write(present);
    }
    new AgreeingEdits(writing, intent, edits).write(section);
    return new EditPlan.Planned(edits.edits());
  }

  private void rewrite(Section section, Evidence evidence) {
    Hand hand = HandReader.forOwn(writing, section, evidence);
    EvidenceText words = new EvidenceText(hand, form, intent.runs());
    EvidenceEdits blocks = new EvidenceEdits(writing, section, evidence, hand, edits);
    new CommandEdits(writing, section, evidence, hand, words, edits, blocks).write(intent.runs());
    new GateEdits(writing, section, evidence, hand, words, edits, blocks).write(form.gates());
    rewriteVerdict(section, evidence, words, blocks);
    if (!words.content(BlockKind.FINDINGS, false).isEmpty()) {
      writeFindings(evidence, hand, words, blocks);
    }
    if (!form.files().isEmpty()) {
      replaceOrMiss(evidence, BlockKind.FILES, hand, words, blocks);
    }
    rewriteText(evidence, BlockKind.RISK, form.risk() != null, hand, words, blocks);
    rewriteText(evidence, BlockKind.ROLLBACK, form.rollback() != null, hand, words, blocks);
    rewriteCommit(evidence, hand, words, blocks);
    blocks.putMissing();
  }

  private void rewriteVerdict(
      Section section, Evidence evidence, EvidenceText words, EvidenceEdits blocks) {
    Optional<Block> block =
        evidence.blocks().stream().filter(b -> b.kind() == BlockKind.VERDICT).reduce((a, b) -> b);
    Optional<Verdict> said =
        evidence.verdicts().stream()
            .filter(v -> block.isEmpty() || block.get().span().start() <= v.span().start())
            .findFirst();
    if (said.isPresent()) {
      rewriteVerdict(section, said.get(), block);
    } else if (block.isPresent()) {
      blocks.replaceContent(block.get(), List.of(form.verdict()));
    } else {
      blocks.miss(BlockKind.VERDICT, words.lines(BlockKind.VERDICT));
    }
  }

  /// Another word takes the remark behind the old one with it; the same word leaves it.
  private void rewriteVerdict(Section section, Verdict said, Optional<Block> block) {
    if (said.word().equals(form.verdict())) {
      return;
    }
    Span word = section.span(said.span());
    Span whole =
        block
            .map(b -> BlockLines.of(writing, section, b))
            .filter(l -> !l.items().isEmpty() && !said.rest().isEmpty())
            .map(l -> new Span(word.start(), l.end()))
            .orElse(word);
    edits.replace(whole, form.verdict() + closing(word.end(), whole.end()));
  }

  /// The marks that close behind the word, `` ` `` or `**`, where the rest of the line goes.
  private String closing(int from, int to) {
    int end = from;
    while (end < to && "*_`".indexOf(writing.text().charAt(end)) >= 0) {
      end++;
    }
    return writing.text().substring(from, end);
  }

  /// A table of findings stays as it is; further ones go behind it.
  private static void writeFindings(
      Evidence evidence, Hand hand, EvidenceText words, EvidenceEdits blocks) {
    boolean table =
        evidence
            .block(BlockKind.FINDINGS)
            .filter(b -> !b.items().isEmpty() && b.items().getFirst().text().startsWith("|"))
            .isPresent();
    if (table) {
      blocks.miss(BlockKind.FINDINGS, words.lines(BlockKind.FINDINGS));
    } else {
      replaceOrMiss(evidence, BlockKind.FINDINGS, hand, words, blocks);
    }
  }

  private static void replaceOrMiss(
      Evidence evidence, BlockKind kind, Hand hand, EvidenceText words, EvidenceEdits blocks) {
    Optional<Block> block = evidence.block(kind);
    if (block.isPresent()) {
      blocks.replaceContent(block.get(), words.content(kind, hand.block(kind).inline()));
    } else {
      blocks.miss(kind, words.lines(kind));
    }
  }

  /// A block that the reviewer spoke of is replaced; one that holds only a template, or is missing
  /// where a record is made for the first time or approves, gets the default.
  private void rewriteText(
      Evidence evidence,
      BlockKind kind,
      boolean given,
      Hand hand,
      EvidenceText words,
      EvidenceEdits blocks) {
    Optional<Block> block = evidence.block(kind);
    if (given || block.map(Block::isBlank).orElse(isFirstOrApproves(evidence))) {
      replaceOrMiss(evidence, kind, hand, words, blocks);
    }
  }

  private boolean isFirstOrApproves(Evidence evidence) {
    return evidence.verdicts().isEmpty() || form.verdict().equals("APPROVED");
  }

  /// The place for the hash: kept where it says anything but a template.
  private void rewriteCommit(
      Evidence evidence, Hand hand, EvidenceText words, EvidenceEdits blocks) {
    Optional<Block> block = evidence.block(BlockKind.COMMIT);
    if (block.isEmpty()) {
      if (isFirstOrApproves(evidence)) {
        replaceOrMiss(evidence, BlockKind.COMMIT, hand, words, blocks);
      }
      return;
    }
    boolean template =
        block.get().items().stream()
            .allMatch(
                i -> Placeholder.isPlaceholder(i.text()) && i.text().matches(".*[<|].*|TODO.*"));
    if (template) {
      replaceOrMiss(evidence, BlockKind.COMMIT, hand, words, blocks);
    }
  }
}
