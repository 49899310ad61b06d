package dev.reproof.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The processes of one run: those below its first process, and, on Linux, those that carry its
/// cookie in their environment or came to us as orphans, however they were detached.
final class ProcessTree {
  private static final Path PROC = Path.of("/proc");

  private final ProcessHandle root;
  private final byte[] cookie;
  private final Path output;
  private final Optional<Adoption> adoption;
  private final boolean linux = Files.isDirectory(PROC.resolve("self"));
  private final Map<Long, ProcessHandle> seen = new LinkedHashMap<>();

  /// Processes of this machine that are none of ours: an environment without the cookie never gets
  /// it.
  private final Set<Long> strangers = new HashSet<>();

  ProcessTree(ProcessHandle root, String runId, Path output, Optional<Adoption> adoption) {
    this.root = root;
    this.cookie = (ChildEnvironment.COOKIE + "=" + runId).getBytes(StandardCharsets.UTF_8);
    this.output = output;
    this.adoption = adoption;
  }

  /// The processes that are alive now, the first one left out.
  synchronized List<ProcessHandle> others() {
    remember(root.descendants().toList());
    adoption.ifPresent(a -> remember(a.orphans(root, seen.keySet())));
    for (ProcessHandle known : List.copyOf(seen.values())) {
      if (known.isAlive()) {
        remember(known.descendants().toList());
      }
    }
    if (linux) {
      remember(carriers());
    }
    List<ProcessHandle> alive = new ArrayList<>();
    seen.values().removeIf(process -> isGone(process, alive));
    return alive;
  }

  /// Whether a process has left for good; else one that is alive is added to `alive`. A handle
  /// answers for its own process alone, so a later one of the same number is left in peace. One
  /// that has ended and whose parent has not taken note is kept, until that parent or we have.
  private boolean isGone(ProcessHandle process, List<ProcessHandle> alive) {
    if (!process.isAlive()) {
      return true;
    }
    if (!isZombie(process.pid())) {
      alive.add(process);
      return false;
    }
    return adoption.isPresent() && adoption.get().reap(process.pid());
  }

  /// How many processes are kept in mind.
  synchronized int remembered() {
    return seen.size();
  }

  private void remember(List<ProcessHandle> processes) {
    for (ProcessHandle process : processes) {
      if (process.pid() != root.pid()) {
        seen.putIfAbsent(process.pid(), process);
      }
    }
  }

  /// Whether a process still has the run's output open. Elsewhere than on Linux nobody can tell:
  /// then every process of the tree counts.
  boolean holdsOutput(ProcessHandle process) {
    if (!linux) {
      return true;
    }
    try (DirectoryStream<Path> open =
        Files.newDirectoryStream(PROC.resolve(process.pid() + "/fd"))) {
      for (Path descriptor : open) {
        if (Files.isSymbolicLink(descriptor) && Files.readSymbolicLink(descriptor).equals(output)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /// A process by its number and name, as it is listed.
  String describe(ProcessHandle process) {
    return process.pid() + " " + name(process);
  }

  private String name(ProcessHandle process) {
    if (linux) {
      try {
        return Files.readString(PROC.resolve(process.pid() + "/comm")).strip();
      } catch (IOException e) {
        return "?";
      }
    }
    return process.info().command().map(c -> c.replaceFirst("^.*[/\\\\]", "")).orElse("?");
  }

  private List<ProcessHandle> carriers() {
    List<ProcessHandle> found = new ArrayList<>();
    Set<Long> present = new HashSet<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        long pid = Long.parseLong(process.getFileName().toString());
        present.add(pid);
        if (pid != root.pid()
            && !seen.containsKey(pid)
            && !strangers.contains(pid)
            && carriesCookie(process, pid)) {
          ProcessHandle.of(pid).ifPresent(found::add);
        }
      }
    } catch (IOException e) {
      return found;
    }
    strangers.retainAll(present);
    return found;
  }

  private boolean carriesCookie(Path process, long pid) {
    try {
      byte[] environment = Files.readAllBytes(process.resolve("environ"));
      boolean carries = contains(environment, cookie);
      if (!carries && environment.length > 0) {
        strangers.add(pid);
      }
      return carries;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean contains(byte[] all, byte[] wanted) {
    for (int at = 0; at + wanted.length <= all.length; at++) {
      int same = 0;
      while (same < wanted.length && all[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length
          && (at == 0 || all[at - 1] == 0)
          && (at + same == all.length || all[at + same] == 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isZombie(long pid) {
    if (!linux) {
      return false;
    }
    try {
      String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
      return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    } catch (IOException e) {
      return true;
    }
  }
}
