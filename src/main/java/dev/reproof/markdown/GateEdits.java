package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes gates into an evidence: the value of the line of the same level, else a further line.
final class GateEdits {
  private static final Pattern BOX = Pattern.compile("\\[[ xX]\\]");

  private final Writing writing;
  private final Section section;
  private final Evidence evidence;
  private final Hand hand;
  private final EvidenceText words;
  private final EditList edits;
  private final EvidenceEdits blocks;

  GateEdits(
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

  void write(Map<String, Intent.GateValue> gates) {
    Map<String, Intent.GateValue> further = new LinkedHashMap<>();
    gates.forEach(
        (level, gate) ->
            last(level).ifPresentOrElse(g -> rewrite(g, gate), () -> further.put(level, gate)));
    Gate behind = evidence.gates().isEmpty() ? null : evidence.gates().getLast();
    if (behind != null && GateRow.isOne(writing, section.span(behind.span()))) {
      appendRows(new GateRow(writing, section.span(behind.span())), further);
      return;
    }
    List<String> more = new ArrayList<>();
    further.forEach((level, gate) -> more.add(hand.gate().line(level, gate, words.quoted())));
    Optional<Block> block = evidence.block(BlockKind.GATES);
    if (more.isEmpty()) {
      return;
    }
    if (evidence.gates().isEmpty() && block.isEmpty()) {
      blocks.miss(BlockKind.GATES, words.lines(BlockKind.GATES));
    } else if (evidence.gates().isEmpty() && block.get().isBlank()) {
      blocks.replaceContent(block.get(), more);
    } else if (block.isPresent()) {
      blocks.append(block.get(), more);
    } else {
      appendToLoose(more);
    }
  }

  private void appendRows(GateRow last, Map<String, Intent.GateValue> gates) {
    StringBuilder rows = new StringBuilder();
    gates.forEach(
        (level, gate) -> rows.append('\n').append(last.further(level, gate, words.quoted())));
    if (!rows.isEmpty()) {
      edits.insert(last.end(), rows.toString());
    }
  }

  /// The line of a level that counts: the last one.
  private Optional<Gate> last(String level) {
    return evidence.gates().stream().filter(g -> g.level().equals(level)).reduce((a, b) -> b);
  }

  private void rewrite(Gate gate, Intent.GateValue value) {
    boolean sameWord = gate.word().equals(value.word());
    if (sameWord && (value.reason().isBlank() || isSameReason(gate, value))) {
      return;
    }
    if (GateRow.isOne(writing, section.span(gate.span()))) {
      GateRow row = new GateRow(writing, section.span(gate.span()));
      edits.replace(row.value(), row.with(value, words.quoted()));
      return;
    }
    Span span = withContinuation(gate);
    String opening = writing.before(span.start());
    boolean boxed = BOX.matcher(opening).find();
    if (boxed && value.word().equals("PASS") && value.reason().isBlank()) {
      return;
    }
    String blank = opening.endsWith(":") ? " " : "";
    edits.replace(span, blank + hand.gate().value(value, words.quoted()));
  }

  private boolean isSameReason(Gate gate, Intent.GateValue value) {
    return gate.reason().equals(GateHand.reason(value, words.quoted()));
  }

  /// The value of a gate with the lines on which its reason goes on.
  private Span withContinuation(Gate gate) {
    Span span = section.span(gate.span());
    Optional<Block> block = evidence.block(BlockKind.GATES);
    if (block.isEmpty()) {
      return span;
    }
    BlockLines lines = BlockLines.of(writing, section, block.get());
    int end = span.end();
    int line = gate.line();
    for (Block.Item item : lines.items()) {
      boolean follows =
          item.line() == line + 1
              && evidence.gates().stream().noneMatch(g -> g.line() == item.line())
              && !BlockHand.isListMark(writing.before(section.span(item.span()).start()));
      if (follows) {
        end = section.span(item.span()).end();
        line = item.line();
      }
    }
    return new Span(span.start(), end);
  }

  /// Gates without a label: further ones stand behind the last.
  private void appendToLoose(List<String> more) {
    Gate last = evidence.gates().getLast();
    Span span = section.span(last.span());
    String lead =
        writing.before(span.start()).replaceFirst("(?:\\[[ xX]\\]\\s+)?\\**P[0-9].*$", "");
    edits.insert(span.end(), "\n" + String.join("\n", EvidenceEdits.withLead(lead, more, 1)));
  }
}
