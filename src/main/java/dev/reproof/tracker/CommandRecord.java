package dev.reproof.tracker;

import dev.reproof.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entry of a list of commands and results. `number` is the list's own, or the place in it;
/// `listed` says whether it stands in a list that can count (under an evidence heading or label),
/// not in a table or remark elsewhere. `span` is the whole entry without its list mark,
/// `resultSpan` what stands behind the arrow; lines and spans are relative to the section.
public record CommandRecord(
    int line,
    Span span,
    int number,
    @Nullable Author author,
    boolean listed,
    @Nullable WrittenCommand writtenCommand,
    String result,
    Span resultSpan,
    @Nullable Integer statedExit,
    @Nullable Integer expectedExit) {

  public Optional<WrittenCommand> command() {
    return Optional.ofNullable(writtenCommand);
  }

  /// The exit code that the entry states; the last one where it states several.
  public Optional<Integer> exit() {
    return Optional.ofNullable(statedExit);
  }

  public Optional<Author> by() {
    return Optional.ofNullable(author);
  }
}
