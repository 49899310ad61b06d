package dev.reproof.run;

import dev.reproof.evidence.LeftProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The processes that runs left behind when the program was killed, known by the cookie in their
/// environment. Only Linux lets us look; elsewhere none is found.
public final class Orphans {
  private static final Path PROC = Path.of("/proc");
  private static final String COOKIE = ChildEnvironment.COOKIE + "=";

  private Orphans() {}

  /// Those of these runs that are alive.
  public static List<LeftProcess> of(Set<String> runs) {
    List<LeftProcess> found = new ArrayList<>();
    if (runs.isEmpty() || !Files.isDirectory(PROC.resolve("self"))) {
      return found;
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        String run = cookie(process);
        if (runs.contains(run)) {
          long pid = Long.parseLong(process.getFileName().toString());
          ProcessHandle.of(pid)
              .filter(ProcessHandle::isAlive)
              .ifPresent(p -> found.add(new LeftProcess(run, pid, name(process), start(p))));
        }
      }
    } catch (IOException e) {
      return found;
    }
    return found;
  }

  /// Asks it to end, and kills it when it has not after two and a half seconds. Says whether it is
  /// gone; a later process of the same number is left alone.
  ///
  /// @throws InterruptedException if the waiting thread is interrupted
  public static boolean stop(LeftProcess left) throws InterruptedException {
    Optional<ProcessHandle> process =
        ProcessHandle.of(left.pid()).filter(p -> start(p).equals(left.startedAt()));
    if (process.isEmpty()) {
      return true;
    }
    process.get().destroy();
    if (!ended(process.get(), 2_500)) {
      process.get().destroyForcibly();
    }
    return ended(process.get(), 2_500);
  }

  /// Waits until it has ended, or is only a zombie that its new parent has not reaped.
  private static boolean ended(ProcessHandle process, long millis) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (process.isAlive() && !isZombie(process.pid())) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return true;
  }

  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
      return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    } catch (IOException e) {
      return true;
    }
  }

  private static Instant start(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static String cookie(Path process) {
    try {
      String environment =
          new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
      for (String variable : environment.split("\0", -1)) {
        if (variable.startsWith(COOKIE)) {
          return variable.substring(COOKIE.length());
        }
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  private static String name(Path process) {
    try {
      return Files.readString(process.resolve("comm")).strip();
    } catch (IOException e) {
      return "?";
    }
  }
}
