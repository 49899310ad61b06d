package dev.reproof.session;

import dev.reproof.review.Problem;
import dev.reproof.text.TextEdit;
import java.util.List;

/// What came of an edit: it is pending, or the rules of the tracker refuse it.
public sealed interface Answer {
  /// The edits that are now pending, against the text as it was before; empty if it changes
  /// nothing.
  record Done(List<TextEdit> edits) implements Answer {
    public Done {
      edits = List.copyOf(edits);
    }
  }

  /// Nothing was changed: the reason in one sentence, and the problems it would make, if that is
  /// why.
  record Refused(String reason, List<Problem> because) implements Answer {
    public Refused {
      because = List.copyOf(because);
    }
  }
}
