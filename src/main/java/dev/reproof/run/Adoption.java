package dev.reproof.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/// The orphans that come to this process as their subreaper, and which of them are a run's. One
/// that cleared its environment and left its session can only be told from those of other runs
/// while no other run goes on: then it is this one's. `isRoot` knows the first processes of the
/// runs that go on, whose ends are waited for elsewhere.
record Adoption(Posix posix, boolean adopts, BooleanSupplier alone, LongPredicate isRoot) {
  private static final Path PROC = Path.of("/proc");

  /// The orphans of the run that began with this process, those that are known left out.
  List<ProcessHandle> orphans(ProcessHandle root, Set<Long> known) {
    if (!adopts) {
      return List.of();
    }
    long ours = session(ProcessHandle.current().pid());
    return ProcessHandle.current()
        .children()
        .filter(p -> p.pid() != root.pid() && !known.contains(p.pid()))
        .filter(p -> isOf(p, root, ours))
        .toList();
  }

  private boolean isOf(ProcessHandle process, ProcessHandle root, long ours) {
    long session = session(process.pid());
    if (session == root.pid()) {
      return true;
    }
    return session != ours && session > 0 && alone.getAsBoolean() && !hasCookie(process.pid());
  }

  private static boolean hasCookie(long pid) {
    try {
      String environment =
          new String(
              Files.readAllBytes(PROC.resolve(pid + "/environ")), StandardCharsets.ISO_8859_1);
      return ("\0" + environment).contains("\0" + ChildEnvironment.COOKIE + "=");
    } catch (IOException e) {
      return true;
    }
  }

  /// Takes the exit status of an orphan of ours that has ended, so that it leaves no zombie.
  /// Whether it did; what is no child of ours and what a run began with is left alone, whatever
  /// number it has.
  boolean reap(long pid) {
    return Files.isDirectory(PROC.resolve("self")) && !isRoot.test(pid) && posix.reap(pid);
  }

  /// The session of a process; 0 if it is gone.
  private static long session(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 1).split(" ", 6);
      return fields.length < 6 ? 0 : Long.parseLong(fields[4]);
    } catch (IOException e) {
      return 0;
    }
  }
}
