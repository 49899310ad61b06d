package dev.reproof.session;

import dev.reproof.evidence.LeftProcess;
import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.export.JsonText;
import dev.reproof.export.RunForm;
import dev.reproof.review.Drafts;
import dev.reproof.review.RunsHere;
import dev.reproof.tracker.Packet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The commands of the open tracker that may run, and the runs that are kept of this repository. Of
/// a [Session], and as confined as it.
public final class Runs {
  private final Present present;
  private final Ground ground;
  private final SessionParts parts;
  private final Planner planner;
  private final KeptRuns kept;

  Runs(Present present, Ground ground, SessionParts parts) {
    this.present = present;
    this.ground = ground;
    this.parts = parts;
    this.planner = new Planner(ground);
    this.kept = new KeptRuns(ground);
  }

  /// What a rerun of these commands of a packet would run, before it is approved.
  ///
  /// @throws Trouble if there is no such packet or number, no repository, or it cannot be read
  public RunPlan plan(String packet, RunChoice choice) throws Trouble {
    Packet found = present.packet(packet);
    RunsHere here = present.runsHere(found);
    return planner.plan(found, choice, present.open().path(), here::passes);
  }

  /// The commands of a packet that would run unasked at the present HEAD, as far as the last look
  /// at the work tree tells; empty where there is none.
  ///
  /// @throws Trouble if there is no such packet, or the approvals cannot be read
  public Optional<RunPlan> approved(String packet) throws Trouble {
    RepositoryFacts facts = present.state().repository().orElse(null);
    if (facts == null) {
      return Optional.empty();
    }
    RunPlan plan = planner.approved(present.packet(packet), facts.tree());
    return plan.commands().isEmpty() ? Optional.empty() : Optional.of(plan);
  }

  /// Keeps the reviewer's word that these commands may run; `risky` are the numbers of the commands
  /// that were confirmed one by one.
  ///
  /// @throws Trouble if the packet has no command of one of these numbers, or HEAD moved
  public RunPlan approve(RunPlan plan, Set<Integer> risky) throws Trouble {
    Planner.needKnown(present.packet(plan.packet()), risky);
    planner.approve(plan, risky, parts.clock().instant(), present.open().path());
    return planner.approved(plan, risky);
  }

  /// The commands of an approved plan, ready to run.
  ///
  /// @throws Trouble if the plan is not approved
  public Rerun rerun(RunPlan plan, Duration timeout, boolean stopOnFailure) throws Trouble {
    if (!plan.approved()) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "the commands of packet " + plan.packet() + " are not approved; nothing ran");
    }
    return new Rerunner(
        ground,
        parts,
        ground.needRuns(),
        present.open().path(),
        present.packet(plan.packet()),
        plan,
        timeout,
        stopOnFailure);
  }

  /// Takes finished runs into the state.
  ///
  /// @throws Trouble if the kept runs cannot be read
  public void ran() throws Trouble {
    present.ran();
  }

  /// All kept runs of this repository, in the order in which they began.
  ///
  /// @throws Trouble if they cannot be read
  public List<Run> all() throws Trouble {
    return ground.kept().runs();
  }

  /// Removes the output of the runs that began before this moment; their records stay, and so does
  /// a record of this. Gives the ids of these runs.
  ///
  /// @throws Trouble if an output cannot be removed or the record not be written
  public List<String> prune(Instant before) throws Trouble {
    try {
      return ground.needRuns().prune(before);
    } catch (IOException e) {
      throw Troubles.of("removing old output", e);
    }
  }

  /// The work tree as it is now, a tracker left out; what makes a run stale.
  ///
  /// @throws Trouble if there is no repository, or it cannot be read
  public Tree tree(String tracker) throws Trouble {
    return ground.tree(tracker);
  }

  /// The files that hold something else on a tree than when a run was made, its tracker left out.
  ///
  /// @throws Trouble if the two cannot be compared
  public List<String> movedSince(Run run, Tree now) throws Trouble {
    return ground.moved(run.tree(), now, run.tracker());
  }

  /// A kept run; the id may be shortened as long as it is the only one.
  ///
  /// @throws Trouble if there is none, or several begin so
  public Run kept(String runId) throws Trouble {
    return kept.kept(runId);
  }

  /// The output of a run beside that of another; of the run of the same command before it, where
  /// `other` is empty.
  ///
  /// @throws Trouble if there is no such run, or none before it
  public OutputDiff diff(String runId, String other) throws Trouble {
    return kept.diff(runId, other);
  }

  /// A run as one line of evidence, in the words that a record would have, with secrets masked;
  /// empty where the packet has no such command.
  ///
  /// @throws Trouble if the tracker has no such packet
  public Optional<String> asEvidence(Run run) throws Trouble {
    return present.packet(run.packet()).commands().stream()
        .filter(c -> c.n() == run.n())
        .findFirst()
        .map(c -> parts.secrets().masked(Drafts.line(c, run)));
  }

  /// A run as one JSON document, as the command line gives it, with secrets masked.
  public String asJson(Run run) {
    boolean stale = present.state().repository().filter(r -> run.isStale(r.tree())).isPresent();
    return new JsonText(parts.secrets()).of(RunForm.of(run, stale, parts.secrets()));
  }

  /// Opens what a run printed in the user's editor.
  ///
  /// @throws Trouble if it is not kept any more, or no editor starts
  public void openLog(Run run, String form) throws Trouble {
    new UserEditor(form).openLog(run);
  }

  /// The first kept record that is not as it was written; empty if all are whole.
  ///
  /// @throws Trouble if there is no repository, or its records cannot be read
  public Optional<String> firstBadRecord() throws Trouble {
    return kept.firstBad();
  }

  /// Why the kept output of a run is no longer what was kept; empty if it is.
  ///
  /// @throws Trouble if there is no repository, or the output cannot be read
  public Optional<String> badOutput(String run) throws Trouble {
    return kept.badOutput(run);
  }

  /// The processes that runs left behind when this program was killed.
  ///
  /// @throws Trouble if the kept runs cannot be read
  public List<LeftProcess> orphans() throws Trouble {
    return kept.orphans();
  }

  /// Ends those processes; gives the ones that would not.
  ///
  /// @throws Trouble if the kept runs cannot be read, or the thread is interrupted
  public List<LeftProcess> stopOrphans() throws Trouble {
    return kept.stopOrphans();
  }
}
