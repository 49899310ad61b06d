package dev.reproof.markdown;

import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Placeholder;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the hash of a checkpoint into the packet's evidence, and into the board where it has a
/// column for it. A hash that is there already is never overwritten.
final class HashEdits {
  private static final int DIGITS = 8;

  private final Writing writing;
  private final Intent.RecordHash intent;

  HashEdits(Writing writing, Intent.RecordHash intent) {
    this.writing = writing;
    this.intent = intent;
  }

  EditPlan plan() {
    Section section = writing.packet().section().orElse(null);
    Optional<Evidence> evidence = Hand.main(writing.packet());
    if (section == null || evidence.isEmpty()) {
      return new EditPlan.Refused(
          "packet "
              + writing.packet().id()
              + " has no evidence to record a hash in; record its verdict first");
    }
    List<TextEdit> edits = new ArrayList<>();
    String digits = intent.hash().substring(0, Math.min(intent.hash().length(), digits()));
    edits.add(
        edit(section, evidence.get(), "`" + digits + "` (" + Quoted.prose(intent.subject()) + ")"));
    boardCell("`" + digits + "`").ifPresent(edits::add);
    return new EditPlan.Planned(edits);
  }

  private TextEdit edit(Section section, Evidence evidence, String line) {
    Hand hand = Hand.of(writing.source(), writing.tracker(), writing.packet());
    Optional<Block> block =
        evidence.blocks().stream().filter(b -> b.kind() == BlockKind.COMMIT).reduce((a, b) -> b);
    if (block.isEmpty()) {
      Block before =
          evidence.blocks().stream()
              .filter(b -> b.kind() == BlockKind.FINDINGS || b.kind() == BlockKind.VERDICT)
              .reduce((a, b) -> b)
              .orElse(evidence.blocks().getLast());
      String gap = hand.blankBetween() ? hand.lineEnd() : "";
      String label =
          hand.bulletLabels()
              ? hand.label(BlockKind.COMMIT) + " " + line
              : hand.label(BlockKind.COMMIT) + hand.lineEnd() + hand.bullet() + " " + line;
      return TextEdit.insert(section.span(before.span()).end(), hand.lineEnd() + gap + label);
    }
    for (Block.Item item : block.get().items()) {
      if (Placeholder.isPlaceholder(item.text())
          && Hashes.in(item.text(), 0, item.text().length()).isEmpty()) {
        return TextEdit.replace(writing.text(), section.span(item.span()), line);
      }
    }
    if (block.get().items().isEmpty() && hand.bulletLabels()) {
      return TextEdit.insert(section.span(block.get().content()).start(), " " + line);
    }
    return TextEdit.insert(
        section.span(block.get().span()).end(), hand.lineEnd() + hand.bullet() + " " + line);
  }

  private Optional<TextEdit> boardCell(String hash) {
    Optional<Cell> cell = writing.packet().row().flatMap(r -> r.cell(Column.COMMIT));
    return cell.filter(c -> c.isEmpty() || Placeholder.isPlaceholder(c.text()))
        .flatMap(c -> CellEdits.edit(writing.source(), writing.packet(), Column.COMMIT, hash));
  }

  /// As many digits as most hashes of the file have.
  private int digits() {
    int[] counts = new int[41];
    for (Packet packet : writing.tracker().packets()) {
      for (Hash hash : packet.checkpoints()) {
        counts[hash.digits().length()]++;
      }
    }
    int best = DIGITS;
    for (int length = 7; length <= 40; length++) {
      if (counts[length] > counts[best]) {
        best = length;
      }
    }
    return best;
  }
}
