package dev.reproof.ui;

import dev.reproof.markdown.MarkdownPreview;
import dev.reproof.markdown.PreviewWords;
import dev.reproof.text.SafeText;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of markdown in which code is drawn as code, without its back-ticks; all else is drawn as
/// it is written.
public final class CodeFlow extends TextFlow {
  private static final int MOST_PIECES = 200;
  private static final int MOST_SPOKEN = 400;

  public CodeFlow(String line, String... styleClasses) {
    getStyleClass().addAll(styleClasses);
    setMinWidth(0);
    List<PreviewWords> pieces = MarkdownPreview.line(line, MOST_PIECES);
    for (PreviewWords piece : pieces) {
      boolean code = piece.look() == PreviewWords.Look.CODE;
      getChildren().add(code ? text(piece.text(), "markdown-code") : text(piece.text()));
    }
    setAccessibleText(spoken(pieces));
  }

  /// Puts words of another look before it, which a screen reader says too.
  public void begin(String words, String styleClass) {
    getChildren().addFirst(text(words + " ", styleClass));
    setAccessibleText(words + " " + getAccessibleText());
  }

  /// The same behind it.
  public void end(String words, String styleClass) {
    getChildren().add(text(" " + words, styleClass));
    setAccessibleText(getAccessibleText() + " " + words);
  }

  private static Text text(String words, String... styleClasses) {
    Text text = new Text(SafeText.shown(words));
    text.getStyleClass().add("markdown-text");
    text.getStyleClass().addAll(styleClasses);
    return text;
  }

  private static String spoken(List<PreviewWords> pieces) {
    return SafeText.oneLine(
        pieces.stream().map(PreviewWords::text).collect(Collectors.joining()), MOST_SPOKEN);
  }
}
