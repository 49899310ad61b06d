package dev.reproof;

import dev.reproof.cli.Cli;
import dev.reproof.cli.Colours;
import dev.reproof.cli.Interruption;
import dev.reproof.cli.Outlet;
import dev.reproof.cli.Surroundings;
import dev.reproof.cli.TerminalReview;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.ReproofApp;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The program's entry: picks the command line or the window.
public final class Main {
  private Main() {}

  /// Runs the program and ends it with the exit code of the command line.
  public static void main(String[] args) {
    Optional<String> wrong =
        Cli.isMeant(args) ? Optional.empty() : Cli.cannotOpen(Path.of("").toAbsolutePath(), args);
    if (wrong.isPresent()) {
      System.err.println("reproof: " + wrong.get());
      System.exit(2);
    }
    if (!Cli.isMeant(args) && hasDisplay()) {
      ReproofApp.launch(args);
      return;
    }
    Surroundings here = surroundings(SessionParts.ofSystem());
    if (Cli.isMeant(args)) {
      System.exit(new Interruption(here.err()).guard(() -> new Cli(here).run(args)));
    }
    System.exit(
        args.length == 0 ? new TerminalReview(here).run() : new Cli(here).run(opening(args)));
  }

  private static String[] opening(String... args) {
    return args[0].equals("open") ? args : new String[] {"open", args[0]};
  }

  private static Surroundings surroundings(SessionParts parts) {
    @SuppressWarnings(
        "SystemConsoleNull") // it may be null where jdk.internal.le is left out of a runtime image
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    boolean colours = Colours.wanted(terminal, System.getenv());
    PrintStream out = Outlet.ofProgram(System.out.charset());
    return new Surroundings(out, System.err, Path.of("").toAbsolutePath(), parts, colours);
  }

  private static boolean hasDisplay() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.contains("mac") || os.contains("win") || System.getProperty("glass.platform") != null) {
      return true;
    }
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
