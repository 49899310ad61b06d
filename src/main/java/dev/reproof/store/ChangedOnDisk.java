package dev.reproof.store;

import java.nio.file.Path;

/// The file no longer holds the bytes that were read: somebody else wrote it. Nothing was written.
public final class ChangedOnDisk extends Exception {
  private static final long serialVersionUID = 1L;

  public ChangedOnDisk(Path file) {
    super(file + " was changed by another program since it was read");
  }
}
