package dev.reproof.session;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.repo.CommitRefused;
import dev.reproof.repo.Repository;
import dev.reproof.repo.TwoSides;
import dev.reproof.run.CommandRunner;
import dev.reproof.text.Diff;
import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a checkpoint: a commit of exactly the packet's paths, then its hash in the packet's
/// evidence.
final class Checkpointer {
  private static final String TRAILER = "Reviewed-Packet: ";

  private final Present present;
  private final Editing editing;
  private final OtherHand otherHand;
  private final Ground ground;
  private final TrackerFiles files;
  private final Clock clock;

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
    Set<String> all = new LinkedHashSet<>();
    all.add(open.path());
    for (String path : paths) {
      all.add(relative(repository, path));
    }
    String title = packet.title().isEmpty() ? "" : ": " + packet.title();
    String subject = "Packet " + packet.id() + " " + verdict.word() + title;
    String body = message.filter(m -> !m.isBlank()).orElse(subject).stripTrailing();
    String trailer = TRAILER + packet.id();
    String whole = body.contains(trailer) ? body : body + "\n\n" + trailer + "\n";
    try {
      List<String> offered = new ArrayList<>(repository.tree(open.path()).dirty());
      offered.removeAll(all);
      return new CheckpointPlan(
          packet.id(),
          new ArrayList<>(all),
          offered,
          whole,
          repository.obstacles(),
          files.asksForPlace(open.file()));
    } catch (IOException e) {
      throw Troubles.of("reading the repository " + ground.root(), e);
    }
  }

  private String relative(Repository repository, String path) throws Trouble {
    Path file = ground.root().resolve(path).normalize();
    if (!file.startsWith(ground.root())) {
      throw new Trouble(
          Trouble.Kind.INPUT, path + " does not lie in the work tree " + ground.root());
    }
    String relative = ground.root().relativize(file).toString().replace('\\', '/');
    if (!file.equals(ground.root()) && isRepository(file)) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          path
              + " is a repository of its own (a submodule); which of its commits belongs here is"
              + " committed with git itself, before the checkpoint");
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          path + " is a folder; name the files in it that belong to the packet");
    }
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !repository.isKnown(relative)) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            path + " is not in " + ground.root() + ", and git does not know it; check the path");
      }
    } catch (IOException e) {
      throw Troubles.of("looking for " + path, e);
    }
    return relative;
  }

  private static boolean isRepository(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
  }

  Checkpoint make(CheckpointPlan plan) throws Trouble {
    Repository repository = ground.needRepository();
    Optional<String> made = unrecorded(plan.packet(), plan.paths());
    if (made.isPresent()) {
      Checkpoint recorded = record(plan, made.get(), "", List.of());
      settleIndex(repository);
      return recorded;
    }
    requireNews(repository, plan);
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

  /// The hash of HEAD where it is the checkpoint of this packet, made when the program died before
  /// the hash was written: the packet has not recorded it, and these paths are as HEAD has them.
  Optional<String> unrecorded(String packet, List<String> paths) throws Trouble {
    Repository repository = ground.needRepository();
    try {
      String head = repository.head();
      String trailer = TRAILER + packet;
      boolean ours =
          repository.headMessage().filter(m -> m.lines().anyMatch(trailer::equals)).isPresent();
      if (!ours
          || present.packet(packet).checkpoints().stream()
              .anyMatch(h -> head.startsWith(h.digits()))) {
        return Optional.empty();
      }
      return repository.isAsHeadHas(paths) ? Optional.of(head) : Optional.empty();
    } catch (IOException e) {
      throw Troubles.of("reading HEAD of " + ground.root(), e);
    }
  }

  /// Refuses a second checkpoint of which nothing is new but the line with the first one's hash.
  private void requireNews(Repository repository, CheckpointPlan plan) throws Trouble {
    try {
      String head = repository.head();
      String tracker = plan.paths().getFirst();
      List<String> others = plan.paths().subList(1, plan.paths().size());
      Optional<String> own =
          present.packet(plan.packet()).checkpoints().stream()
              .map(Hash::digits)
              .filter(head::startsWith)
              .findFirst();
      if (own.isPresent()
          && (others.isEmpty() || repository.isAsHeadHas(others))
          && differsOnlyBy(own.get(), repository.files().sidesOfWorkTree(tracker))) {
        throw new Trouble(
            Trouble.Kind.REFUSED,
            "packet "
                + plan.packet()
                + " has its checkpoint: it is HEAD, "
                + own.get()
                + ", and nothing has changed since but the line that records it");
      }
    } catch (IOException e) {
      throw Troubles.of("comparing the work tree with HEAD", e);
    }
  }

  private static boolean differsOnlyBy(String hash, TwoSides tracker) {
    byte[] before = tracker.before();
    byte[] after = tracker.after();
    return before != null
        && after != null
        && Diff.of(SourceText.decode(before), SourceText.decode(after)).hunks().stream()
            .flatMap(h -> h.lines().stream())
            .filter(l -> l.kind() == Diff.Kind.ADDED)
            .allMatch(l -> l.text().contains(hash));
  }

  /// Lets the user's own git make the commit, with its hooks and its signing.
  Checkpoint makeWithGit(CheckpointPlan plan, CommandRunner runner, GitListener listener)
      throws Trouble {
    Repository repository = ground.needRepository();
    Optional<String> earlier = unrecorded(plan.packet(), plan.paths());
    if (earlier.isPresent()) {
      return record(plan, earlier.get(), "", List.of());
    }
    requireNews(repository, plan);
    List<String> obstacles = obstaclesForAnyGit(repository);
    try {
      if (!obstacles.isEmpty()) {
        throw new Trouble(
            Trouble.Kind.COULD_NOT,
            "a checkpoint is not made here: " + String.join("; ", obstacles));
      }
      String before = repository.head();
      GitCommit.Made made = new GitCommit(ground, runner, clock, listener).make(plan);
      String head = repository.head();
      if (made.code() != 0 || head.equals(before)) {
        throw new Trouble(
            Trouble.Kind.COULD_NOT, "git did not make the checkpoint: " + made.reason());
      }
      List<String> besides =
          repository.commit(head).map(CommitFacts::files).orElse(List.of()).stream()
              .filter(f -> !plan.paths().contains(f))
              .toList();
      return record(plan, head, made.said(), besides);
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

  /// The packet that HEAD is a checkpoint of, by its trailer.
  Optional<String> packetOfHead() throws Trouble {
    try {
      return ground
          .needRepository()
          .headMessage()
          .flatMap(m -> m.lines().filter(l -> l.startsWith(TRAILER)).reduce((a, b) -> b))
          .map(l -> l.substring(TRAILER.length()).strip());
    } catch (IOException e) {
      throw Troubles.of("reading HEAD of " + ground.root(), e);
    }
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
