package dev.reproof.tracker;

import dev.reproof.text.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A command as the tracker writes it: the text inside its code span, line breaks folded to blanks,
/// and the span of that text relative to its part.
public final class WrittenCommand {
  private final String text;
  private final String folded;
  private final Span span;

  public WrittenCommand(String text, Span span) {
    this(text, fold(text), span);
  }

  private WrittenCommand(String text, String folded, Span span) {
    this.text = text;
    this.folded = folded;
    this.span = span;
  }

  public String text() {
    return text;
  }

  public Span span() {
    return span;
  }

  /// The text with runs of blanks folded: two commands with the same are one distinct command.
  public String folded() {
    return folded;
  }

  /// The same command, seen from a part that begins `by` units earlier.
  public WrittenCommand shiftedBy(int by) {
    return new WrittenCommand(text, folded, span.shiftedBy(by));
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WrittenCommand command
        && text.equals(command.text)
        && span.equals(command.span);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, span);
  }

  @Override
  public String toString() {
    return text + " at " + span;
  }
}
