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
    return isFolded(command) ? command : command.strip().replaceAll("\\s+", " ");
  }

  private static boolean isFolded(String command) {
    boolean blank = true;
    for (int at = 0; at < command.length(); at++) {
      char c = command.charAt(at);
      boolean now = c <= ' ' || c > 126;
      if (now && (blank || c != ' ')) {
        return false;
      }
      blank = now;
    }
    return !blank;
  }
}
