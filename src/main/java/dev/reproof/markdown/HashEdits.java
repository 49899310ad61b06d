package dev.reproof.markdown;

import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
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
import java.util.List;
import java.util.Optional;

/// Writes the hash of a checkpoint into the packet's evidence, and into the board where it has a
/// column for it. A hash that is there already is never overwritten.
final class HashEdits {
  private static final int DIGITS = 8;

  private final Writing writing;
  private final Intent.RecordHash intent;
  private final EditList edits;
  private final String digits;

  HashEdits(Writing writing, Intent.RecordHash intent) {
    this.writing = writing;
    this.intent = intent;
    this.edits = new EditList(writing.source());
    this.digits = intent.hash().substring(0, Math.min(intent.hash().length(), digits()));
  }

  EditPlan plan() {
    Section section = writing.packet().section().orElse(null);
    Optional<Evidence> evidence = Writing.evidenceOf(writing.packet());
    if (section == null || evidence.isEmpty()) {
      return new EditPlan.Refused(
          "packet "
              + writing.packet().id()
              + " has no evidence to record a hash in; record its verdict first");
    }
    boolean there =
        holdsHash(evidence.get())
            || writing.packet().evidence().stream()
                .filter(Writing::isOfCommit)
                .flatMap(e -> e.hashes().stream())
                .anyMatch(this::isIt);
    if (!there) {
      write(section, evidence.get());
    }
    writeCell();
    return new EditPlan.Planned(edits.edits());
  }

  private boolean holdsHash(Evidence evidence) {
    return evidence.block(BlockKind.COMMIT).isPresent()
        && evidence.hashes().stream().anyMatch(this::isIt);
  }

  private boolean isIt(Hash hash) {
    return intent.hash().startsWith(hash.digits());
  }

  private void write(Section section, Evidence evidence) {
    Hand hand = HandReader.forOwn(writing, section, evidence);
    Quoted quoted = new Quoted(hand.isFenced());
    String subject = quoted.prose(intent.subject());
    String line = "`" + digits + "`" + (subject.isEmpty() ? "" : " (" + subject + ")");
    EvidenceEdits blocks = new EvidenceEdits(writing, section, evidence, hand, edits);
    Optional<Block> block =
        evidence.blocks().stream().filter(b -> b.kind() == BlockKind.COMMIT).reduce((a, b) -> b);
    if (block.isEmpty()) {
      Optional<Span> elsewhere = placeUnderOwnHeading(section);
      if (elsewhere.isPresent()) {
        edits.replace(elsewhere.get(), line);
      } else {
        BlockHand own = hand.block(BlockKind.COMMIT);
        blocks.miss(BlockKind.COMMIT, own.lines(List.of(line), "; "));
        blocks.putMissing();
      }
      return;
    }
    BlockLines lines = BlockLines.of(writing, section, block.get());
    Optional<Block.Item> place =
        lines.items().stream().filter(i -> holdsPlace(i.text())).findFirst();
    if (place.isPresent()) {
      edits.replace(section.span(place.get().span()), line);
    } else {
      blocks.append(block.get(), List.of(line));
    }
  }

  /// The placeholder under a heading of its own, `### Checkpoint Commit (Packet 02)`.
  private Optional<Span> placeUnderOwnHeading(Section section) {
    SourceText source = writing.source();
    for (Evidence evidence : writing.packet().evidence().reversed()) {
      if (!Writing.isOfCommit(evidence)) {
        continue;
      }
      int last = writing.lastLine(section, evidence);
      for (int line = section.line(evidence.line()) + 1; line <= last; line++) {
        String text = source.line(line);
        String said = text.strip().replaceFirst("^[-*+]\\s+", "");
        if (!said.isEmpty() && holdsPlace(said)) {
          int start = source.lineStart(line) + text.indexOf(said);
          return Optional.of(new Span(start, start + said.length()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holdsPlace(String text) {
    return Hashes.in(text, 0, text.length()).isEmpty()
        && (Placeholder.isPlaceholder(text) || text.matches("(?i)[(`]*this commit[)`]*\\.?"));
  }

  private void writeCell() {
    Optional<Cell> cell = writing.packet().row().flatMap(r -> r.cell(Column.COMMIT));
    if (cell.filter(c -> c.isEmpty() || holdsPlace(c.text())).isPresent()) {
      CellEdits.edit(writing, Column.COMMIT, "`" + digits + "`").ifPresent(edits::add);
    }
  }

  /// As many digits as most hashes of the file have: those in evidence, else those on the board.
  private int digits() {
    int[] counts = new int[41];
    for (Packet packet : writing.tracker().packets()) {
      for (Hash hash : packet.checkpoints()) {
        counts[hash.digits().length()]++;
      }
    }
    return mostUsed(counts).or(() -> mostUsed(onBoard())).orElse(DIGITS);
  }

  private int[] onBoard() {
    int[] counts = new int[41];
    for (Packet packet : writing.tracker().packets()) {
      packet
          .cell(Column.COMMIT)
          .map(c -> Hashes.in(c, 0, c.length()))
          .orElse(List.of())
          .forEach(s -> counts[s.length()]++);
    }
    return counts;
  }

  private static Optional<Integer> mostUsed(int[] counts) {
    int best = DIGITS;
    for (int length = 7; length <= 40; length++) {
      if (counts[length] > counts[best]) {
        best = length;
      }
    }
    return counts[best] == 0 ? Optional.empty() : Optional.of(best);
  }
}
