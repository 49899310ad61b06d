package dev.reproof.tracker;

import dev.reproof.text.Span;
import java.util.Locale;

/// A verdict as the file states it: the word (`APPROVED`), the span of the word and what follows it
/// on the line. Line and spans are relative to the section.
public record Verdict(int line, String word, Span span, String rest) {
  /// Whether it asks for changes, in whichever words.
  public boolean asksForChanges() {
    return switch (word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_')) {
      case "CHANGES_REQUESTED",
          "REQUEST_CHANGES",
          "REQUESTED_CHANGES",
          "CHANGES_REQUIRED",
          "NEEDS_CHANGES",
          "NEEDS_WORK" ->
          true;
      default -> false;
    };
  }

  public boolean isApproval() {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "APPROVED", "APPROVE", "GO", "PASS" -> true;
      default -> false;
    };
  }
}
