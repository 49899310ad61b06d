package dev.reproof.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what flexmark has read into values. What it does not know stays text as it is, so that no
/// word of the file is left out.
final class PreviewReader {
  /// Blocks within blocks; what lies deeper is text as it is.
  private static final int DEEPEST = 24;

  private PreviewReader() {}

  static List<PreviewBlock> blocks(Node parent, int depth) {
    List<PreviewBlock> blocks = new ArrayList<>();
    for (Node node : parent.getChildren()) {
      blocks.add(depth > DEEPEST ? asItIs(node) : block(node, depth));
    }
    return blocks;
  }

  private static PreviewBlock block(Node node, int depth) {
    return switch (node) {
      case Heading heading ->
          new PreviewBlock.Title(heading.getLevel(), PreviewInlines.of(heading));
      case Paragraph paragraph -> new PreviewBlock.Paragraph(PreviewInlines.of(paragraph));
      case ListBlock list -> items(list, depth);
      case BlockQuote quote -> new PreviewBlock.Quote(blocks(quote, depth + 1));
      case FencedCodeBlock code ->
          new PreviewBlock.Verbatim(code.getContentChars().toString().stripTrailing());
      case IndentedCodeBlock code ->
          new PreviewBlock.Verbatim(code.getContentChars().toString().stripTrailing());
      case ThematicBreak rule -> new PreviewBlock.Rule();
      case TableBlock table -> new PreviewBlock.Grid(rows(table));
      default -> asItIs(node);
    };
  }

  private static PreviewBlock asItIs(Node node) {
    return new PreviewBlock.Verbatim(node.getChars().toString().stripTrailing());
  }

  private static PreviewBlock items(ListBlock list, int depth) {
    List<PreviewBlock.Item> items = new ArrayList<>();
    for (Node node : list.getChildren()) {
      items.add(new PreviewBlock.Item(checked(node), blocks(node, depth + 1)));
    }
    return new PreviewBlock.Items(
        list instanceof OrderedList ordered ? ordered.getStartNumber() : null, items);
  }

  private static @Nullable Boolean checked(Node item) {
    return item instanceof TaskListItem task ? task.isItemDoneMarker() : null;
  }

  private static List<List<List<PreviewWords>>> rows(TableBlock table) {
    List<List<List<PreviewWords>>> rows = new ArrayList<>();
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        if (row instanceof TableRow && !(part instanceof TableSeparator)) {
          rows.add(cells(row));
        }
      }
    }
    return rows;
  }

  private static List<List<PreviewWords>> cells(Node row) {
    List<List<PreviewWords>> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      if (cell instanceof TableCell) {
        cells.add(PreviewInlines.of(cell));
      }
    }
    return cells;
  }
}
