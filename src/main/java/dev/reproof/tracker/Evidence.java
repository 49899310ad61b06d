package dev.reproof.tracker;

import dev.reproof.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One block of evidence of a packet: its records, gates, verdict, commit, risk, rollback.
///
/// `heading` is the text of its heading, null where it is only a label. `span` is everything below
/// the heading, a fence's own lines included; `body` the same without the fence lines. `fence` is
/// the opening fence line (```` ```markdown ````), null if there is none. Lines and spans are
/// relative to the section.
public record Evidence(
    int line,
    @Nullable String heading,
    int level,
    Span span,
    Span body,
    @Nullable String fence,
    List<Block> blocks,
    List<Gate> gates,
    List<Verdict> verdicts,
    List<Hash> hashes) {
  public Evidence {
    blocks = List.copyOf(blocks);
    gates = List.copyOf(gates);
    verdicts = List.copyOf(verdicts);
    hashes = List.copyOf(hashes);
  }

  /// The first block of a kind.
  public Optional<Block> block(BlockKind kind) {
    for (Block block : blocks) {
      if (block.kind() == kind) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }
}
