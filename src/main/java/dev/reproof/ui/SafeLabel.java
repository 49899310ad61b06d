package dev.reproof.ui;

import dev.reproof.text.NamedText;
import dev.reproof.text.SafeText;
import dev.reproof.text.Span;
import java.util.List;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A label for text that comes from a repository: what would hide or turn the text around it is
/// drawn by its name, in a box. Its text is set by [#show] and [#showShort] only.
public final class SafeLabel extends Label {
  /// UTF-16 units of a text that are told of one that is not shown whole.
  private static final int TOLD = 2_000;

  private String longer = "";
  private List<Span> named = List.of();
  private @Nullable HiddenBoxes boxes;
  private double least;

  public SafeLabel(String text, String... styleClasses) {
    getStyleClass().addAll(styleClasses);
    show(text);
  }

  public void show(String text) {
    longer = "";
    show(NamedText.of(text));
  }

  private void show(NamedText shown) {
    named = shown.named();
    setText(shown.text());
    if (boxes != null) {
      requestLayout();
    }
  }

  /// Shows the beginning of a text, on one line.
  public void showShort(String text, int limit) {
    show(NamedText.oneLine(text, limit));
    longer = getText().endsWith("…") ? text : "";
  }

  /// Shows something in place of a longer text.
  public void showShort(String brief, String text) {
    show(brief);
    longer = text;
  }

  /// The longer text that what is shown stands for; empty if all of it is shown.
  public String whole() {
    String told = SafeText.oneLine(longer, TOLD);
    return told.equals(getText()) ? "" : told;
  }

  /// Where there is little room it is cut, but not below this width.
  public SafeLabel keeping(double width) {
    least = width;
    return this;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    HiddenBoxes drawn = boxes;
    if (drawn == null && !named.isEmpty()) {
      drawn = new HiddenBoxes();
      boxes = drawn;
    }
    if (drawn != null) {
      drawn.draw(getChildren(), getText(), named);
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return least == 0 ? 0 : Math.min(least, computePrefWidth(height));
  }
}
