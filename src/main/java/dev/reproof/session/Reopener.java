package dev.reproof.session;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Run;
import dev.reproof.review.Reopening;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import java.util.List;
import java.util.Optional;

/// Sets an approved packet back, with the run that contradicts it.
final class Reopener {
  private final Present present;
  private final Editing editing;
  private final Ground ground;

  Reopener(Present present, Editing editing, Ground ground) {
    this.present = present;
    this.editing = editing;
    this.ground = ground;
  }

  Answer reopen(OpenTracker open, Packet packet, String id) throws Trouble {
    Run run = run(id);
    if (!run.tracker().equals(open.path()) || !run.packet().equals(packet.id())) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          "run "
              + run.id()
              + " is one of packet "
              + run.packet()
              + " of "
              + run.tracker()
              + ", not of packet "
              + packet.id());
    }
    if (!Reopening.isApproved(packet)) {
      return new Answer.Refused(
          "packet " + packet.id() + " is not approved, so there is nothing to reopen", List.of());
    }
    if (!Reopening.contradicts(packet, run)) {
      return new Answer.Refused(
          "run "
              + run.id()
              + (run.outcome().passed() ? " passed" : " ended as " + run.outcome())
              + run.exit().map(e -> ", exit " + e).orElse("")
              + "; it does not contradict packet "
              + packet.id(),
          List.of());
    }
    String reviewer = present.state().repository().flatMap(RepositoryFacts::user).orElse("");
    Optional<Intent.RecordVerdict> intent = Reopening.intent(open.tracker(), packet, run, reviewer);
    if (intent.isEmpty()) {
      return new Answer.Refused(
          "packet "
              + packet.id()
              + " has no command "
              + run.command()
              + " any more; rerun it as it is written now",
          List.of());
    }
    return editing.recorded(intent.get());
  }

  private Run run(String id) throws Trouble {
    List<Run> found =
        ground.kept().runs().stream().filter(r -> !id.isBlank() && r.id().startsWith(id)).toList();
    List<Run> exact = found.stream().filter(r -> r.id().equals(id)).toList();
    List<Run> chosen = exact.isEmpty() ? found : exact;
    if (chosen.size() != 1) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          "no run " + id + " is kept here, or several begin so; see 'reproof runs'");
    }
    return chosen.getFirst();
  }
}
