package dev.reproof.text;

/// One exact replacement: what must stand at the span, and what shall stand there instead.
///
/// It is a value and changes nothing; [SourceText#apply] does.
public record TextEdit(Span span, String expected, String replacement) {
  public TextEdit {
    if (span.length() != expected.length()) {
      throw new IllegalArgumentException("the span and the expected text differ in length");
    }
  }

  public static TextEdit insert(int offset, String text) {
    return new TextEdit(Span.at(offset), "", text);
  }

  /// An edit of `text` that replaces what now stands at `span`.
  public static TextEdit replace(String text, Span span, String replacement) {
    return new TextEdit(span, span.of(text), replacement);
  }

  public boolean changesNothing() {
    return expected.equals(replacement);
  }

  /// By how many UTF-16 units the text behind this edit moves.
  public int growth() {
    return replacement.length() - expected.length();
  }

  public TextEdit shiftedBy(int by) {
    return new TextEdit(span.shiftedBy(by), expected, replacement);
  }
}
