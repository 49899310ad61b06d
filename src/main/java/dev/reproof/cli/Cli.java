package dev.reproof.cli;

import dev.reproof.session.Trouble;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: arguments in, text or JSON and an exit code out. It never ends the program.
public final class Cli {
  private static final String OPEN = "open";
  private static final Set<String> QUESTIONS = Set.of("-h", "--help", "-V", "--version");

  private final Surroundings here;

  public Cli(Surroundings here) {
    this.here = here;
  }

  /// Whether the arguments are for the command line, not for the window: they begin with a
  /// subcommand or an option, or ask what `open` does.
  public static boolean isMeant(String... args) {
    if (args.length == 0) {
      return false;
    }
    if (args[0].equals(OPEN)) {
      return List.of(args).subList(1, args.length).stream().anyMatch(QUESTIONS::contains);
    }
    return args[0].startsWith("-")
        || args[0].chars().allMatch(Character::isLetter) && subcommands().containsKey(args[0]);
  }

  private static Map<String, Object> subcommands() {
    Map<String, Object> all = new LinkedHashMap<>();
    Stream.of(
            new OpenWork(),
            new TrackersWork(),
            new ShowWork(),
            new LintWork(),
            new RerunWork(),
            new RunsWork(),
            new LogWork(),
            new TickWork(),
            new UntickWork(),
            new SetWork(),
            new DraftWork(),
            new RecordWork(),
            new CheckpointWork(),
            new HistoryWork(),
            new ReopenWork(),
            new VerifyWork(),
            new ReportWork(),
            new SampleWork(),
            new HelpWork())
        .forEach(work -> all.put(nameOf(work), work));
    return all;
  }

  private static String nameOf(Object work) {
    return Optional.ofNullable(work.getClass().getAnnotation(Command.class))
        .map(Command::name)
        .orElseThrow();
  }

  /// Why these arguments cannot open the window: no path is there, or there are several; empty if
  /// they can. A path may end in `:LINE`.
  public static Optional<String> cannotOpen(Path folder, String... args) {
    List<String> paths = new ArrayList<>(List.of(args));
    if (!paths.isEmpty() && paths.getFirst().equals(OPEN)) {
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
    subcommands().forEach(line::addSubcommand);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            here.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setOut(new PrintWriter(here.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(here.err(), true, StandardCharsets.UTF_8));
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
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
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

  private static String oneLine(@Nullable String text) {
    return text == null
        ? "the call cannot be read"
        : text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", "");
  }
}
