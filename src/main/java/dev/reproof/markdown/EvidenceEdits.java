package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Changes blocks of one evidence that is there: what they say is replaced line by line where it
/// stands, missing blocks are put where the file's order wants them.
final class EvidenceEdits {
  private final Writing writing;
  private final Section section;
  private final Evidence evidence;
  private final Hand hand;
  private final EditList edits;
  private final List<Missing> missing = new ArrayList<>();

  /// A block to be put in, with its lines.
  private record Missing(int rank, BlockKind kind, List<String> lines) {}

  EvidenceEdits(Writing writing, Section section, Evidence evidence, Hand hand, EditList edits) {
    this.writing = writing;
    this.section = section;
    this.evidence = evidence;
    this.hand = hand;
    this.edits = edits;
  }

  /// Puts content in place of what a block says. Where both have one line each, or as many, only
  /// their texts are replaced.
  void replaceContent(Block block, List<String> content) {
    BlockLines lines = BlockLines.of(writing, section, block);
    if (lines.items().isEmpty()) {
      addContent(lines, content);
    } else if (lines.isInline() || content.isEmpty()) {
      int start = section.span(lines.items().getFirst().span()).start();
      String joined = String.join(hand.separator(block.kind()), content);
      edits.replace(new Span(start, lines.end()), joined);
    } else {
      replaceItems(lines, content);
    }
  }

  private void replaceItems(BlockLines lines, List<String> content) {
    List<Block.Item> items = lines.items();
    String lead = lead(lines, content.size());
    boolean paired =
        items.size() == content.size() && items.stream().allMatch(i -> isLead(lead, before(i)));
    if (paired) {
      for (int i = 0; i < items.size(); i++) {
        edits.replace(section.span(items.get(i).span()), content.get(i));
      }
      return;
    }
    int first = section.span(items.getFirst().span()).start();
    int start = first - before(items.getFirst()).length();
    edits.replace(new Span(start, lines.end()), String.join("\n", withLead(lead, content, 1)));
  }

  /// The mark of the first line; where several lines are to stand and it has none, the hand's.
  private String lead(BlockLines lines, int count) {
    String lead = before(lines.items().getFirst());
    return count == 1 || BlockHand.isListMark(lead)
        ? lead
        : hand.block(lines.block().kind()).lead();
  }

  private static boolean isLead(String lead, String own) {
    return lead.replaceAll("\\d+", "0").equals(own.replaceAll("\\d+", "0"));
  }

  private String before(Block.Item item) {
    return writing.before(section.span(item.span()).start());
  }

  /// Puts content below a label, or behind it on its line, where it has none yet.
  private void addContent(BlockLines lines, List<String> content) {
    BlockHand own = hand.block(lines.block().kind());
    if (content.isEmpty()) {
      return;
    }
    if (own.inline()) {
      int at = section.span(lines.block().content()).start();
      String blank = Character.isWhitespace(writing.text().charAt(at - 1)) ? "" : " ";
      edits.insert(at, blank + String.join(hand.separator(lines.block().kind()), content));
    } else {
      String gap = own.blankBelow() ? "\n\n" : "\n";
      edits.insert(
          lines.lineEnd(writing), gap + String.join("\n", withLead(own.lead(), content, 1)));
    }
  }

  /// Puts further lines behind the last one of a block.
  void append(Block block, List<String> content) {
    BlockLines lines = BlockLines.of(writing, section, block);
    if (lines.items().isEmpty()) {
      addContent(lines, content);
    } else if (lines.isInline()) {
      String separator = hand.separator(block.kind());
      edits.insert(lines.end(), separator + String.join(separator, content));
    } else {
      String lead = lead(lines, 2);
      int next = lines.items().size() + 1;
      edits.insert(lines.end(), "\n" + String.join("\n", withLead(lead, content, next)));
    }
  }

  static List<String> withLead(String lead, List<String> content, int from) {
    List<String> lines = new ArrayList<>();
    for (String line : content) {
      lines.add(BlockHand.numbered(lead, from + lines.size()) + line);
    }
    return lines;
  }

  /// Remembers a block that is missing; [#putMissing] puts it in.
  void miss(BlockKind kind, List<String> lines) {
    if (!lines.isEmpty()) {
      missing.add(new Missing(hand.order().indexOf(kind), kind, lines));
    }
  }

  /// Puts in what is missing: each behind the nearest block that stands before it in the file's
  /// order, and those at one place in that order.
  void putMissing() {
    missing.sort(Comparator.comparingInt(Missing::rank));
    StringBuilder first = new StringBuilder();
    String gap = hand.blankBetween() ? "\n" : "";
    for (Missing block : missing) {
      String lines = String.join("\n", block.lines());
      Block before = before(block);
      if (before != null) {
        edits.insert(BlockLines.of(writing, section, before).lineEnd(writing), "\n" + gap + lines);
      } else if (evidence.blocks().isEmpty()) {
        int end = writing.source().lineEnd(writing.lastLine(section, evidence));
        edits.insert(end, "\n" + gap + lines);
      } else {
        first.append(lines).append('\n').append(gap);
      }
    }
    if (!first.isEmpty()) {
      int line = section.line(evidence.blocks().getFirst().line());
      edits.insert(writing.source().lineStart(line), first.toString());
    }
  }

  private @org.jspecify.annotations.Nullable Block before(Missing block) {
    for (int rank = block.rank(); rank >= 0; rank--) {
      BlockKind kind = hand.order().get(rank);
      Block last =
          evidence.blocks().stream().filter(b -> b.kind() == kind).reduce((a, b) -> b).orElse(null);
      if (last != null) {
        return last;
      }
    }
    return null;
  }
}
