package dev.reproof.session;

import dev.reproof.evidence.Approval;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.TypedSource;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.repo.Repository;
import dev.reproof.store.ApprovalStore;
import dev.reproof.store.DraftStore;
import dev.reproof.store.EditStore;
import dev.reproof.store.Home;
import dev.reproof.store.PendingEdits;
import dev.reproof.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What is kept of one repository: runs, approvals, drafts and pending edits. Where nothing can be
/// kept, what only reads finds nothing and goes on.
final class Kept {
  private final Path root;
  private final @Nullable Stores stores;
  private final List<String> notes;

  private record Stores(
      RunStore runs, ApprovalStore approvals, DraftStore drafts, EditStore edits) {}

  private Kept(Path root, @Nullable Stores stores, List<String> notes) {
    this.root = root;
    this.stores = stores;
    this.notes = notes;
  }

  /// What is kept of a repository in the folder of kept state, with what was told so far; nothing,
  /// with a note of why, where that cannot be used.
  static Kept of(Repository repository, Path home, List<String> told) {
    List<String> notes = new CopyOnWriteArrayList<>(told);
    try {
      Path folder = new Home(home).repository(repository.commonDir());
      ApprovalStore approvals = new ApprovalStore(folder, notes::add);
      approvals.approvals();
      Stores stores =
          new Stores(
              new RunStore(folder),
              approvals,
              new DraftStore(folder, notes::add),
              new EditStore(folder, notes::add));
      return new Kept(repository.root(), stores, notes);
    } catch (IOException e) {
      notes.add(Troubles.of("using " + home, e).getMessage() + "; nothing can be kept or run");
      return new Kept(repository.root(), null, notes);
    }
  }

  /// What is kept where there is no repository.
  static Kept nothing(Path root) {
    return new Kept(root, null, new CopyOnWriteArrayList<>());
  }

  /// What there is to say of how the kept state was read; each is given once.
  List<String> takeNotes() {
    List<String> taken = List.copyOf(notes);
    notes.clear();
    return taken;
  }

  RunStore needRuns() throws Trouble {
    return need().runs();
  }

  private Stores need() throws Trouble {
    if (stores == null) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "the folder of kept state cannot be used, so no run can be kept; see REPROOF_HOME");
    }
    return stores;
  }

  List<Run> runs() throws Trouble {
    try {
      return stores == null ? List.of() : stores.runs().runs();
    } catch (IOException e) {
      throw Troubles.of("reading the kept runs", e);
    }
  }

  List<Approval> approvals() throws Trouble {
    try {
      return stores == null ? List.of() : stores.approvals().approvals();
    } catch (IOException e) {
      throw Troubles.of("reading the approvals", e);
    }
  }

  void keep(Approval approval) throws Trouble {
    try {
      need().approvals().keep(approval);
    } catch (IOException e) {
      throw Troubles.of("keeping the approval", e);
    }
  }

  List<VerdictDraft> drafts(String tracker) throws Trouble {
    try {
      return stores == null ? List.of() : stores.drafts().drafts(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading the drafts", e);
    }
  }

  void save(VerdictDraft draft) throws Trouble {
    if (stores == null) {
      return;
    }
    try {
      stores.drafts().save(draft);
    } catch (IOException e) {
      throw Troubles.of("keeping the draft of packet " + draft.packet(), e);
    }
  }

  /// Where the old bytes of a tracker lie while it is written in place.
  Path beforeOf(String tracker) {
    return stores == null
        ? Path.of(
            System.getProperty("java.io.tmpdir"),
            "reproof-before-" + Integer.toHexString(root.resolve(tracker).hashCode()) + ".md")
        : stores.edits().before(tracker);
  }

  /// Notes that an earlier program was killed while it wrote a tracker in place.
  void noteCutOff(String tracker) {
    Path before = beforeOf(tracker);
    if (stores != null && Files.exists(before)) {
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
      return stores == null ? List.of() : stores.edits().sources(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading what was typed", e);
    }
  }

  void keepSources(String tracker, List<TypedSource> sources) throws Trouble {
    if (stores == null) {
      return;
    }
    try {
      stores.edits().saveSources(tracker, sources);
    } catch (IOException e) {
      throw Troubles.of("keeping what is typed", e);
    }
  }

  /// The edits of a tracker that were pending when they were last kept.
  PendingEdits keptEdits(String tracker) throws Trouble {
    try {
      return stores == null ? PendingEdits.NONE : stores.edits().edits(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading the edits that were pending", e);
    }
  }

  void keepEdits(String tracker, PendingEdits pending) throws Trouble {
    if (stores == null) {
      return;
    }
    try {
      stores.edits().save(tracker, pending);
    } catch (IOException e) {
      throw Troubles.of("keeping the edits that are pending", e);
    }
  }
}
