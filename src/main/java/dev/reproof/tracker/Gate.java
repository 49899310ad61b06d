package dev.reproof.tracker;

import dev.reproof.text.Span;
import java.util.regex.Pattern;

/// What one line says of a gate: the level (`P0`), the word (`PASS`, `N/A`; empty if it says none
/// or only a template) and the reason behind it (empty if none). `span` is the value, word and
/// reason together; line and span are relative to the part.
public record Gate(int line, String level, String word, String reason, Span span) {
  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("(?i)\\W*(?:or\\s+)?(?:n/?a|not applicable)\\b");

  /// Whether the word or the reason says that the gate does not apply.
  public boolean saysNotApplicable() {
    return word.equalsIgnoreCase("N/A")
        || word.equalsIgnoreCase("NA")
        || !reason.isEmpty() && NOT_APPLICABLE.matcher(reason).lookingAt();
  }
}
