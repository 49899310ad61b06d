package dev.reproof.session;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.repo.CommitRefused;
import dev.reproof.repo.Repository;
import dev.reproof.run.CommandRunner;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a checkpoint: a commit of exactly the packet's paths, then its hash in the packet's
/// evidence.
final class Checkpointer {
  private final Present present;
  private final Editing editing;
  private final OtherHand otherHand;
  private final Ground ground;
  private final TrackerFiles files;
  private final Clock clock;
  private final HeadCheckpoint head;

  Checkpointer(
      Present present,
      Editing editing,
      OtherHand otherHand,
      Ground ground,
      TrackerFiles files,
      Clock clock) {
    this.present = present;
    this.editing = editing;
    this.otherHand = otherHand;
    this.ground = ground;
    this.files = files;
    this.clock = clock;
    this.head = new HeadCheckpoint(ground);
  }

  CheckpointPlan plan(OpenTracker open, Packet packet, List<String> paths, Optional<String> message)
      throws Trouble {
    Repository repository = ground.needRepository();
    if (open.hasPendingEdits()) {
      throw new Trouble(
          Trouble.Kind.REFUSED,
          "edits of " + open.path() + " are pending; write them before the checkpoint");
    }
    Optional<String> readOnly = open.text().readOnlyReason();
    if (readOnly.isPresent()) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          open.path()
              + " is read-only here ("
              + readOnly.get()
              + "), so the hash of a checkpoint could not be recorded; nothing was made");
    }
    Verdict verdict =
        packet
            .verdict()
            .orElseThrow(
                () ->
                    new Trouble(
                        Trouble.Kind.REFUSED,
                        "no verdict is recorded for packet "
                            + packet.id()
                            + "; record it before the checkpoint"));
    List<String> all = new CheckpointPaths(repository, ground.root()).with(open.path(), paths);
    String title = packet.title().isEmpty() ? "" : ": " + packet.title();
    String subject = "Packet " + packet.id() + " " + verdict.word() + title;
    String body = message.filter(m -> !m.isBlank()).orElse(subject).stripTrailing();
    String trailer = HeadCheckpoint.trailer(packet.id());
    String whole = body.contains(trailer) ? body : body + "\n\n" + trailer + "\n";
    try {
      List<String> offered = new ArrayList<>(repository.tree(open.path()).dirty());
      offered.removeAll(all);
      return new CheckpointPlan(
          packet.id(),
          all,
          offered,
          whole,
          repository.obstacles(),
          files.asksForPlace(open.file()));
    } catch (IOException e) {
      throw Troubles.of("reading the repository " + ground.root(), e);
    }
  }

  Checkpoint make(CheckpointPlan plan) throws Trouble {
    Repository repository = ground.needRepository();
    Optional<String> made = head.unrecorded(present.packet(plan.packet()), plan.paths());
    if (made.isPresent()) {
      Checkpoint recorded = record(plan, made.get(), "", List.of());
      settleIndex(repository);
      return recorded;
    }
    head.requireNews(present.packet(plan.packet()), plan);
    if (!plan.obstacles().isEmpty()) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "a checkpoint is not made here: "
              + String.join("; ", plan.obstacles())
              + (obstaclesForAnyGit(repository).isEmpty()
                  ? ". Let your own git make it (--with-git)"
                  : ""));
    }
    return record(plan, commit(repository, plan), "", List.of());
  }

  private List<String> obstaclesForAnyGit(Repository repository) throws Trouble {
    try {
      return repository.obstaclesForAnyGit();
    } catch (IOException e) {
      throw Troubles.of("reading the repository " + ground.root(), e);
    }
  }

  private void settleIndex(Repository repository) throws Trouble {
    try {
      if (repository.obstacles().isEmpty()) {
        repository.settleIndex();
      }
    } catch (CommitRefused e) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "the checkpoint is made and its hash recorded, but git's index is older: "
              + e.getMessage(),
          e);
    } catch (IOException e) {
      throw Troubles.of("writing the index", e);
    }
  }

  /// Lets the user's own git make the commit, with its hooks and its signing.
  Checkpoint makeWithGit(CheckpointPlan plan, CommandRunner runner, GitListener listener)
      throws Trouble {
    Repository repository = ground.needRepository();
    Optional<String> earlier = head.unrecorded(present.packet(plan.packet()), plan.paths());
    if (earlier.isPresent()) {
      return record(plan, earlier.get(), "", List.of());
    }
    head.requireNews(present.packet(plan.packet()), plan);
    List<String> obstacles = obstaclesForAnyGit(repository);
    try {
      if (!obstacles.isEmpty()) {
        throw new Trouble(
            Trouble.Kind.COULD_NOT,
            "a checkpoint is not made here: " + String.join("; ", obstacles));
      }
      String before = repository.head();
      GitCommit.Made made = new GitCommit(ground, runner, clock, listener).make(plan);
      String after = repository.head();
      if (made.code() != 0 || after.equals(before)) {
        throw new Trouble(
            Trouble.Kind.COULD_NOT, "git did not make the checkpoint: " + made.reason());
      }
      List<String> besides =
          repository.commit(after).map(CommitFacts::files).orElse(List.of()).stream()
              .filter(f -> !plan.paths().contains(f))
              .toList();
      return record(plan, after, made.said(), besides);
    } catch (IOException e) {
      throw Troubles.of("making the checkpoint with git", e);
    }
  }

  private Checkpoint record(CheckpointPlan plan, String commit, String said, List<String> besides)
      throws Trouble {
    String subject = subject(commit, plan);
    otherHand.refresh();
    Answer answer = editing.edit(new Intent.RecordHash(plan.packet(), commit, subject));
    if (answer instanceof Answer.Refused refused) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "the commit "
              + commit
              + " is made, but its hash could not be recorded: "
              + refused.reason());
    }
    List<TextEdit> edits = answer instanceof Answer.Done done ? done.edits() : List.of();
    otherHand.write();
    return new Checkpoint(commit, subject, edits, said, besides);
  }

  /// The subject that the commit has; a hook may have written another than was asked for.
  private String subject(String commit, CheckpointPlan plan) throws Trouble {
    return ground
        .commit(commit)
        .map(CommitFacts::subject)
        .filter(s -> !s.isBlank())
        .orElseGet(() -> plan.message().lines().findFirst().orElse(""));
  }

  private String commit(Repository repository, CheckpointPlan plan) throws Trouble {
    try {
      return repository.commit(plan.paths(), plan.message(), clock.instant());
    } catch (CommitRefused e) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT, "the checkpoint was not made: " + e.getMessage(), e);
    } catch (IOException e) {
      throw Troubles.of("making the checkpoint", e);
    }
  }
}
