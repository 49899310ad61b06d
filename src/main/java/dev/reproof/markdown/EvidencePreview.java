package dev.reproof.markdown;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.List;

/// A packet's evidence as values to be drawn, block after block in the order of the file. What
/// stands in a fence is text as it is.
public final class EvidencePreview {
  private EvidencePreview() {}

  /// Empty where the packet has no evidence. `source` must be the text that the packet was read
  /// from.
  public static List<PreviewBlock> of(SourceText source, Packet packet) {
    Section section = packet.section().orElse(null);
    List<PreviewBlock> blocks = new ArrayList<>();
    if (section == null) {
      return blocks;
    }
    for (Evidence evidence : packet.evidence()) {
      String heading = evidence.heading();
      if (heading != null) {
        blocks.add(
            new PreviewBlock.Title(
                Math.clamp(evidence.level(), 1, 6), List.of(PreviewWords.plain(heading))));
      }
      String body = section.span(evidence.body()).of(source.text());
      if (evidence.fence() != null) {
        blocks.add(new PreviewBlock.Verbatim(body.replaceAll("\\R", "\n").strip()));
      } else {
        blocks.addAll(MarkdownPreview.of(body));
      }
    }
    return blocks;
  }
}
