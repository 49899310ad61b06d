package dev.reproof.session;

import dev.reproof.command.Command;
import dev.reproof.evidence.End;
import dev.reproof.evidence.Log;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.review.Outcomes;
import dev.reproof.run.Finished;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.WrittenCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says what became of a run: its outcome by how it ended and what it printed, and what it changed.
final class RunJudge {
  private static final int HEAD = 1 << 18;
  private static final int TAIL = 1 << 20;

  private final Ground ground;
  private final String tracker;

  RunJudge(Ground ground, String tracker) {
    this.ground = ground;
    this.tracker = tracker;
  }

  /// The run that has ended; `trackerBefore` is the tracker's hash as it was before.
  ///
  /// @throws Trouble if the work tree, the kept runs or what it printed cannot be read
  Run judge(RunFacts facts, Finished finished, Log log, String trackerBefore) throws Trouble {
    Tree before = facts.tree();
    Command ran = facts.planned().command();
    String text = finished.output().path().isEmpty() ? "" : text(log);
    PacketCommand command = facts.command();
    int passing = command == null ? 0 : command.passingExit();
    List<Run> earlier =
        ground.kept().runs().stream()
            .filter(r -> !r.isStale(before))
            .filter(r -> WrittenCommand.fold(r.command()).equals(WrittenCommand.fold(ran.text())))
            .toList();
    Outcomes.Judged judged = Outcomes.judge(finished.end(), passing, ran, text, earlier);
    Tree after = ground.tree(tracker);
    return facts.run(
        judged.outcome(),
        Outcomes.exitOf(finished.end()),
        finished.leftOver(),
        finished.startedAt(),
        finished.durationMillis(),
        finished.output(),
        judged.tests().orElse(null),
        changed(before, after, trackerBefore),
        reason(finished.end(), before, after));
  }

  /// The tracked and new files that the command changed, the tracker too.
  private List<String> changed(Tree before, Tree after, String trackerBefore) throws Trouble {
    List<String> changed = new ArrayList<>(ground.moved(before, after, tracker));
    if (!ground.sha256(tracker).equals(trackerBefore)) {
      changed.add(tracker);
    }
    return changed;
  }

  private static @Nullable String reason(End end, Tree before, Tree after) {
    if (end instanceof End.CouldNotStart could) {
      return could.reason();
    }
    if (end instanceof End.OutputLost) {
      return "what it printed was removed while it ran";
    }
    return before.head().equals(after.head())
        ? null
        : "it moved HEAD from "
            + Planner.shortHash(before.head())
            + " to "
            + Planner.shortHash(after.head());
  }

  private static String text(Log log) throws Trouble {
    try {
      long size = log.size();
      String head = new String(log.read(0, HEAD), StandardCharsets.UTF_8);
      if (size <= HEAD) {
        return head;
      }
      return head + new String(log.read(Math.max(HEAD, size - TAIL), TAIL), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Troubles.of("reading what the command printed", e);
    }
  }
}
