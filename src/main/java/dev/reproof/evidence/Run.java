package dev.reproof.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of a command of a packet: what was run where, and what happened.
///
/// `line` is where the tracker requires the command, or records it if nothing requires it.
/// `tracker` is its path relative to the work tree. `durationMillis` is measured on a monotonic
/// clock.
public record Run(
    String id,
    String tracker,
    String packet,
    int n,
    int line,
    String command,
    boolean shell,
    String program,
    String directory,
    Tree tree,
    Outcome outcome,
    @Nullable Integer exitCode,
    List<String> leftOver,
    Instant startedAt,
    long durationMillis,
    Output output,
    @Nullable TestCount testCount,
    @Nullable Claim claimed,
    @Nullable Comparison compared,
    List<String> changedFiles,
    @Nullable String reason) {
  public Run {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(tracker, "tracker");
    Objects.requireNonNull(packet, "packet");
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(tree, "tree");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(output, "output");
    leftOver = List.copyOf(leftOver);
    changedFiles = List.copyOf(changedFiles);
  }

  /// This run as one whose program ended before it did, with what it had printed until then.
  public Run interrupted(Output printed, String why) {
    return new Run(
        id,
        tracker,
        packet,
        n,
        line,
        command,
        shell,
        program,
        directory,
        tree,
        Outcome.INTERRUPTED,
        null,
        List.of(),
        startedAt,
        0,
        printed,
        null,
        claimed,
        claimed == null ? null : Comparison.CANNOT_TELL,
        List.of(),
        why);
  }

  /// How long the command ran; empty where nobody saw its end.
  public Optional<Duration> took() {
    return outcome == Outcome.INTERRUPTED || outcome == Outcome.NOT_RUN
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(durationMillis));
  }

  public Optional<Integer> exit() {
    return Optional.ofNullable(exitCode);
  }

  /// The name of the signal that a code above 128 stands for in shells; the code alone cannot tell
  /// a signal from `exit 143`.
  public Optional<String> signal() {
    return exit().flatMap(Signals::nameOf);
  }

  public Optional<TestCount> tests() {
    return Optional.ofNullable(testCount);
  }

  public Optional<Claim> claim() {
    return Optional.ofNullable(claimed);
  }

  public Optional<Comparison> comparison() {
    return Optional.ofNullable(compared);
  }

  /// Whether the run was made on another tree than this one: then it is shown and never counted.
  public boolean isStale(Tree now) {
    return !tree.isSameAs(now);
  }
}
