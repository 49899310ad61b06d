package dev.reproof.store;

/// A file that is not read or written, with the reason: it is no regular file, it lies elsewhere,
/// it cannot be read. The message says what, where and what to do.
public final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public FileRefused(String message) {
    super(message);
  }
}
