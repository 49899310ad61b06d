package dev.reproof.ui;

import dev.reproof.markdown.MarkdownPreview;
import dev.reproof.markdown.PreviewWords;
import dev.reproof.text.NamedText;
import dev.reproof.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of markdown in which code is drawn as code, without its back-ticks; all else is drawn as
/// it is written. It shows one line after the other with the same nodes.
public class CodeFlow extends TextFlow {
  private static final int MOST_PIECES = 200;
  private static final int MOST_SPOKEN = 400;

  private static final String CODE = "markdown-code";

  /// Stands on both sides of code.
  private static final String EDGE = "\0";

  public CodeFlow(String... styleClasses) {
    getStyleClass().addAll(styleClasses);
    setMinWidth(0);
  }

  /// Words of one look; a style class of "" is that of the line.
  public record Piece(String text, String styleClass) {}

  public final void show(String line) {
    show(List.of(), line, List.of());
  }

  /// Shows a line with words of another look before and behind it, which a screen reader says too.
  public final void show(List<Piece> before, String line, List<Piece> after) {
    List<PreviewWords> pieces = MarkdownPreview.line(line, MOST_PIECES);
    List<Piece> all = new ArrayList<>();
    before.forEach(w -> all.add(new Piece(w.text() + " ", w.styleClass())));
    for (PreviewWords piece : pieces) {
      boolean code = piece.look() == PreviewWords.Look.CODE;
      all.add(new Piece(piece.text(), code ? CODE : ""));
    }
    after.forEach(w -> all.add(new Piece(" " + w.text(), w.styleClass())));
    draw(all);
    setAccessibleText(spoken(before, pieces, after));
  }

  /// What is to be drawn as code in a sentence for [#say].
  public static String code(String text) {
    return EDGE + text.replace(EDGE, SafeText.shown(EDGE)) + EDGE;
  }

  /// Shows a sentence of ours in which code is filled in, which is no markdown.
  public final void say(String sentence) {
    List<Piece> all = new ArrayList<>();
    String[] parts = sentence.split(EDGE, -1);
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        all.add(new Piece(parts[i], i % 2 == 1 ? CODE : ""));
      }
    }
    draw(all);
    setAccessibleText(HiddenChars.spoken(NamedText.of(sentence.replace(EDGE, ""))));
  }

  /// Where nothing is hidden, the nodes that are there are used again.
  private void draw(List<Piece> pieces) {
    if (pieces.stream().anyMatch(p -> SafeText.hasSpecial(p.text()))) {
      getChildren().clear();
      pieces.forEach(
          p -> getChildren().addAll(HiddenChars.nodes(NamedText.of(p.text()), looks(p))));
      return;
    }
    getChildren().removeIf(n -> !(n instanceof Text));
    for (int i = 0; i < pieces.size(); i++) {
      if (i == getChildren().size()) {
        getChildren().add(new Text());
      }
      draw((Text) getChildren().get(i), pieces.get(i));
    }
    getChildren().remove(pieces.size(), getChildren().size());
  }

  private static String[] looks(Piece piece) {
    return piece.styleClass().isEmpty()
        ? new String[] {"markdown-text"}
        : new String[] {"markdown-text", piece.styleClass()};
  }

  private static void draw(Text node, Piece piece) {
    node.setText(piece.text());
    List<String> looks = List.of(looks(piece));
    if (!node.getStyleClass().equals(looks)) {
      node.getStyleClass().setAll(looks);
    }
  }

  private static String spoken(List<Piece> before, List<PreviewWords> pieces, List<Piece> after) {
    StringBuilder all = new StringBuilder();
    before.forEach(w -> all.append(w.text()).append(' '));
    all.append(
        HiddenChars.spoken(
            NamedText.oneLine(
                pieces.stream().map(PreviewWords::text).collect(Collectors.joining()),
                MOST_SPOKEN)));
    after.forEach(w -> all.append(' ').append(w.text()));
    return all.toString();
  }
}
