package dev.reproof.cli;

import dev.reproof.session.Trouble;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/// The command line: arguments in, text or JSON and an exit code out. It never ends the program.
public final class Cli {
  private static final Set<String> COMMANDS =
      Set.of(
          "trackers",
          "show",
          "lint",
          "rerun",
          "runs",
          "log",
          "tick",
          "untick",
          "set",
          "history",
          "reopen",
          "draft",
          "record",
          "checkpoint",
          "sample",
          "verify",
          "report",
          "help");

  private final Surroundings here;

  public Cli(Surroundings here) {
    this.here = here;
  }

  /// Whether the arguments are for the command line, not for the window.
  public static boolean isMeant(String... args) {
    for (String arg : args) {
      if (arg.equals("open")) {
        return false;
      }
      if (COMMANDS.contains(arg)) {
        return true;
      }
      if (!arg.startsWith("-")) {
        return false;
      }
      if (arg.equals("--help") || arg.equals("-h") || arg.equals("--version") || arg.equals("-V")) {
        return true;
      }
    }
    return args.length > 0;
  }

  /// Why these arguments cannot open the window: no path is there, or there are several; empty if
  /// they can. A path may end in `:LINE`.
  public static Optional<String> cannotOpen(Path folder, String... args) {
    List<String> paths = new ArrayList<>(List.of(args));
    if (!paths.isEmpty() && paths.getFirst().equals("open")) {
      paths.removeFirst();
    }
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    if (paths.size() > 1) {
      return Optional.of("the window opens one path, not " + String.join(" ", paths));
    }
    String path = paths.getFirst().replaceFirst(":\\d+$", "");
    try {
      if (Files.exists(folder.resolve(path)) || Files.exists(folder.resolve(paths.getFirst()))) {
        return Optional.empty();
      }
    } catch (InvalidPathException e) {
      return Optional.of(path + " is no path: " + e.getReason());
    }
    return Optional.of(
        path + " is neither a command nor a path that is there; see 'reproof --help'");
  }

  /// Runs a call and gives its exit code: 0, 1, 2 or 3.
  public int run(String... args) {
    Root root = new Root(here);
    CommandLine line = new CommandLine(root);
    line.addSubcommand(new TrackersWork());
    line.addSubcommand(new ShowWork());
    line.addSubcommand(new LintWork());
    line.addSubcommand(new RerunWork());
    line.addSubcommand(new RunsWork());
    line.addSubcommand(new LogWork());
    line.addSubcommand(new TickWork());
    line.addSubcommand(new UntickWork());
    line.addSubcommand(new SetWork());
    line.addSubcommand(new DraftWork());
    line.addSubcommand(new RecordWork());
    line.addSubcommand(new CheckpointWork());
    line.addSubcommand(new HistoryWork());
    line.addSubcommand(new ReopenWork());
    line.addSubcommand(new VerifyWork());
    line.addSubcommand(new ReportWork());
    line.addSubcommand(new SampleWork());
    line.setOut(new java.io.PrintWriter(here.out(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(here.err(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler(this::wrongCall);
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, root));
    return written(line.execute(args));
  }

  /// The exit code of a call whose page may not have reached the reader.
  private int written(int exit) {
    Optional<String> why = here.unwritten();
    why.ifPresent(w -> here.err().println("reproof: the output could not be written: " + w));
    return why.isPresent() && exit == 0 ? 3 : exit;
  }

  private int wrongCall(CommandLine.ParameterException wrong, String[] args) {
    String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
    here.err().println("reproof: " + oneLine(wrong.getMessage()) + "; see '" + name + " --help'");
    return 2;
  }

  private int failed(Exception failure, Root root) {
    if (root.showsStacktrace()) {
      java.io.StringWriter trace = new java.io.StringWriter();
      failure.printStackTrace(new java.io.PrintWriter(trace));
      here.err().print(trace);
    }
    if (failure instanceof Trouble trouble) {
      here.err().println("reproof: " + trouble.getMessage());
      return trouble.kind().exitCode();
    }
    if (failure instanceof InterruptedException) {
      here.err().println("reproof: interrupted");
      return 3;
    }
    String what =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    here.err()
        .println(
            "reproof: this failed in a way that it should not: "
                + oneLine(what)
                + " (--stacktrace shows where)");
    return 3;
  }

  private static String oneLine(@org.jspecify.annotations.Nullable String text) {
    return text == null
        ? "the call cannot be read"
        : text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", "");
  }
}
