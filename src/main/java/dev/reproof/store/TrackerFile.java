package dev.reproof.store;

import dev.reproof.text.SourceText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// One file of somebody else's: read exactly, replaced whole or not at all.
///
/// It is written to a temporary file beside it, forced, and moved over it in one step, and only if
/// the bytes on disk are still those that were read.
public final class TrackerFile {
  private TrackerFile() {}

  /// A file that was read: its real path and its text.
  public record Loaded(Path file, SourceText text) {}

  /// Reads a file; one that does not belong to `us` is read-only.
  ///
  /// @throws FileRefused if it is no regular file, or may not be read
  /// @throws IOException if reading fails
  public static Loaded read(Path file, User us) throws IOException, FileRefused {
    Path real = realPath(file);
    if (Files.isDirectory(real)) {
      throw new FileRefused(file + " is a folder; name the markdown file in it");
    }
    if (!Files.isRegularFile(real)) {
      throw new FileRefused(
          file + " is no regular file (a pipe or a device); name a markdown file");
    }
    if (!Files.isReadable(real)) {
      throw new FileRefused(file + " may not be read by you; ask its owner for the right to");
    }
    if (Files.size(real) > 512L << 20) {
      throw new FileRefused(file + " is larger than 512 MiB; a tracker is not");
    }
    return new Loaded(real, withReason(real, SourceText.decode(Files.readAllBytes(real)), us));
  }

  /// The same for a file that must lie inside a folder, also behind its symbolic links.
  ///
  /// @throws FileRefused also if it leads out of the folder
  public static Loaded read(Path file, Path root, User us) throws IOException, FileRefused {
    Path real = realPath(file);
    if (!real.startsWith(root.toRealPath())) {
      throw new FileRefused(
          file + " leads out of the repository, to " + real + "; open that file by itself");
    }
    return read(file, us);
  }

  private static Path realPath(Path file) throws IOException, FileRefused {
    try {
      return file.toRealPath();
    } catch (NoSuchFileException e) {
      throw new FileRefused(file + " is not there; check the path");
    } catch (AccessDeniedException e) {
      throw new FileRefused(file + " may not be read by you; ask its owner for the right to");
    } catch (FileSystemException e) {
      throw new FileRefused(file + " cannot be opened: " + reasonOf(e) + "; check the path");
    }
  }

  private static String reasonOf(FileSystemException e) {
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }

  private static SourceText withReason(Path real, SourceText text, User us) throws IOException {
    if (text.readOnlyReason().isEmpty() && us.isForeign(real)) {
      String owner = Files.getOwner(real, LinkOption.NOFOLLOW_LINKS).getName();
      return text.readOnly("it belongs to " + owner + ", not to you");
    }
    if (text.readOnlyReason().isEmpty() && !Files.isWritable(real)) {
      return text.readOnly("it is write-protected; make it writable to edit it here");
    }
    return text;
  }

  /// Replaces the file's bytes, if they are still those of this hash. The same bytes are not
  /// written.
  ///
  /// @throws ChangedOnDisk if somebody else wrote the file meanwhile; nothing was written
  /// @throws FileRefused if the file has a second name (a hard link), which a move would cut off;
  ///   [#replaceInPlace] keeps it
  /// @throws IOException if a step fails, which the message names; the old file is whole
  public static void replace(Path file, String expectedSha256, SourceText text)
      throws IOException, ChangedOnDisk, FileRefused {
    replace(file, expectedSha256, text, FileSteps.REAL);
  }

