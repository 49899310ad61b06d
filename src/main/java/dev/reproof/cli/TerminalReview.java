package dev.reproof.cli;

import dev.reproof.session.Sample;
import dev.reproof.session.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;

/// A review of the sample in the terminal: what a first start does where there is no display. It
/// runs the commands of our own sample, which is why it approves them by itself.
public final class TerminalReview {
  private final Surroundings here;

  public TerminalReview(Surroundings here) {
    this.here = here;
  }

  /// Shows problems, a rerun, and the diff that a verdict would write; gives the exit code.
  public int run() {
    Path folder = here.parts().home().resolve("sample");
    try {
      if (!Files.isDirectory(folder.resolve(".git"))) {
        Sample.write(folder, here.parts().clock().instant());
      }
    } catch (Trouble e) {
      here.err().println("reproof: " + e.getMessage());
      return e.kind().exitCode();
    }
    String tracker = folder.resolve(Sample.TRACKER).toString();
    say("There is no display here, so this is the sample reviewed in the terminal.");
    say("");
    say("1. What the tracker's own rules say of it: reproof lint");
    say("");
    call("lint", tracker);
    say("2. Each claim beside its rerun: reproof rerun --approve");
    say("");
    call("rerun", tracker, Sample.UNTRUE, "--approve");
    say("");
    say("3. What a verdict would write, and nothing else: reproof record --dry-run");
    say("");
    call(
        "record",
        tracker,
        Sample.UNTRUE,
        "--verdict",
        "CHANGES_REQUESTED",
        "--reviewer",
        "You",
        "--dry-run");
    say("");
    say(
        "Nothing was written. The sample is in "
            + folder
            + "; on a machine with a display the same command opens the window.");
    return 0;
  }

  private void say(String line) {
    here.out().println(line);
  }

  private void call(String... args) {
    new Cli(here).run(args);
  }
}
