package dev.reproof.markdown;

import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The edits of one plan while it is made, all against the text as it is.
///
/// What is given has `\n` for a line end; it is written with the line end of the line beside it.
final class EditList {
  private final SourceText source;
  private final List<TextEdit> edits = new ArrayList<>();

  EditList(SourceText source) {
    this.source = source;
  }

  /// Puts `text` in place of what stands at a span of the whole text.
  void replace(Span span, String text) {
    edits.add(TextEdit.replace(source.text(), span, withLineEnds(span.start(), text)));
  }

  /// Puts `text` at an offset; what was put there before stays in front of it.
  void insert(int offset, String text) {
    edits.add(TextEdit.insert(offset, withLineEnds(offset, text)));
  }

  void add(TextEdit edit) {
    edits.add(edit);
  }

  /// Whether a stretch lies inside of one that is replaced already.
  boolean isReplaced(Span span) {
    return edits.stream()
        .map(TextEdit::span)
        .anyMatch(s -> s.start() < span.end() && span.start() < s.end());
  }

  /// In the order of the text, without edits that change nothing.
  List<TextEdit> edits() {
    return edits.stream()
        .filter(e -> !e.changesNothing())
        .sorted(
            Comparator.comparingInt((TextEdit e) -> e.span().start())
                .thenComparingInt(e -> e.span().end()))
        .toList();
  }

  private String withLineEnds(int offset, String text) {
    return text.indexOf('\n') < 0
        ? text
        : text.replace("\n", source.lineEndingNear(source.lineAt(offset)));
  }
}
