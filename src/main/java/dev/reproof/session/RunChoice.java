package dev.reproof.session;

import dev.reproof.tracker.PacketCommand;
import java.util.Set;
import java.util.TreeSet;

/// Which of a packet's commands to run: those of `numbers`, or all where it is empty; only those
/// whose box is open; only those whose last run did not pass. With `pipefail` each command with a
/// pipe is run as another command that begins with `set -o pipefail;`, so that its exit is that of
/// what failed.
public record RunChoice(
    Set<Integer> numbers, boolean openOnly, boolean failedOnly, boolean pipefail) {
  public static final RunChoice ALL = new RunChoice(Set.of(), false, false);

  public RunChoice(Set<Integer> numbers, boolean openOnly, boolean failedOnly) {
    this(numbers, openOnly, failedOnly, false);
  }

  public RunChoice {
    numbers = Set.copyOf(numbers);
  }

  /// Whether a rerun of a command with pipefail would tell more than the command itself.
  public static boolean tellsMoreWithPipefail(PacketCommand command) {
    return Planner.hasPipe(command);
  }

  /// The same commands with `set -o pipefail`.
  public RunChoice withPipefail() {
    return new RunChoice(numbers, openOnly, failedOnly, true);
  }

  public static RunChoice of(int... numbers) {
    Set<Integer> chosen = new TreeSet<>();
    for (int n : numbers) {
      chosen.add(n);
    }
    return new RunChoice(chosen, false, false);
  }
}
