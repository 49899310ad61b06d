package dev.reproof.session;

import dev.reproof.text.ForcedMerge;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Intent;
import java.util.Optional;

/// Edits that are made over what another program wrote in the same place.
final class ForcedEdits {
  private ForcedEdits() {}

  /// The edit of a conflict as it can be made now; empty where it cannot.
  static Optional<Intent> of(Conflict conflict, OpenTracker open) {
    return switch (conflict.intent()) {
      case Intent.SetCell set ->
          Optional.of(
              new Intent.SetCell(set.packet(), set.column(), set.value(), conflict.theirs()));
      case Intent.RecordVerdict verdict -> Optional.of(verdict);
      case Intent.EditSource typed -> typed(typed, open);
      case Intent.MergeText text -> {
        String now = open.text().text();
        yield Optional.of(
            new Intent.MergeText(text.packet(), now, merged(text.before(), text.after(), now)));
      }
      case Intent.TickBox _, Intent.RecordHash _ -> Optional.empty();
    };
  }

  /// What was typed into a packet's section, over what the section says now.
  static Optional<Intent> typed(Intent.EditSource typed, OpenTracker open) {
    return open.source(typed.packet())
        .map(
            now ->
                new Intent.EditSource(
                    typed.packet(), now, merged(typed.before(), typed.after(), now)));
  }

  private static String merged(String before, String mine, String now) {
    return ForcedMerge.of(SourceText.of(before), SourceText.of(mine), SourceText.of(now));
  }
}
