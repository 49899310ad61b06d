package dev.reproof.markdown;

import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.text.TextEdit;
import dev.reproof.text.TextMerge;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Section;
import java.util.List;
import java.util.Optional;

/// Plans what somebody typed into a packet's own section: exact edits within it. Where the section
/// reads otherwise than when it was typed, both changes are put together.
final class SourceEdits {
  private SourceEdits() {}

  static EditPlan plan(Writing writing, Intent.EditSource typed) {
    Section section = writing.packet().section().orElse(null);
    if (section == null) {
      return new EditPlan.Refused("packet " + typed.packet() + " has no section any more");
    }
    String now = section.span(new Span(0, section.length())).of(writing.text());
    Optional<List<TextEdit>> edits =
        TextMerge.onto(
            SourceText.of(typed.before()), SourceText.of(typed.after()), SourceText.of(now));
    if (edits.isEmpty()) {
      return new EditPlan.Refused(
          "what was typed into packet " + typed.packet() + " was changed elsewhere too");
    }
    int offset = section.place().offset();
    return new EditPlan.Planned(edits.get().stream().map(e -> e.shiftedBy(offset)).toList());
  }
}
