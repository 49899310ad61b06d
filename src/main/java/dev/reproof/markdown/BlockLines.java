package dev.reproof.markdown;

import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.List;

/// The lines of a block that are surely its own; what follows behind a blank line without being
/// part of its list, a separator or a quoted output is not. Of a verdict only the first line is.
///
/// `end` is the offset behind the last of them in the whole text, before its trailing blanks;
/// `items` is empty where the label has no content.
record BlockLines(Section section, Block block, List<Block.Item> items, int end) {
  BlockLines {
    items = List.copyOf(items);
  }

  static BlockLines of(Writing writing, Section section, Block block) {
    List<Block.Item> own = new ArrayList<>();
    int last = block.line();
    for (Block.Item item : block.items()) {
      int line = section.line(item.line());
      boolean gap = item.line() > last + 1;
      if (writing.isRule(line)
          || gap && !isBlankBetween(writing, section, last, item.line())
          || gap && !own.isEmpty() && !continuesList(writing, line)
          || !own.isEmpty() && block.kind() == BlockKind.VERDICT) {
        break;
      }
      own.add(item);
      last = item.line();
    }
    int end =
        own.isEmpty()
            ? writing.source().lineEnd(section.line(block.line()))
            : section.span(own.getLast().span()).end();
    return new BlockLines(section, block, own, end);
  }

  private static boolean isBlankBetween(Writing writing, Section section, int from, int to) {
    for (int line = from + 1; line < to; line++) {
      if (!writing.isBlank(section.line(line))) {
        return false;
      }
    }
    return true;
  }

  /// A list item or an indented line goes on with the list above a blank line.
  private static boolean continuesList(Writing writing, int line) {
    String text = writing.source().line(line);
    return Character.isWhitespace(text.charAt(0)) || text.matches("(?:[-*+]|\\d{1,9}[.)])\\s.*");
  }

  /// Whether the content begins on the label's own line.
  boolean isInline() {
    return !items.isEmpty() && items.getFirst().line() == block.line();
  }

  /// The offset at the end of the last line, where a new line may begin.
  int lineEnd(Writing writing) {
    return writing.source().lineEnd(writing.source().lineAt(end));
  }
}
