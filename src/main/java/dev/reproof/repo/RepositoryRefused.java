package dev.reproof.repo;

/// A repository that is not opened, with the reason: what, where, and what to do.
public sealed class RepositoryRefused extends Exception permits ForeignOwner {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public RepositoryRefused(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// Why it is not opened.
  public enum Kind {
    /// There is no repository at or above the path.
    NONE_HERE,
    /// Its configuration could execute something or read elsewhere.
    UNSAFE,
    /// It belongs to somebody else.
    FOREIGN_OWNER,
    /// It is of a form that cannot be read exactly here.
    UNSUPPORTED
  }
}
