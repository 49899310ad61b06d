package dev.reproof.session;

import dev.reproof.evidence.Approval;
import dev.reproof.evidence.CommitFacts;
import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.evidence.TypedSource;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.repo.ForeignOwner;
import dev.reproof.repo.Owners;
import dev.reproof.repo.Repository;
import dev.reproof.repo.RepositoryRefused;
import dev.reproof.store.ApprovalStore;
import dev.reproof.store.DraftStore;
import dev.reproof.store.EditStore;
import dev.reproof.store.Home;
import dev.reproof.store.PendingEdits;
import dev.reproof.store.RunStore;
import dev.reproof.store.TrustStore;
import dev.reproof.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What a session stands on: the repository, if there is one, and what is kept of it.
final class Ground implements AutoCloseable {
  private final Path root;
  private final @Nullable Repository repository;
  private final @Nullable RunStore runs;
  private final @Nullable ApprovalStore approvals;
  private final @Nullable DraftStore drafts;
  private final @Nullable EditStore edits;
  private final List<String> notes;

  private Ground(
      Path root,
      @Nullable Repository repository,
      @Nullable RunStore runs,
      @Nullable ApprovalStore approvals,
      @Nullable DraftStore drafts,
      @Nullable EditStore edits,
      List<String> notes) {
    this.root = root;
    this.repository = repository;
    this.runs = runs;
    this.approvals = approvals;
    this.drafts = drafts;
    this.edits = edits;
    this.notes = notes;
  }

  static Ground open(Path path, Path home) throws Trouble {
    if (!Files.exists(path)) {
      throw new Trouble(Trouble.Kind.INPUT, path + " is not there; check the path");
    }
    try {
      return withKept(Repository.open(path, Owners.ofUser(tree -> isTrusted(tree, home))), home);
    } catch (ForeignOwner e) {
      throw new ForeignRepository(e);
    } catch (RepositoryRefused e) {
      return withoutRepository(path, e);
    } catch (IOException e) {
      throw Troubles.of("opening the repository of " + path, e);
    }
  }

  /// What cannot be read trusts nobody.
  private static boolean isTrusted(Path workTree, Path home) {
    try {
      return new TrustStore(new Home(home), said -> {}).holds(workTree);
    } catch (IOException e) {
      return false;
    }
  }

  /// Where nothing can be kept, what only reads goes on, and says so.
  private static Ground withKept(Repository repository, Path home) {
    List<String> notes = new CopyOnWriteArrayList<>();
    try {
      Path kept = new Home(home).repository(repository.commonDir());
      ApprovalStore approvals = new ApprovalStore(kept, notes::add);
      approvals.approvals();
      return new Ground(
          repository.root(),
          repository,
          new RunStore(kept),
          approvals,
          new DraftStore(kept, notes::add),
          new EditStore(kept, notes::add),
          notes);
    } catch (IOException e) {
      notes.add(Troubles.of("using " + home, e).getMessage() + "; nothing can be kept or run");
      return new Ground(repository.root(), repository, null, null, null, null, notes);
    }
  }

  /// What there is to say of how the kept state was read; each is given once.
  List<String> takeNotes() {
    List<String> taken = List.copyOf(notes);
    notes.clear();
    return taken;
  }

  private static Ground withoutRepository(Path path, RepositoryRefused refused) throws Trouble {
    if (refused.kind() != RepositoryRefused.Kind.NONE_HERE) {
      throw new Trouble(Trouble.Kind.COULD_NOT, refused.getMessage(), refused);
    }
    if (Files.isDirectory(path)) {
      throw new Trouble(Trouble.Kind.INPUT, refused.getMessage(), refused);
    }
    try {
      Path parent = path.toRealPath().getParent();
      return new Ground(
          parent == null ? path.toRealPath() : parent,
          null,
          null,
          null,
          null,
          null,
          new CopyOnWriteArrayList<>());
    } catch (IOException e) {
      throw Troubles.of("opening " + path, e);
    }
  }

  Path root() {
    return root;
  }

  Optional<Repository> repository() {
    return Optional.ofNullable(repository);
  }

