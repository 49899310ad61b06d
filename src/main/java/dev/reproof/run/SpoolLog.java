package dev.reproof.run;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Output;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The output of a run in its file, which the run itself writes.
public final class SpoolLog implements Log {
  private final Path file;

  public SpoolLog(Path file) {
    this.file = file;
  }

  @Override
  public long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public byte[] read(long offset, int length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long rest = Math.max(0, channel.size() - offset);
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, rest));
      while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
        // read on until the buffer is full or the file ends
      }
      byte[] read = new byte[bytes.position()];
      bytes.flip().get(read);
      return read;
    }
  }

  /// Size and hash of what is kept.
  ///
  /// @throws IOException if the file cannot be read
  Output output() throws IOException {
    Hashing hashing = new Hashing();
    return hashing.whole();
  }

  /// Cuts what is kept to this many bytes.
  ///
  /// @throws IOException if the file cannot be written
  void cut(long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  /// The hash of a file that still grows, taken as it comes, so that little is left to do at the
  /// end. Used by one thread.
  final class Hashing {
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 18);
    private MessageDigest digest = sha256();
    private long hashed;

    /// Takes in at most so many bytes of what has come; whether there were any.
    ///
    /// @throws IOException if the file cannot be read
    boolean advance(long most) throws IOException {
      long size = size();
      if (size < hashed) {
        digest = sha256();
        hashed = 0;
      }
      if (size == hashed) {
        return false;
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        long stop = hashed + most;
        while (hashed < stop && channel.read(next(stop), hashed) > 0) {
          hashed += bytes.flip().remaining();
          digest.update(bytes);
        }
      }
      return true;
    }

    private ByteBuffer next(long stop) {
      return bytes.clear().limit((int) Math.min(bytes.capacity(), stop - hashed));
    }

    /// The bytes that were taken in.
    long hashed() {
      return hashed;
    }

    /// Size and hash of all of it, once nothing comes any more. A file that its own command has cut
    /// meanwhile is read from its beginning.
    ///
    /// @throws IOException if the file cannot be read
    Output whole() throws IOException {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      while (advance(Long.MAX_VALUE >> 1)) {
        // until the end
      }
      return new Output(hashed, HexFormat.of().formatHex(digest.digest()), file.toString());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