  static void replace(Path file, String expectedSha256, SourceText text, FileSteps steps)
      throws IOException, ChangedOnDisk, FileRefused {
    Path real = realPath(file);
    requireUnchanged(real, expectedSha256, steps);
    if (text.sha256().equals(expectedSha256)) {
      return;
    }
    if (hasSecondName(real)) {
      throw new FileRefused(file + " has a second name (a hard link), which a move would cut off");
    }
    Path folder = Objects.requireNonNull(real.getParent(), "a real file lies in a folder");
    Path temporary = Temporary.beside(real);
    try {
      step("writing the new text beside " + real, () -> steps.write(temporary, text.encode()));
      step("giving the new file the mode of " + real, () -> steps.copyMode(real, temporary));
      requireUnchanged(real, expectedSha256, steps);
      step("moving the new file over " + real, () -> steps.move(temporary, real));
      outlast(real, folder, steps);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Writes the bytes into the file itself, if they are still those of this hash, so that its other
  /// names (hard links) keep showing the same. A kill in the middle leaves a part of them: `before`
  /// holds the old bytes until all is written.
  ///
  /// @throws ChangedOnDisk if somebody else wrote the file meanwhile; nothing was written
  /// @throws FileRefused if the file is not there any more
  /// @throws IOException if a step fails, which the message names, and where the old bytes are
  public static void replaceInPlace(Path file, String expectedSha256, SourceText text, Path before)
      throws IOException, ChangedOnDisk, FileRefused {
    Path real = realPath(file);
    FileSteps steps = FileSteps.REAL;
    requireUnchanged(real, expectedSha256, steps);
    if (text.sha256().equals(expectedSha256)) {
      return;
    }
    byte[] old = steps.read(real);
    step(
        "keeping the old bytes of " + real,
        () -> {
          Files.deleteIfExists(before);
          steps.write(before, old);
        });
    requireUnchanged(real, expectedSha256, steps);
    try {
      steps.overwrite(real, text.encode());
    } catch (IOException e) {
      throw new IOException(
          "writing into "
              + real
              + " failed: "
              + e.getMessage()
              + "; its old bytes are in "
              + before,
          e);
    }
    Files.delete(before);
  }

  private static void outlast(Path real, Path folder, FileSteps steps) throws IOException {
    try {
      steps.forceFolder(folder);
    } catch (IOException e) {
      throw new IOException(
          real
              + " is written, but a power cut now could still bring the old file back: "
              + e.getMessage(),
          e);
    }
  }

  private static void requireUnchanged(Path real, String expectedSha256, FileSteps steps)
      throws IOException, ChangedOnDisk {
    byte[][] bytes = new byte[1][];
    step("reading " + real + " again", () -> bytes[0] = steps.read(real));
    if (!SourceText.decode(bytes[0]).sha256().equals(expectedSha256)) {
      throw new ChangedOnDisk(real);
    }
  }

  /// Why a file can only be written in place, in words behind its name: it has a second name, or a
  /// group that we may not give to the new file that would be moved over it. Empty if it can be
  /// replaced.
  ///
  /// @throws IOException if it cannot be looked at
  public static Optional<String> whyInPlace(Path real) throws IOException {
    return whyInPlace(real, FileSteps.REAL);
  }

  static Optional<String> whyInPlace(Path real, FileSteps steps) throws IOException {
    if (hasSecondName(real)) {
      return Optional.of("has a second name (a hard link), which replacing it would cut off");
    }
    return keepsGroup(real, steps)
        ? Optional.empty()
        : Optional.of("belongs to a group that you may not give to a new file");
  }

  /// Whether a new file beside it can have its group. Where none can be made, replacing it says so.
  private static boolean keepsGroup(Path real, FileSteps steps) throws IOException {
    Path probe = Temporary.beside(real);
    try {
      Files.createFile(probe);
    } catch (IOException e) {
      return true;
    }
    try {
      steps.copyGroup(real, probe);
      return true;
    } catch (FileSystemException e) {
      return false;
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /// Whether the file has other names (hard links) beside this one.
  ///
  /// @throws IOException if it cannot be looked at
  public static boolean hasSecondName(Path real) throws IOException {
    if (!real.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return false;
    }
    return Files.getAttribute(real, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
            instanceof Integer links
        && links > 1;
  }

  /// Removes temporary files that a killed program of ours left in a folder.
  ///
  /// @throws IOException if the folder cannot be listed
  public static void cleanStale(Path folder) throws IOException {
    Temporary.cleanStale(folder);
  }

  /// A step that says what it was when it fails.
  private interface Step {
    void run() throws IOException;
  }

  private static void step(String what, Step step) throws IOException {
    try {
      step.run();
    } catch (IOException e) {
      throw new IOException(
          what + " failed: " + e.getMessage() + "; the file on disk is as it was", e);
    }
  }
}
