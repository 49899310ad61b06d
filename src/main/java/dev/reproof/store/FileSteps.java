package dev.reproof.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The steps of replacing a file, one call each, so that a test can let the n-th fail.
interface FileSteps {
  FileSteps REAL = new FileSteps() {};

  default byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  default void write(Path temporary, byte[] bytes) throws IOException {
    write(temporary, bytes, new FileAttribute<?>[0]);
  }

  /// The same, readable by its owner alone from its first byte on.
  default void writePrivate(Path temporary, byte[] bytes) throws IOException {
    boolean posix = temporary.getFileSystem().supportedFileAttributeViews().contains("posix");
    write(
        temporary,
        bytes,
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0]);
  }

  private static void write(Path temporary, byte[] bytes, FileAttribute<?>[] attributes)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /// Writes into the file that is there, and cuts off what is behind.
  default void overwrite(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.truncate(bytes.length);
      channel.force(true);
    }
  }

  /// Gives the new file the mode, owner and group of the old one.
  ///
  /// @throws IOException also if the system does not let us: a group is given by its members alone.
  ///   With another group the mode would let others in, or keep those out whom it let in
  default void copyMode(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
    PosixFileAttributes now = view.readAttributes();
    copyGroup(from, to);
    if (!now.owner().equals(old.owner())) {
      view.setOwner(old.owner());
    }
    view.setPermissions(old.permissions());
  }

  /// Gives the new file the group of the old one, where it has not got it by its folder.
  default void copyGroup(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null) {
      GroupPrincipal group = Files.readAttributes(from, PosixFileAttributes.class).group();
      if (!view.readAttributes().group().equals(group)) {
        view.setGroup(group);
      }
    }
  }

  default void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Makes the move outlast a power cut; folders cannot be opened on every system.
  default void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
