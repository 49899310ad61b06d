package dev.reproof.ui;

import dev.reproof.markdown.MarkdownPreview;
import dev.reproof.markdown.PreviewWords;
import dev.reproof.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of markdown in which code is drawn as code, without its back-ticks; all else is drawn as
/// it is written. It shows one line after the other with the same nodes.
public final class CodeFlow extends TextFlow {
  private static final int MOST_PIECES = 200;
  private static final int MOST_SPOKEN = 400;

  public CodeFlow(String... styleClasses) {
    getStyleClass().addAll(styleClasses);
    setMinWidth(0);
  }

  /// Words of one look; a style class of "" is that of the line.
  public record Piece(String text, String styleClass) {}

  public void show(String line) {
    show(List.of(), line, List.of());
  }

  /// Shows a line with words of another look before and behind it, which a screen reader says too.
  public void show(List<Piece> before, String line, List<Piece> after) {
    List<PreviewWords> pieces = MarkdownPreview.line(line, MOST_PIECES);
    List<Piece> all = new ArrayList<>();
    before.forEach(w -> all.add(new Piece(w.text() + " ", w.styleClass())));
    for (PreviewWords piece : pieces) {
      boolean code = piece.look() == PreviewWords.Look.CODE;
      all.add(new Piece(piece.text(), code ? "markdown-code" : ""));
    }
    after.forEach(w -> all.add(new Piece(" " + w.text(), w.styleClass())));
    for (int i = 0; i < all.size(); i++) {
      if (i == getChildren().size()) {
        getChildren().add(new Text());
      }
      draw((Text) getChildren().get(i), all.get(i));
    }
    getChildren().remove(all.size(), getChildren().size());
    setAccessibleText(spoken(before, pieces, after));
  }

  private static void draw(Text node, Piece piece) {
    node.setText(SafeText.shown(piece.text()));
    List<String> looks =
        piece.styleClass().isEmpty()
            ? List.of("markdown-text")
            : List.of("markdown-text", piece.styleClass());
    if (!node.getStyleClass().equals(looks)) {
      node.getStyleClass().setAll(looks);
    }
  }

  private static String spoken(List<Piece> before, List<PreviewWords> pieces, List<Piece> after) {
    StringBuilder all = new StringBuilder();
    before.forEach(w -> all.append(w.text()).append(' '));
    all.append(
        SafeText.oneLine(
            pieces.stream().map(PreviewWords::text).collect(Collectors.joining()), MOST_SPOKEN));
    after.forEach(w -> all.append(' ').append(w.text()));
    return all.toString();
  }
}
