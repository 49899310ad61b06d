package dev.reproof.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of a piece of markdown, as it is to be drawn. It holds the file's own words, nothing
/// that is made safe to show, and nothing to be written back.
public sealed interface PreviewBlock {
  /// `level` from 1 to 6.
  record Title(int level, List<PreviewWords> words) implements PreviewBlock {
    public Title {
      words = List.copyOf(words);
    }
  }

  record Paragraph(List<PreviewWords> words) implements PreviewBlock {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /// A list; `first` is the number of its first item, null where it has marks.
  record Items(@Nullable Integer first, List<Item> items) implements PreviewBlock {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// An item of a list; `checked` is null where it is no box.
  record Item(@Nullable Boolean checked, List<PreviewBlock> blocks) {
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  record Quote(List<PreviewBlock> blocks) implements PreviewBlock {
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /// A table; every row has as many cells as it was written with.
  record Grid(List<List<List<PreviewWords>>> rows) implements PreviewBlock {
    public Grid {
      rows = rows.stream().map(r -> r.stream().map(List::copyOf).toList()).toList();
    }
  }

  /// Text that stands as it is: a code block, a tag, or what was not read as markdown.
  record Verbatim(String text) implements PreviewBlock {}

  record Rule() implements PreviewBlock {}
}