  Repository needRepository() throws Trouble {
    if (repository == null) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          "the tracker in "
              + root
              + " lies in no git repository; commands run and checkpoints are made only in one");
    }
    return repository;
  }

  RunStore needRuns() throws Trouble {
    needRepository();
    if (runs == null) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "the folder of kept state cannot be used, so no run can be kept; see REPROOF_HOME");
    }
    return runs;
  }

  @Nullable RepositoryFacts facts(String tracker) throws Trouble {
    if (repository == null) {
      return null;
    }
    try {
      return repository.facts(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading the repository " + root, e);
    }
  }

  Tree tree(String tracker) throws Trouble {
    try {
      return needRepository().tree(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading the work tree " + root, e);
    }
  }

  /// HEAD's full hash as it is now; empty if there is no commit yet.
  String head() throws Trouble {
    try {
      return needRepository().head();
    } catch (IOException e) {
      throw Troubles.of("reading HEAD of " + root, e);
    }
  }

  /// The hash of a file of the work tree as it is now; empty if it cannot be read.
  String sha256(String path) {
    try {
      return SourceText.decode(Files.readAllBytes(root().resolve(path))).sha256();
    } catch (IOException e) {
      return "";
    }
  }

  /// What is known of a commit by its abbreviated hash; empty where there is none, or no
  /// repository.
  Optional<CommitFacts> commit(String hash) throws Trouble {
    if (repository == null) {
      return Optional.empty();
    }
    try {
      return repository.commit(hash);
    } catch (IOException e) {
      throw Troubles.of("looking up " + hash, e);
    }
  }

  /// The paths among these that HEAD holds.
  Set<String> inHead(List<String> paths) throws Trouble {
    try {
      return needRepository().inHead(paths);
    } catch (IOException e) {
      throw Troubles.of("reading HEAD of " + root, e);
    }
  }

  /// The files that moved since an earlier state of the work tree, the tracker left out.
  List<String> moved(Tree before, Tree now, String tracker) throws Trouble {
    if (repository == null || before.isSameAs(now)) {
      return List.of();
    }
    try {
      List<String> moved = new ArrayList<>(repository.moved(before, now));
      moved.remove(tracker);
      return moved;
    } catch (IOException e) {
      throw Troubles.of("comparing the work tree with what a run saw", e);
    }
  }

  /// The paths that differ between a commit and HEAD.
  List<String> changedSince(String commit) throws Trouble {
    try {
      return needRepository().changedSince(commit);
    } catch (IOException e) {
      throw Troubles.of("comparing HEAD with " + commit, e);
    }
  }

  List<Run> runs() throws Trouble {
    try {
      return runs == null ? List.of() : runs.runs();
    } catch (IOException e) {
      throw Troubles.of("reading the kept runs", e);
    }
  }

  List<Approval> approvals() throws Trouble {
    try {
      return approvals == null ? List.of() : approvals.approvals();
    } catch (IOException e) {
      throw Troubles.of("reading the approvals", e);
    }
  }

  void keep(Approval approval) throws Trouble {
    needRuns();
    try {
      java.util.Objects.requireNonNull(approvals).keep(approval);
    } catch (IOException e) {
      throw Troubles.of("keeping the approval", e);
    }
  }

  List<VerdictDraft> drafts(String tracker) throws Trouble {
    try {
      return drafts == null ? List.of() : drafts.drafts(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading the drafts", e);
    }
  }

  void save(VerdictDraft draft) throws Trouble {
    if (drafts == null) {
      return;
    }
    try {
      drafts.save(draft);
    } catch (IOException e) {
      throw Troubles.of("keeping the draft of packet " + draft.packet(), e);
    }
  }

  /// Where the old bytes of a tracker lie while it is written in place.
  Path beforeOf(String tracker) {
    return edits == null
        ? Path.of(
            System.getProperty("java.io.tmpdir"),
            "reproof-before-" + Integer.toHexString(root.resolve(tracker).hashCode()) + ".md")
        : edits.before(tracker);
  }

  /// Notes that an earlier program was killed while it wrote a tracker in place.
  void noteCutOff(String tracker) {
    Path before = beforeOf(tracker);
    if (edits != null && Files.exists(before)) {
      notes.add(
          "the last writing of "
              + tracker
              + " was cut off; what the file held before it is in "
              + before
              + ": compare them, then remove that copy");
    }
  }

  List<TypedSource> typedSources(String tracker) throws Trouble {
    try {
      return edits == null ? List.of() : edits.sources(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading what was typed", e);
    }
  }

  void keepSources(String tracker, List<TypedSource> sources) throws Trouble {
    if (edits == null) {
      return;
    }
    try {
      edits.saveSources(tracker, sources);
    } catch (IOException e) {
      throw Troubles.of("keeping what is typed", e);
    }
  }

  /// The edits of a tracker that were pending when they were last kept.
  PendingEdits keptEdits(String tracker) throws Trouble {
    try {
      return edits == null ? PendingEdits.NONE : edits.edits(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading the edits that were pending", e);
    }
  }

  void keepEdits(String tracker, PendingEdits pending) throws Trouble {
    if (edits == null) {
      return;
    }
    try {
      edits.save(tracker, pending);
    } catch (IOException e) {
      throw Troubles.of("keeping the edits that are pending", e);
    }
  }

  @Override
  public void close() {
    if (repository != null) {
      repository.close();
    }
  }
}
