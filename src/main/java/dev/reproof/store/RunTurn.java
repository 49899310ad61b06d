package dev.reproof.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The turn to run commands in one repository: one window or command line has it at a time. The
/// system takes it back from a program that was killed.
public final class RunTurn implements AutoCloseable {
  private final FileChannel channel;
  private @Nullable FileLock lock;

  RunTurn(Path file) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /// Takes the turn if nobody has it. Whether it is ours.
  ///
  /// @throws IOException if it cannot be asked for
  public boolean take() throws IOException {
    try {
      lock = lock == null ? channel.tryLock() : lock;
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
