package dev.reproof.command;

/// Something about a command that a reviewer must know before it runs, or before its result is
/// believed.
public enum Mark {
  /// Throws work away: `git checkout --`, `git reset --hard`, `git clean -fd` or a kin of them.
  DESTRUCTIVE("destructive"),
  /// Holds a bidirectional, zero-width or look-alike character.
  HIDDEN_TEXT("hidden text"),
  /// Holds a placeholder such as `<version>`; it is never run.
  PLACEHOLDER("placeholder"),
  /// Longer than 2,000 characters.
  OVER_LONG("over-long"),
  /// What it reports cannot be its own result: a pipe, `|| true`, `; echo`, a trailing `&`.
  NOT_ATTRIBUTABLE("not attributable"),
  /// Reads standard input, which is empty here.
  READS_INPUT("reads standard input"),
  /// Names a path that only its author's machine has.
  FOREIGN_PATH("foreign path");

  private final String words;

  Mark(String words) {
    this.words = words;
  }

  /// The mark as it is shown and as JSON has it.
  public String words() {
    return words;
  }

  /// Whether such a command needs a confirmation of its own before it runs.
  public boolean needsConfirmation() {
    return this == DESTRUCTIVE || this == HIDDEN_TEXT || this == OVER_LONG;
  }
}
