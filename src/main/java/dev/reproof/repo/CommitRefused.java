package dev.reproof.repo;

/// A commit that is not made, with the reason. Nothing was changed.
public final class CommitRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public CommitRefused(String message) {
    super(message);
  }
}
