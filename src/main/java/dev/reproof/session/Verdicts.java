package dev.reproof.session;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.TypedSource;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.markdown.TrackerEdits;
import dev.reproof.review.Draft;
import dev.reproof.review.RunsHere;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Verdicts on the packets of the open tracker: drafted from the facts, typed, recorded, taken
/// back. Of a [Session], and as confined as it.
public final class Verdicts {
  private final Present present;
  private final Editing editing;
  private final Ground ground;
  private final SessionParts parts;

  Verdicts(Present present, Editing editing, Ground ground, SessionParts parts) {
    this.present = present;
    this.editing = editing;
    this.ground = ground;
    this.parts = parts;
  }

  /// Makes the evidence of a verdict pending, from the latest runs and what the reviewer decides.
  ///
  /// @throws Trouble if nobody says who reviews, the request is wrong (its words, its numbers, a
  ///   waiver without a reason), the file is read-only, or the work tree cannot be read
  public Answer record(String packet, VerdictRequest request) throws Trouble {
    return new Recorder(present, editing, ground)
        .record(present.packet(packet), request.masked(parts.secrets()));
  }

  /// The verdict that the facts allow.
  ///
  /// @throws Trouble if there is no such packet, or the work tree cannot be read
  public Draft draft(String packet) throws Trouble {
    return new Recorder(present, editing, ground).draft(present.packet(packet));
  }

  /// The block that a draft would write, as markdown.
  ///
  /// @throws Trouble if there is no such packet
  public String markdown(Draft draft, String packet) throws Trouble {
    OpenTracker open = present.open();
    return parts
        .secrets()
        .masked(
            TrackerEdits.evidence(
                open.text(),
                open.tracker(),
                new Intent.RecordVerdict(
                    present.packet(packet).id(), draft.form(), draft.runs(), false)));
  }

  /// The numbers of a packet's commands whose runs were all made on another tree than the present
  /// one.
  ///
  /// @throws Trouble if there is no such packet, or the work tree cannot be read
  public List<Integer> staleCommands(String packet) throws Trouble {
    Packet found = present.packet(packet);
    RunsHere here = present.runsHere(found);
    Set<String> ran =
        present.state().runs().getOrDefault(found.id(), List.of()).stream()
            .filter(r -> r.outcome() != Outcome.NOT_RUN)
            .map(r -> WrittenCommand.fold(r.command()))
            .collect(Collectors.toSet());
    return found.commands().stream()
        .filter(c -> ran.contains(c.text()) && here.counting(c).isEmpty())
        .map(PacketCommand::n)
        .distinct()
        .toList();
  }

  /// Makes it pending that an approved packet is set back, with the run that contradicts it.
  ///
  /// @throws Trouble if there is no such packet, or no such run of it
  public Answer reopen(String packet, String run) throws Trouble {
    return new Reopener(present, editing, ground)
        .reopen(present.open(), present.packet(packet), run);
  }

  /// Keeps what is typed for a packet.
  ///
  /// @throws Trouble if it cannot be written
  public void save(VerdictDraft draft) throws Trouble {
    ground.kept().save(draft);
    present.typed(draft);
  }

  /// What was typed into the packets of the open tracker and never taken.
  ///
  /// @throws Trouble if they cannot be read
  public List<TypedSource> typedSources() throws Trouble {
    return ground.kept().typedSources(present.open().path());
  }

  /// What keeps on disk what is typed while the session is at work; for any thread.
  public TypedKeeper keeper() {
    return new TypedKeeper(ground);
  }
}
