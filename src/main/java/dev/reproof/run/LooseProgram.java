package dev.reproof.run;

import java.io.File;
import java.io.IOException;
import java.util.List;

/// A program of the user's desktop, such as an editor: started as an argument vector, never by a
/// shell, with nothing to read and nothing that is read of it. It may live on after this program,
/// and is marked as no run's, so that no run takes it for its own.
final class LooseProgram {
  private LooseProgram() {}

  /// Starts it, and waits for nothing.
  ///
  /// @throws IOException if it does not start
  static void start(List<String> arguments) throws IOException {
    File nothing = new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
    ProcessBuilder program = new ProcessBuilder(arguments);
    ChildEnvironment.applyLoosely(program.environment());
    program
        .redirectInput(nothing)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
