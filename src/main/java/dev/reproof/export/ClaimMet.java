package dev.reproof.export;

import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Run;
import dev.reproof.review.Claims;
import dev.reproof.review.Outcomes;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The claim to hold the last run of a command against. Where the file holds only the record of
/// that very run, it is the claim that stood there before.
record ClaimMet(@Nullable Claim claim, boolean before, Optional<Comparison> compared) {
  static ClaimMet of(Packet packet, PacketCommand command, Optional<Run> last) {
    Claim now = Claims.claimOf(packet, command).orElse(null);
    Run run = last.orElse(null);
    if (run == null) {
      return new ClaimMet(now, false, Optional.empty());
    }
    boolean before = now != null && Outcomes.isRecordOf(now, run);
    Claim met = before ? run.claimed() : now;
    return new ClaimMet(met, before, Outcomes.compare(met, run.outcome(), run.exitCode()));
  }

  String words() {
    String words = claim == null ? "nothing" : words(claim);
    return before ? words + " (before this rerun)" : words;
  }

  private static String words(Claim claim) {
    return claim.exit() == null
        ? "no exit code: " + claim.result()
        : claim.result().contains(claim.exit() + "") ? claim.result() : "exit " + claim.exit();
  }
}
