package dev.reproof.session;

import org.jspecify.annotations.Nullable;

/// Something did not work, said in one sentence: what, where, and what to do. Nothing was lost.
public sealed class Trouble extends Exception permits ForeignRepository {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public Trouble(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Trouble(Kind kind, @Nullable String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// Why it did not work, with the exit code that the command line gives for it.
  public enum Kind {
    /// The work says no.
    REFUSED(1),
    /// The call is wrong, or the input cannot be read.
    INPUT(2),
    /// It could not be checked or done.
    COULD_NOT(3);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }
}
