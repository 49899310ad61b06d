package dev.reproof.tracker;

import dev.reproof.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A labelled block of the evidence: `Residual risk:` and what follows it. `span` runs from the
/// label's line to the last line that is not blank, without that line's end; `content` is what
/// stands behind the label, on its line or below; `items` are the lines of the content without list
/// marks. Lines and spans are relative to the section.
public record Block(
    BlockKind kind,
    String label,
    @Nullable Author author,
    int line,
    Span span,
    Span content,
    List<Item> items) {
  public Block {
    items = List.copyOf(items);
  }

  /// One line of a block: its text without indent and list mark, and the offset of that text.
  public record Item(int line, int offset, String text) {
    /// The span of the text.
    public Span span() {
      return new Span(offset, offset + text.length());
    }
  }

  /// Whether nothing is said: no content, or only templates and placeholders.
  public boolean isBlank() {
    for (Item item : items) {
      if (!Placeholder.isPlaceholder(item.text())) {
        return false;
      }
    }
    return true;
  }
}
