package dev.reproof.tracker;

import dev.reproof.text.Span;

/// A command as the tracker writes it: the text inside its code span, line breaks folded to blanks,
/// and the span of that text relative to its part.
public record WrittenCommand(String text, Span span) {
  /// The text with runs of blanks folded: two commands with the same are one distinct command.
  public String folded() {
    return fold(text);
  }

  public static String fold(String command) {
    return command.strip().replaceAll("\\s+", " ");
  }
}
