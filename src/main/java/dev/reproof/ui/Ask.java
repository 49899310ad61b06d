package dev.reproof.ui;

import dev.reproof.session.CheckpointPlan;
import dev.reproof.session.Conflict;
import dev.reproof.session.OutputDiff;
import dev.reproof.session.PastTracker;
import dev.reproof.session.Preview;
import dev.reproof.session.RunPlan;
import dev.reproof.session.Verification;
import java.nio.file.Path;
import java.util.List;

/// A question that waits for the reviewer's answer in a dialog. [SessionModel#leave] answers no.
public sealed interface Ask {
  /// Shall the repository of `path` be opened, whose work tree belongs to somebody else? Answered
  /// by [SessionModel#trust].
  record ToTrust(Path path, Path workTree, String owner) implements Ask {}

  /// May these commands run? Answered by [SessionModel#approve].
  record ToRun(RunPlan plan) implements Ask {}

  /// Shall this be written? Answered by [SessionModel#write]. `packet` is the packet whose verdict
  /// is part of it, empty if none is.
  record ToWrite(Preview preview, String packet) implements Ask {}

  /// Shall this commit be made? Answered by [SessionModel#checkpoint].
  record ToCommit(CheckpointPlan plan) implements Ask {}

  /// Which of both values counts, where another program changed what is pending here? Answered by
  /// [SessionModel#resolve].
  record ToResolve(List<Conflict> conflicts) implements Ask {
    public ToResolve {
      conflicts = List.copyOf(conflicts);
    }
  }

  /// Where shall the report go? Answered by [Looks#exportReport]. `folder` is the first proposal.
  record ToExport(Path folder) implements Ask {}

  /// No question: the outputs of two runs beside each other.
  record ToCompare(OutputDiff diff) implements Ask {}

  /// No question: the tracker as a commit has it, at this packet.
  record ToSeePast(PastTracker past, String packet) implements Ask {}

  /// No question: what stands behind the records of the tracker. `kept` is how many runs are kept,
  /// `firstBad` the first record of them that is not as it was written, empty if all are.
  record ToSeeVerification(Verification verification, int kept, String firstBad) implements Ask {}

  /// No question: all problems of the tracker, to go to one of them.
  record ToSeeProblems() implements Ask {}
}
