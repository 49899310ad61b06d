package dev.reproof.run;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The calls of POSIX and Linux that Java has no words for: `kill(2)`, `waitpid(2)`, `prctl(2)`,
/// `signal(2)`.
final class Posix {
  static final int SIGINT = 2;
  static final int SIGKILL = 9;
  static final int SIGTERM = 15;

  private static final int SIGHUP = 1;
  private static final int SIGQUIT = 3;
  private static final int PR_SET_CHILD_SUBREAPER = 36;
  private static final int WNOHANG = 1;

  private final MethodHandle kill;
  private final MethodHandle waitpid;
  private final Optional<MethodHandle> prctl;

  private Posix(MethodHandle kill, MethodHandle waitpid, Optional<MethodHandle> prctl) {
    this.kill = kill;
    this.waitpid = waitpid;
    this.prctl = prctl;
  }

  /// The calls of this system; empty on Windows.
  @SuppressWarnings("restricted") // calling the system is what this class is for
  static Optional<Posix> here() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean linux = os.contains("linux");
    if (!linux && !os.contains("mac")) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor twoInts =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    FunctionDescriptor wait =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    FunctionDescriptor control =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG);
    MethodHandle kill = linker.downcallHandle(linker.defaultLookup().findOrThrow("kill"), twoInts);
    MethodHandle waitpid =
        linker.downcallHandle(linker.defaultLookup().findOrThrow("waitpid"), wait);
    Optional<MethodHandle> prctl =
        linux
            ? Optional.of(
                linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("prctl"),
                    control,
                    Linker.Option.firstVariadicArg(1)))
            : Optional.empty();
    return Optional.of(new Posix(kill, waitpid, prctl));
  }

  /// Sends a signal to a process, or to a process group where `pid` is negative. Whether it was
  /// sent.
  boolean kill(long pid, int signal) {
    try {
      return (int) kill.invokeExact((int) pid, signal) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException("kill(2) could not be called", e);
    }
  }

  /// Lets what is started not inherit that this program ignores a signal, as one does that was
  /// begun behind nohup(1) or `&`: exec(2) keeps what is ignored, and resets what is handled. So
  /// such a signal is handled from now on, by abs(3), which does nothing. Linux alone says what is
  /// ignored.
  ///
  /// Source: POSIX.1, exec: signal dispositions.
  @SuppressWarnings("restricted") // calling the system is what this class is for
  static void ignoreAlone() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return;
    }
    long ignored = 0;
    for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
      ignored =
          line.startsWith("SigIgn:")
              ? Long.parseUnsignedLong(line.substring(7).strip(), 16)
              : ignored;
    }
    Linker linker = Linker.nativeLinker();
    for (int signal : new int[] {SIGHUP, SIGINT, SIGQUIT, SIGTERM}) {
      if ((ignored >> (signal - 1) & 1) == 1) {
        MethodHandle set =
            linker.downcallHandle(
                linker.defaultLookup().findOrThrow("signal"),
                FunctionDescriptor.of(
                    ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        call(set, signal, linker.defaultLookup().findOrThrow("abs"));
      }
    }
  }

  private static void call(MethodHandle set, int signal, MemorySegment handler) {
    try {
      MemorySegment before = (MemorySegment) set.invokeExact(signal, handler);
      if (before.address() == -1) {
        throw new IllegalStateException("signal(2) refused " + signal);
      }
    } catch (IllegalStateException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("signal(2) could not be called", e);
    }
  }

  /// Makes this process the parent of every orphan below it (Linux 3.4). Whether it is.
  boolean adoptOrphans() {
    if (prctl.isEmpty()) {
      return false;
    }
    try {
      return (int) prctl.get().invokeExact(PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException("prctl(2) could not be called", e);
    }
  }

  /// Takes the exit status of one adopted child that has ended, so that it leaves no zombie.
  /// Whether there was such a child.
  boolean reap(long pid) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
      int reaped = (int) waitpid.invokeExact((int) pid, status, WNOHANG);
      if (reaped < -1) {
        throw new IllegalStateException("waitpid(2) gave " + reaped);
      }
      return reaped == (int) pid;
    } catch (IllegalStateException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("waitpid(2) could not be called", e);
    }
  }
}
