package dev.reproof.session;

import dev.reproof.export.Report;
import dev.reproof.store.FileWatch;
import dev.reproof.store.Home;
import dev.reproof.store.TrackerFile;
import dev.reproof.store.TrustStore;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reviewer can do in one repository, and its present state. Confined to one thread; every
/// call may wait for files or git, so none is made on the FX thread.
public final class Session implements AutoCloseable {
  private final SessionParts parts;
  private final Ground ground;
  private final Discovery discovery;
  private final TrackerFiles files;
  private final Present present;
  private final Editing editing;
  private final OtherHand otherHand;
  private final Runs runs;
  private final Verdicts verdicts;
  private final Checkpoints checkpoints;
  private final Past past;
  private @Nullable FileWatch watch;

  private Session(SessionParts parts, Ground ground) {
    this.parts = parts;
    this.ground = ground;
    this.discovery = new Discovery(ground);
    this.files = new TrackerFiles(ground);
    this.present = new Present(ground, new Judge(ground, discovery));
    this.editing = new Editing(present);
    this.otherHand = new OtherHand(present, editing, files, ground);
    this.runs = new Runs(present, ground, parts);
    this.verdicts = new Verdicts(present, editing, ground, parts);
    this.checkpoints = new Checkpoints(present, editing, otherHand, files, ground, parts);
    this.past = new Past(present, ground, parts);
  }

  /// Opens the repository that holds `path`, a folder or a file in one; a tracker outside of any
  /// repository opens too, without what needs one.
  ///
  /// @throws ForeignRepository if it belongs to somebody else and is not trusted
  /// @throws Trouble if there is no such path, or the repository cannot be opened safely
  public static Session open(Path path, SessionParts parts) throws Trouble {
    Session session = new Session(parts, Ground.open(path, parts.home()));
    session.present.begin();
    return session;
  }

  /// Keeps the user's yes to a repository that belongs to somebody else.
  ///
  /// @throws Trouble if it cannot be kept; then it does not hold
  public static void trust(Path workTree, SessionParts parts) throws Trouble {
    try {
      new TrustStore(new Home(parts.home()), said -> {}).keep(workTree);
    } catch (IOException e) {
      throw Troubles.of("keeping that " + workTree + " is trusted", e);
    }
  }

  /// Whether a file is a tracker by what is in it, as trackers are found.
  ///
  /// @throws Trouble if it cannot be read
  public static boolean isTracker(Path file) throws Trouble {
    return Discovery.isTracker(file);
  }

  /// What there is to say of how the kept state was read, each once: a file that could not be
  /// understood and is kept aside, a folder that cannot be used.
  public List<String> takeNotes() {
    return ground.kept().takeNotes();
  }

  public SessionState state() {
    return present.state();
  }

  /// The folder that paths are relative to: the root of the work tree, or the tracker's own folder.
  public Path root() {
    return ground.root();
  }

  /// Looks for the trackers of the repository and counts what is in them.
  ///
  /// @throws Trouble if there is no repository, or it cannot be listed
  public List<TrackerSummary> findTrackers() throws Trouble {
    List<TrackerSummary> found = discovery.summaries();
    present.found(found);
    return found;
  }

  /// The problems of all trackers of the repository, in the order of their paths and lines.
  ///
  /// @throws Trouble if the repository cannot be listed
  public List<TrackerProblem> problems() throws Trouble {
    if (ground.repository().isEmpty()) {
      return present.state().open().stream()
          .flatMap(o -> o.lint().problems().stream().map(p -> new TrackerProblem(o.path(), p)))
          .toList();
    }
    return discovery.problems(present.state().openTracker());
  }

  /// Opens a tracker; pending edits of the one before are dropped.
  ///
  /// @throws Trouble if it is no regular file of the work tree, or cannot be read; the one before
  ///   stays open
  public void openTracker(Path file) throws Trouble {
    TrackerFile.Loaded loaded = files.read(file);
    String path = files.relative(loaded.file());
    ground.kept().noteCutOff(path);
    present.open(path, loaded);
    present.keepNoMore();
  }

  /// The commands that may run, and the runs that are kept.
  public Runs runs() {
    return runs;
  }

  /// The verdicts on the packets of the open tracker.
  public Verdicts verdicts() {
    return verdicts;
  }

  /// The checkpoints of its packets.
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  /// What became of it.
  public Past past() {
    return past;
  }

  /// The packet of this id.
  ///
  /// @throws Trouble if there is none; the message names those that there are
  public Packet packet(String id) throws Trouble {
    return present.packet(id);
  }

  /// The packet of this id in the tracker as a commit has it.
  ///
  /// @throws Trouble if there is none; the message names those that there are
  public static Packet packet(PastTracker past, String id) throws Trouble {
    return PacketById.in(past, id);
  }

  /// Reads file, repository and kept runs again; pending edits are applied again to the new text.
  ///
  /// @throws Trouble if the file or the repository cannot be read; what was seen last stays
  public void refresh() throws Trouble {
    otherHand.refresh();
  }

  /// Keeps pending edits on disk from now on, as soon as they are made, and makes those again that
  /// were pending when the program ended; says how many.
  ///
  /// @throws Trouble if no tracker is open, or what was kept cannot be read
  public int restoreEdits() throws Trouble {
    return otherHand.restoreEdits();
  }

