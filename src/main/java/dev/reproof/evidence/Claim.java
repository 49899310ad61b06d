package dev.reproof.evidence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the file says of a command: its line in the file, from 1, the exit code if it states one,
/// and the literal result. `command` is the text that it was recorded under, null where that is the
/// command's own; `match` says how the two differ.
public record Claim(
    int line,
    @Nullable Integer exit,
    String result,
    @Nullable String command,
    @Nullable Match match) {
  public Claim {
    Objects.requireNonNull(result, "result");
  }

  /// How the text that a result was recorded under stands to the command that is required.
  public enum Match {
    OTHER_QUOTES,
    FLAGS_ADDED,
    OTHER_PATH,
    /// Narrower, or with flags left out: another command, whose result says little of this one.
    OTHER_FILTER
  }

  /// A claim under the command's own text.
  public Claim(int line, @Nullable Integer exit, String result) {
    this(line, exit, result, null, null);
  }

  /// Whether it is about another command than the one that is required.
  public boolean isOfAnotherCommand() {
    return match == Match.OTHER_FILTER;
  }
}
