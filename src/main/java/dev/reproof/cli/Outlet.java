package dev.reproof.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Standard output that remembers why it could not be written; a print stream alone only knows that
/// something went wrong.
public final class Outlet extends PrintStream {
  private final Target target;

  public Outlet(OutputStream target, Charset charset) {
    this(new Target(target), charset);
  }

  private Outlet(Target target, Charset charset) {
    super(new BufferedOutputStream(target), true, charset);
    this.target = target;
  }

  /// That of the program.
  public static Outlet ofProgram(Charset charset) {
    return new Outlet(new FileOutputStream(FileDescriptor.out), charset);
  }

  /// Why not all was written, which is no news to a reader that has gone away; empty if all was.
  Optional<String> failure() {
    flush();
    return Optional.ofNullable(target.failed)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(m -> !m.toLowerCase(Locale.ROOT).contains("pipe"));
  }

  private static final class Target extends FilterOutputStream {
    private @Nullable IOException failed;

    Target(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failed = failed == null ? e : failed;
        throw e;
      }
    }
  }
}
