package dev.reproof.repo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Git's own lock of one of its files, the index or a branch, taken as a hard link to a file of
/// ours that names this process. So a lock that a killed process of ours left behind is told, for
/// certain and at every moment, from that of another program: only such a one is removed, every
/// other is waited for.
final class GitLock implements AutoCloseable {
  private static final String PREFIX = "reproof-lock-";
  private static final String OWNERS = PREFIX + "*.owner";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final AtomicLong COUNT = new AtomicLong();

  private final Path file;
  private final Path lock;
  private final Path owner;

  private GitLock(Path file, Path lock, Path owner) {
    this.file = file;
    this.lock = lock;
    this.owner = owner;
  }

  /// Waits up to ten seconds for the lock of a file. `gitDir` is where the file that names us is
  /// kept while it lasts, on the same file system. A free lock is taken by an interrupted thread
  /// too.
  ///
  /// @throws CommitRefused if another program holds it all that time
  /// @throws IOException if it cannot be made, or the thread is interrupted while it waits
  static GitLock take(Path gitDir, Path file) throws CommitRefused, IOException {
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    ProcessHandle self = ProcessHandle.current();
    Path owner = gitDir.resolve(PREFIX + self.pid() + "-" + COUNT.incrementAndGet() + ".owner");
    boolean taken = false;
    try {
      Files.writeString(owner, String.join("\n", "" + self.pid(), started(self), "" + lock) + "\n");
      waitFor(gitDir, lock, owner);
      taken = true;
      return new GitLock(file, lock, owner);
    } finally {
      if (!taken) {
        Files.deleteIfExists(owner);
      }
    }
  }

  private static void waitFor(Path gitDir, Path lock, Path owner)
      throws CommitRefused, IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isTaken(lock, owner)) {
      if (removedLeftBehind(gitDir, owner)) {
        continue;
      }
      if (System.nanoTime() - deadline >= 0) {
        throw new CommitRefused(
            "another git program holds "
                + lock
                + "; wait until it has ended, or remove the lock if it has died");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("waiting for " + lock + " was interrupted");
      }
    }
  }

  /// A file system without hard links gets a lock that says nothing of its owner.
  private static boolean isTaken(Path lock, Path owner) throws IOException {
    try {
      Files.createLink(lock, owner);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | IOException e) {
      try {
        Files.createFile(lock);
        return true;
      } catch (FileAlreadyExistsException held) {
        return false;
      }
    }
  }

  /// Removes the locks that processes of ours hold which are gone. Who renames such a one's file
  /// first has the right to.
  private static boolean removedLeftBehind(Path gitDir, Path own) throws IOException {
    boolean removed = false;
    try (DirectoryStream<Path> owners = Files.newDirectoryStream(gitDir, OWNERS)) {
      for (Path left : owners) {
        if (!left.equals(own) && isGone(left)) {
          Path claimed = own.resolveSibling(own.getFileName() + ".left.owner");
          Files.move(left, claimed, StandardCopyOption.ATOMIC_MOVE);
          Path lock = Path.of(Files.readAllLines(claimed).get(2));
          if (Files.exists(lock) && Files.isSameFile(lock, claimed)) {
            Files.delete(lock);
            removed = true;
          }
          Path next = next(left);
          Files.deleteIfExists(next);
          Files.deleteIfExists(next.resolveSibling(next.getFileName() + ".lock"));
          Files.delete(claimed);
        }
      }
    } catch (NoSuchFileException e) {
      return removed;
    }
    return removed;
  }

  private static boolean isGone(Path owner) throws IOException {
    List<String> lines = Files.readAllLines(owner, StandardCharsets.UTF_8);
    return lines.size() == 3
        && lines.get(0).matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(lines.get(0)))
            .filter(ProcessHandle::isAlive)
            .filter(p -> started(p).equals(lines.get(1)))
            .isEmpty();
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("unknown");
  }

  private static Path next(Path owner) {
    return owner.resolveSibling(owner.getFileName() + ".next");
  }

  /// The file that is locked.
  Path file() {
    return file;
  }

  /// Where its next content is prepared, as nobody else looks there.
  Path next() {
    return next(owner);
  }

  /// Puts the prepared content in the place of the file, once it is on the disk: a power cut leaves
  /// the old content or the new one.
  void replace() throws IOException {
    try (RandomAccessFile written = new RandomAccessFile(next().toFile(), "rw")) {
      written.getFD().sync(); // a channel would be closed by an interrupt
    }
    Files.move(next(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(next());
    Files.deleteIfExists(lock);
    Files.deleteIfExists(owner);
  }
}
