package dev.reproof.session;

import dev.reproof.command.Command;
import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Output;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.TestCount;
import dev.reproof.evidence.Tree;
import dev.reproof.review.Claims;
import dev.reproof.review.Outcomes;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.WrittenCommand;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a run before it starts.
record RunFacts(
    String tracker,
    Packet packet,
    String directory,
    RunPlan.Planned planned,
    String id,
    Tree tree) {
  /// The packet's command that runs; null where the packet has none of this number any more.
  @Nullable PacketCommand command() {
    return packet.commands().stream().filter(c -> c.n() == planned.n()).findFirst().orElse(null);
  }

  /// The run with what became of it.
  Run run(
      Outcome outcome,
      @Nullable Integer exit,
      List<String> leftOver,
      Instant startedAt,
      long millis,
      Output output,
      @Nullable TestCount tests,
      List<String> changed,
      @Nullable String reason) {
    Command command = planned.command();
    PacketCommand written = command();
    Claim claim = written == null ? null : Claims.claimOf(packet, written).orElse(null);
    boolean other =
        written != null
            && !WrittenCommand.fold(command.text()).equals(WrittenCommand.fold(written.text()));
    Comparison compared =
        other ? Comparison.DIFFERENT_COMMAND : Outcomes.compare(claim, outcome, exit).orElse(null);
    return new Run(
        id,
        tracker,
        packet.id(),
        planned.n(),
        planned.line(),
        command.text(),
        command.needsShell(),
        planned.program(),
        directory,
        tree,
        outcome,
        exit,
        leftOver,
        startedAt,
        millis,
        output,
        tests,
        claim,
        compared,
        changed,
        reason);
  }
}
