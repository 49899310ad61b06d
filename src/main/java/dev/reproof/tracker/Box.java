package dev.reproof.tracker;

import dev.reproof.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A checklist box. `markOffset` is that of the one character between the brackets, `text` what
/// stands behind the box up to the line's end, from `textOffset` on; lines and offsets are relative
/// to the section. `group` is the heading or label above it.
public record Box(
    int line,
    int markOffset,
    boolean checked,
    int indent,
    @Nullable String group,
    String text,
    int textOffset,
    BoxKind kind,
    @Nullable WrittenCommand requiredCommand,
    @Nullable Integer statedExit,
    @Nullable Integer expectedExit,
    @Nullable Gate gateMark) {

  /// The span of the one character between the brackets.
  public Span mark() {
    return new Span(markOffset, markOffset + 1);
  }

  /// The span of the text.
  public Span textSpan() {
    return new Span(textOffset, textOffset + text.length());
  }

  /// The command that this box asks for.
  public Optional<WrittenCommand> command() {
    return Optional.ofNullable(requiredCommand);
  }

  public Optional<Gate> gate() {
    return Optional.ofNullable(gateMark);
  }

  /// The exit code that the box claims once it is ticked: the stated one, else the expected one.
  public Optional<Integer> claimedExit() {
    return checked
        ? Optional.ofNullable(statedExit == null ? expectedExit : statedExit)
        : Optional.empty();
  }

  /// The exit code that counts as a pass: one written as expected, or the stated one of an open
  /// box. Empty if nothing is said; then it is 0.
  public Optional<Integer> passingExit() {
    if (expectedExit != null) {
      return Optional.of(expectedExit);
    }
    return checked ? Optional.empty() : Optional.ofNullable(statedExit);
  }
}
