package dev.reproof.review;

import dev.reproof.command.Command;
import dev.reproof.command.Mark;
import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.End;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.TestCount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges what happened: how a run ended becomes its outcome, and a claim beside a run a
/// comparison.
public final class Outcomes {
  /// Digits of a log's hash that a record names.
  private static final int HASH = 8;

  private Outcomes() {}

  /// What became of a run, and how many tests it says that it ran.
  public record Judged(Outcome outcome, Optional<TestCount> tests) {}

  /// Both of a run; as [#of] and [#tests] give them, with the output read once.
  public static Judged judge(
      End end, int passingExit, Command command, String output, List<Run> earlier) {
    TestTools tools = TestTools.in(output);
    return new Judged(of(end, passingExit, command, tools, earlier), tools.count());
  }

  /// The outcome of a run. `output` is its printed text, or the beginning and the end of it;
  /// `earlier` are the kept runs of the same command on the same tree.
  public static Outcome of(
      End end, int passingExit, Command command, String output, List<Run> earlier) {
    return of(end, passingExit, command, TestTools.in(output), earlier);
  }

  private static Outcome of(
      End end, int passingExit, Command command, TestTools tools, List<Run> earlier) {
    return switch (end) {
      case End.CouldNotStart ignored -> Outcome.COULD_NOT_START;
      case End.TimedOut ignored -> Outcome.TIMED_OUT;
      case End.Cancelled ignored -> Outcome.CANCELLED;
      case End.OutputCapped ignored -> Outcome.OUTPUT_INCOMPLETE;
      case End.OutputLost ignored -> Outcome.OUTPUT_INCOMPLETE;
      case End.Interrupted ignored -> Outcome.INTERRUPTED;
      case End.Exited exited -> exited(exited.code(), passingExit, command, tools, earlier);
    };
  }

  private static Outcome exited(
      int code, int passingExit, Command command, TestTools tools, List<Run> earlier) {
    if (command.has(Mark.NOT_ATTRIBUTABLE)) {
      return Outcome.NOT_ATTRIBUTABLE;
    }
    if (code != passingExit) {
      return Outcome.FAILED;
    }
    if (code == 0 && tools.count().filter(c -> c.failed() > 0).isPresent()) {
      return Outcome.NOT_ATTRIBUTABLE;
    }
    if (tools.ranNone()) {
      return Outcome.NO_TESTS_RAN;
    }
    if (tools.cached()) {
      return Outcome.CACHED;
    }
    boolean failedBefore =
        earlier.stream()
            .anyMatch(
                r ->
                    r.outcome() == Outcome.FAILED && r.exit().filter(e -> e == code).isEmpty()
                        || r.outcome() == Outcome.TIMED_OUT
                        || r.outcome() == Outcome.FLAKY);
    return failedBefore ? Outcome.FLAKY : Outcome.PASSED;
  }

  /// What a test tool in the output says of its tests.
  public static Optional<TestCount> tests(String output) {
    return TestTools.in(output).count();
  }

  /// The code of a run that has one: it ended, by itself or stopped.
  public static @Nullable Integer exitOf(End end) {
    return switch (end) {
      case End.Exited exited -> Integer.valueOf(exited.code());
      case End.TimedOut timedOut -> timedOut.code();
      case End.Cancelled cancelled -> cancelled.code();
      case End.OutputCapped capped -> capped.code();
      case End.OutputLost lost -> Integer.valueOf(lost.code());
      case End.CouldNotStart ignored -> null;
      case End.Interrupted ignored -> null;
    };
  }

  /// The word between what the file claims and what happened; empty where nothing is claimed.
  public static Optional<Comparison> compare(
      @Nullable Claim claim, Outcome outcome, @Nullable Integer exit) {
    if (claim == null) {
      return Optional.empty();
    }
    if (outcome != Outcome.PASSED && outcome != Outcome.FAILED) {
      return Optional.of(Comparison.CANNOT_TELL);
    }
    if (claim.isOfAnotherCommand()) {
      return Optional.of(Comparison.DIFFERENT_COMMAND);
    }
    if (claim.exit() == null) {
      return Optional.of(Comparison.CLAIM_WITHOUT_EXIT_CODE);
    }
    return Optional.of(claim.exit().equals(exit) ? Comparison.REPRODUCED : Comparison.CONTRADICTED);
  }

  /// Whether a claim came after the run and names its log: it repeats the run, and is no claim that
  /// the run could reproduce.
  public static boolean isRecordOf(Claim claim, Run run) {
    String hash = run.output().sha256();
    Claim before = run.claimed();
    return hash.length() > HASH
        && (before == null || !before.result().equals(claim.result()))
        && claim.result().contains("sha256:" + hash.substring(0, HASH));
  }
}
