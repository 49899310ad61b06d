package dev.reproof.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  /// What takes these edits back, on the text that they make of theirs: its edits in the order of
  /// that text.
  public static List<TextEdit> inverse(List<TextEdit> edits) {
    List<TextEdit> inverse = new ArrayList<>();
    int grown = 0;
    for (TextEdit edit : inOrder(edits)) {
      int start = edit.span().start() + grown;
      Span made = new Span(start, start + edit.replacement().length());
      inverse.add(new TextEdit(made, edit.replacement(), edit.expected()));
      grown += edit.growth();
    }
    return List.copyOf(inverse);
  }

  /// The edits in the order of their text; of those at one place what is inserted comes first.
  static List<TextEdit> inOrder(List<TextEdit> edits) {
    List<TextEdit> inOrder = new ArrayList<>(edits);
    inOrder.sort(
        Comparator.comparingInt((TextEdit e) -> e.span().start())
            .thenComparingInt(e -> e.span().end()));
    return inOrder;
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
