package dev.reproof.ui.packet;

import dev.reproof.markdown.PreviewBlock;
import dev.reproof.markdown.PreviewWords;
import dev.reproof.text.NamedText;
import dev.reproof.text.SafeText;
import dev.reproof.ui.HiddenChars;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Markdown drawn with nodes: the file's own words, safe to show, and bounded. What is past the
/// bounds is told, never silently left out.
final class MarkdownView extends VBox {
  static final int MOST_BLOCKS = 1_200;
  static final int MOST_CHARACTERS = 60_000;
  private static final int MOST_CELLS = 12;

  private int blocksLeft = MOST_BLOCKS;
  private int charactersLeft = MOST_CHARACTERS;

  MarkdownView(List<PreviewBlock> blocks) {
    getStyleClass().add("markdown");
    addAll(this, blocks);
    if (blocksLeft <= 0 || charactersLeft <= 0) {
      getChildren().add(new SafeLabel(Words.of("evidence.cut"), "muted"));
    }
  }

  private void addAll(VBox into, List<PreviewBlock> blocks) {
    for (PreviewBlock block : blocks) {
      if (--blocksLeft < 0 || charactersLeft <= 0) {
        return;
      }
      into.getChildren().add(node(block));
    }
  }

  private Node node(PreviewBlock block) {
    return switch (block) {
      case PreviewBlock.Title title -> {
        TextFlow flow = flow(title.words());
        flow.getStyleClass().add(title.level() < 4 ? "markdown-title" : "markdown-subtitle");
        yield flow;
      }
      case PreviewBlock.Paragraph paragraph -> flow(paragraph.words());
      case PreviewBlock.Items items -> items(items);
      case PreviewBlock.Quote quote -> {
        VBox box = new VBox();
        box.getStyleClass().add("markdown-quote");
        addAll(box, quote.blocks());
        yield box;
      }
      case PreviewBlock.Grid grid -> grid(grid);
      case PreviewBlock.Verbatim verbatim -> verbatim(verbatim.text());
      case PreviewBlock.Rule rule -> {
        Region line = new Region();
        line.getStyleClass().add("markdown-rule");
        yield line;
      }
    };
  }

  private VBox items(PreviewBlock.Items items) {
    VBox list = new VBox();
    list.getStyleClass().add("markdown-list");
    int number = items.first() == null ? 0 : items.first();
    for (PreviewBlock.Item item : items.items()) {
      if (--blocksLeft < 0 || charactersLeft <= 0) {
        break;
      }
      Label mark = new Label(mark(items, item, number++));
      mark.getStyleClass().addAll("muted", item.checked() == null ? "markdown-mark" : "mono");
      mark.setMinWidth(USE_PREF_SIZE);
      VBox blocks = new VBox();
      HBox.setHgrow(blocks, Priority.ALWAYS);
      addAll(blocks, item.blocks());
      HBox row = new HBox(8, mark, blocks);
      row.setAlignment(Pos.TOP_LEFT);
      list.getChildren().add(row);
    }
    return list;
  }

  private static String mark(PreviewBlock.Items items, PreviewBlock.Item item, int number) {
    String mark = items.first() == null ? "•" : number + ".";
    return item.checked() == null ? mark : item.checked() ? "[x]" : "[ ]";
  }

  private GridPane grid(PreviewBlock.Grid grid) {
    GridPane pane = new GridPane();
    pane.getStyleClass().add("markdown-table");
    int columns = grid.rows().stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < Math.min(columns, MOST_CELLS); i++) {
      ColumnConstraints share = new ColumnConstraints();
      share.setPercentWidth(100.0 / Math.min(columns, MOST_CELLS));
      pane.getColumnConstraints().add(share);
    }
    int line = 0;
    for (List<List<PreviewWords>> row : grid.rows()) {
      if (--blocksLeft < 0 || charactersLeft <= 0) {
        break;
      }
      for (int i = 0; i < Math.min(row.size(), MOST_CELLS); i++) {
        TextFlow cell = flow(row.get(i));
        cell.getStyleClass().add(line == 0 ? "markdown-head-cell" : "markdown-cell");
        pane.add(cell, i, line);
      }
      line++;
    }
    return pane;
  }

  private Label verbatim(String text) {
    SafeLabel label = new SafeLabel(bounded(text), "mono", "markdown-code");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private TextFlow flow(List<PreviewWords> words) {
    TextFlow flow = new TextFlow();
    for (PreviewWords piece : words) {
      if (charactersLeft <= 0) {
        break;
      }
      String look = "markdown-" + piece.look().name().toLowerCase(Locale.ROOT);
      flow.getChildren()
          .addAll(HiddenChars.nodes(NamedText.of(bounded(piece.text())), "markdown-text", look));
      if (!piece.target().isEmpty() && !piece.target().equals(piece.text())) {
        Text target = new Text(" (" + SafeText.oneLine(piece.target(), 200) + ")");
        target.getStyleClass().addAll("markdown-text", "markdown-target");
        flow.getChildren().add(target);
      }
    }
    flow.setAccessibleText(
        SafeText.oneLine(
            words.stream().map(PreviewWords::text).collect(Collectors.joining()), 400));
    return flow;
  }

  private String bounded(String text) {
    int length = Math.min(text.length(), charactersLeft);
    charactersLeft -= text.length();
    return text.substring(0, length);
  }
}