  /// Ends a conflict: with what was meant here, over what the file says now, or without it.
  ///
  /// @throws Trouble if no tracker is open, or what is pending cannot be kept
  public Answer resolve(Conflict conflict, boolean mine) throws Trouble {
    return otherHand.resolve(conflict, mine);
  }

  /// Makes an edit pending, if the rules allow it.
  ///
  /// @throws Trouble if there is no such packet, or the edit does not fit the text
  public Answer edit(Intent intent) throws Trouble {
    return editing.edit(intent);
  }

  /// Makes pending what was typed into a packet's section, over what the section says by now.
  ///
  /// @throws Trouble if there is no such packet, or the edit does not fit the text
  public Answer editOver(Intent.EditSource typed) throws Trouble {
    return editing.edit(ForcedEdits.typed(typed, present.open()).orElse(typed));
  }

  /// Makes a conflict of what was typed into a packet's section, where the same lines were changed
  /// there meanwhile; false where they were not.
  ///
  /// @param byOthers whether another program wrote the file since it was typed
  /// @throws Trouble if no tracker is open, or what is pending cannot be kept
  public boolean meet(Intent.EditSource typed, boolean byOthers) throws Trouble {
    return otherHand.meet(typed, byOthers);
  }

  /// Makes several cells of one row pending, all or none: the rules judge them together.
  ///
  /// @throws Trouble if there is no such packet or column, or the value does not fit a cell
  public Answer setCells(List<Intent.SetCell> intents) throws Trouble {
    return editing.setCells(intents);
  }

  /// All that is pending, against the file on disk.
  ///
  /// @throws Trouble if no tracker is open, or the file cannot be read
  public Preview preview() throws Trouble {
    return otherHand.preview();
  }

  /// Writes all that is pending, if the bytes on disk are still those that were read; where another
  /// program changed other places meanwhile, the edits are made again on its text.
  ///
  /// @throws Trouble if another program changed the same places, or the file cannot be written;
  ///   what is pending stays so
  public Preview write() throws Trouble {
    return otherHand.write();
  }

  /// The pending edits that no longer fit, since another program changed the same places.
  public List<Conflict> conflicts() {
    return present.conflicts().all();
  }

  /// Tells of changes that others make to the tracker, HEAD or a branch, until the session is
  /// closed or another tracker opened.
  ///
  /// @throws Trouble if the system does not watch these files
  public void watch(Runnable changed) throws Trouble {
    List<Path> paths = new ArrayList<>();
    present.state().open().ifPresent(o -> paths.add(o.file()));
    ground.repository().ifPresent(r -> paths.addAll(r.headFiles()));
    try {
      closeWatch();
      watch = new FileWatch(paths, changed);
    } catch (IOException e) {
      throw Troubles.of("watching " + ground.root(), e);
    }
  }

  private void closeWatch() throws IOException {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }

  /// Takes the last edit back, also one that is written; says whether there was one.
  ///
  /// @throws Trouble if no tracker is open, or what is pending cannot be kept
  public boolean undo() throws Trouble {
    return present.undo();
  }

  /// Makes the edit again that was taken back last; says whether there was one.
  ///
  /// @throws Trouble if no tracker is open, or what is pending cannot be kept
  public boolean redo() throws Trouble {
    return present.redo();
  }

  /// Drops all pending edits.
  ///
  /// @throws Trouble if no tracker is open, or the kept ones cannot be removed
  public void dropEdits() throws Trouble {
    present.dropEdits();
  }

  /// The reviewer's word that the open tracker, which cannot be replaced, may be written in place:
  /// a kill in the middle of that leaves a part.
  ///
  /// @throws Trouble if no tracker is open
  public void allowInPlace() throws Trouble {
    files.allowInPlace(present.open().file());
  }

  /// A report on the open tracker, as its text stands with all pending edits, with secrets masked.
  ///
  /// @throws Trouble if no tracker is open
  public Report report() throws Trouble {
    OpenTracker open = present.open();
    return new Report(
        open.path(),
        open.tracker(),
        open.lint(),
        present.state().repositoryFacts(),
        present.state().runs(),
        parts.clock().instant(),
        parts.secrets());
  }

  /// Writes the report as one markdown and one HTML file into a folder outside the work tree.
  ///
  /// @throws Trouble if the folder is in the work tree, or it cannot be written
  public List<Path> exportReport(Path folder) throws Trouble {
    return ReportExport.write(report(), present.open().file(), ground, folder);
  }

  /// Opens a file of the work tree at a line in the user's editor; see [UserEditor] for the form. A
  /// program may have printed only the last names of its path.
  ///
  /// @throws Trouble if it is no file of the work tree, several could be meant, or no editor starts
  public void openInEditor(String path, int line, String form) throws Trouble {
    new UserEditor(form).open(ground.root(), PrintedPath.of(ground, path), line);
  }

  @Override
  public void close() {
    try {
      closeWatch();
    } catch (IOException e) {
      throw new UncheckedIOException("the watch of " + ground.root(), e);
    }
    ground.close();
  }
}
