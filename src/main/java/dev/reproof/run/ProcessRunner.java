package dev.reproof.run;

import dev.reproof.command.Command;
import dev.reproof.evidence.End;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Runs commands as processes of this machine: in a session of their own, with empty standard input
/// and no terminal, both streams into one file.
///
/// Java closes a child's pipe when the child exits, so late output would be lost; a file keeps it.
public final class ProcessRunner implements CommandRunner, AutoCloseable {
  private final Grace grace;
  private final Clock clock;
  private final Optional<Posix> posix;
  private final boolean adopts;
  private final Set<RunningProcess> running = ConcurrentHashMap.newKeySet();

  public ProcessRunner(Clock clock) {
    this(clock, Grace.DEFAULT);
  }

  ProcessRunner(Clock clock, Grace grace) {
    this.clock = clock;
    this.grace = grace;
    this.posix = Posix.here();
    this.adopts = posix.filter(Posix::adoptOrphans).isPresent();
  }

  private boolean isAlone() {
    return running.size() <= 1;
  }

  private boolean isRoot(long pid) {
    return running.stream().anyMatch(r -> r.root() == pid);
  }

  @Override
  public Running start(Launch launch) {
    try {
      Optional<String> obstacle = obstacle(launch);
      if (obstacle.isPresent()) {
        return new NeverStarted(launch, obstacle.get(), clock);
      }
      if (posix.isPresent()) {
        Posix.ignoreAlone();
      }
      createOutput(launch.output());
      Path output = launch.output().toRealPath();
      ProcessBuilder builder = new ProcessBuilder(arguments(launch));
      builder.directory(launch.directory().toFile());
      builder.redirectInput(ProcessBuilder.Redirect.from(nullDevice()));
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(launch.output().toFile()));
      ChildEnvironment.apply(builder.environment(), launch.id());
      RunningProcess process =
          new RunningProcess(
              launch,
              builder.start(),
              grace,
              clock,
              posix.map(p -> new Adoption(p, adopts, this::isAlone, this::isRoot)),
              output,
              running::remove);
      running.add(process);
      process.watch();
      return process;
    } catch (IOException e) {
      return new NeverStarted(launch, reason(launch, e), clock);
    }
  }

  /// Stops everything that still runs; called when the program ends.
  @Override
  public void close() {
    running.forEach(RunningProcess::kill);
  }

  private static Optional<String> obstacle(Launch launch) throws IOException {
    if (!Files.isDirectory(launch.directory())) {
      return Optional.of("the folder " + launch.directory() + " is not there");
    }
    Command command = launch.command();
    if (command.needsShell()) {
      return shell(launch.directory()).isEmpty()
          ? Optional.of("no shell was found on the PATH")
          : Optional.empty();
    }
    Optional<Path> program = Programs.resolve(command.program(), launch.directory());
    if (program.isEmpty()) {
      return Optional.of("the program " + command.program() + " was not found");
    }
    return Files.isExecutable(program.get())
        ? unreadableOr(program.get())
        : Optional.of("the file " + program.get() + " may not be executed");
  }

  /// A program that may be executed and not read is tried all the same.
  private static Optional<String> unreadableOr(Path program) throws IOException {
    return File.separatorChar == '/' && Files.isReadable(program)
        ? Programs.obstacle(program)
        : Optional.empty();
  }

  private static List<String> arguments(Launch launch) {
    List<String> arguments = new ArrayList<>();
    Optional<Path> setsid = Programs.resolve("setsid", launch.directory());
    setsid.filter(s -> File.separatorChar == '/').ifPresent(s -> arguments.add(s.toString()));
    Command command = launch.command();
    if (command.needsShell()) {
      arguments.addAll(shell(launch.directory()));
      arguments.add(command.text());
    } else {
      arguments.addAll(command.arguments());
    }
    return arguments;
  }

  /// The shell and the options that add nothing to a command's meaning; empty if none is found.
  public static List<String> shell(Path directory) {
    if (Programs.resolve("bash", directory).isPresent()) {
      return List.of("bash", "--noprofile", "--norc", "-c");
    }
    if (Programs.resolve("sh", directory).isPresent()) {
      return List.of("sh", "-c");
    }
    return Programs.resolve("cmd", directory).isPresent() ? List.of("cmd", "/c") : List.of();
  }

  private static File nullDevice() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  /// Makes the output file, readable by its owner alone.
  private static void createOutput(Path output) throws IOException {
    if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (output.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          output,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(output);
    }
  }

  private static String reason(Launch launch, IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("error=7")) {
      return "the command is too long for this system";
    }
    return "the command " + launch.command().program() + " could not be started: " + message;
  }

  /// How a run ends that was never begun.
  static End couldNotStart(String reason) {
    return new End.CouldNotStart(reason);
  }
}
