package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the change from one text to a second again on a third, which others made of the first.
public final class TextMerge {
  private TextMerge() {}

  /// The edits of `theirs` that do there what made `after` of `before`; empty where both changed
  /// the same lines, or put lines in at the same place.
  public static Optional<List<TextEdit>> onto(
      SourceText before, SourceText after, SourceText theirs) {
    Diff others = Diff.of(before, theirs);
    List<TextEdit> otherEdits = others.edits();
    List<TextEdit> moved = new ArrayList<>();
    for (TextEdit edit : Diff.of(before, after).edits()) {
      if (others.changes().stream().anyMatch(c -> meets(c, edit, before))) {
        return Optional.empty();
      }
      int by =
          otherEdits.stream()
              .filter(o -> o.span().end() <= edit.span().start())
              .mapToInt(TextEdit::growth)
              .sum();
      moved.add(edit.shiftedBy(by));
    }
    return Optional.of(List.copyOf(moved));
  }

  private static boolean meets(Diff.Change other, TextEdit edit, SourceText before) {
    int first = before.lineAt(edit.span().start()) - 1;
    int last = before.lineAt(Math.max(edit.span().start(), edit.span().end() - 1)) - 1;
    boolean between =
        edit.span().length() == 0 && before.lineStart(first + 1) == edit.span().start();
    if (between && other.oldFrom() == other.oldTo()) {
      return other.oldFrom() == first;
    }
    return other.oldFrom() <= last && other.oldTo() > first;
  }
}
