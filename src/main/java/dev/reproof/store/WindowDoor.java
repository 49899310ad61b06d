package dev.reproof.store;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one window's door in the data folder: a second start hands what it was asked to open to the
/// first one by a Unix domain socket of mode 0600, which no other user and no other machine
/// reaches.
///
/// A lock says whose the door is, so that a socket left by a killed program is replaced.
public final class WindowDoor implements AutoCloseable {
  private static final String SOCKET = "window.socket";
  private static final int LONGEST = 16_384;
  private static final byte[] TAKEN = {'o', 'k'};
  private static final long PATIENCE_MILLIS = 6000;
  private static final long RETRY_NANOS = 100_000_000;

  private final Path socket;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final ServerSocketChannel server;

  private WindowDoor(Path socket, FileChannel lockFile, FileLock lock, ServerSocketChannel server) {
    this.socket = socket;
    this.lockFile = lockFile;
    this.lock = lock;
    this.server = server;
  }

  /// Makes this program the one with the window; `arrived` is told, on a thread of its own, what
  /// later starts were asked to open. Empty if another program is it.
  ///
  /// @throws IOException if there can be no such door here, for instance where the path is too long
  ///   for a socket
  public static Optional<WindowDoor> open(Home home, Consumer<String> arrived) throws IOException {
    FileChannel lockFile =
        FileChannel.open(
            home.folder().resolve("window.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = tryLock(lockFile);
      if (lock == null) {
        lockFile.close();
        return Optional.empty();
      }
      Path socket = home.folder().resolve(SOCKET);
      Files.deleteIfExists(socket);
      ServerSocketChannel server = bound(socket);
      WindowDoor door = new WindowDoor(socket, lockFile, lock, server);
      Thread.ofVirtual().name("door").start(() -> door.answer(arrived));
      return Optional.of(door);
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e instanceof IOException io ? io : new IOException(e);
    }
  }

  /// A socket behind which nobody answers would hold up each later start, so none is left.
  private static ServerSocketChannel bound(Path socket) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      }
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      Files.deleteIfExists(socket);
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /// Hands what is to be opened to the program with the window; says whether one took it. Never
  /// waits for more than six seconds, and never fails: where there is no such door, none took it.
  public static boolean handOver(Home home, String wanted) {
    Path socket = home.folder().resolve(SOCKET);
    if (!Files.exists(socket)) {
      return false;
    }
    CompletableFuture<Boolean> taken = new CompletableFuture<>();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      Thread.ofVirtual().start(() -> taken.complete(ask(channel, socket, wanted)));
      return taken.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException | RuntimeException | ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private static boolean ask(SocketChannel channel, Path socket, String wanted) {
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      ByteBuffer words = ByteBuffer.wrap(wanted.getBytes(StandardCharsets.UTF_8));
      while (words.hasRemaining()) {
        channel.write(words);
      }
      channel.shutdownOutput();
      ByteBuffer answer = ByteBuffer.allocate(TAKEN.length);
      while (answer.hasRemaining() && channel.read(answer) >= 0) {
        // the rest of the answer is still to come
      }
      return Arrays.equals(answer.array(), TAKEN);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /// Each caller is heard by itself: one that says nothing holds up no other.
  private void answer(Consumer<String> arrived) {
    while (server.isOpen()) {
      try {
        SocketChannel caller = server.accept();
        Thread.ofVirtual().name("caller").start(() -> hear(caller, arrived));
      } catch (IOException e) {
        // the door is closed, or there is no descriptor left
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  /// What cannot be taken gets no answer, so that its start goes its own way.
  private static void hear(SocketChannel caller, Consumer<String> arrived) {
    try (caller) {
      ByteBuffer words = ByteBuffer.allocate(LONGEST);
      while (words.hasRemaining() && caller.read(words) >= 0) {
        // the rest is still to come
      }
      if (words.hasRemaining()) {
        arrived.accept(new String(words.array(), 0, words.position(), StandardCharsets.UTF_8));
        caller.write(ByteBuffer.wrap(TAKEN));
      }
    } catch (IOException | RuntimeException e) {
      // the caller is gone, or what it says is no place
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
    lock.release();
    lockFile.close();
  }
}
