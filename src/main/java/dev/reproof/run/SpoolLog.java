package dev.reproof.run;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Output;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
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

  /// Size and hash of what is kept, read once from the beginning to the end.
  ///
  /// @throws IOException if the file cannot be read
  Output output() throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate(1 << 18);
      while (channel.read(bytes) >= 0) {
        bytes.flip();
        size += bytes.remaining();
        digest.update(bytes);
        bytes.clear();
      }
    }
    return new Output(size, HexFormat.of().formatHex(digest.digest()), file.toString());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
