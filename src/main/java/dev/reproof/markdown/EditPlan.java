package dev.reproof.markdown;

import dev.reproof.text.TextEdit;
import java.util.List;

/// What an intent comes to in a text: exact edits, or the reason why it does not fit.
public sealed interface EditPlan {
  /// Edits of the whole text, none overlapping; empty where the text is already as intended.
  record Planned(List<TextEdit> edits) implements EditPlan {
    public Planned {
      edits = List.copyOf(edits);
    }
  }

  /// Nothing can be done, for this reason: a sentence.
  record Refused(String reason) implements EditPlan {}
}
