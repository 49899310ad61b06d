package dev.reproof.session;

import dev.reproof.evidence.LeftProcess;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.evidence.TypedSource;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.export.JsonText;
import dev.reproof.export.Report;
import dev.reproof.export.RunForm;
import dev.reproof.markdown.EditPlan;
import dev.reproof.markdown.TrackerEdits;
import dev.reproof.markdown.TrackerParser;
import dev.reproof.review.Draft;
import dev.reproof.review.Drafts;
import dev.reproof.review.Lint;
import dev.reproof.review.Problem;
import dev.reproof.review.Refusals;
import dev.reproof.review.RunsHere;
import dev.reproof.store.ChangedOnDisk;
import dev.reproof.store.FileWatch;
import dev.reproof.store.PendingEdits;
import dev.reproof.store.TrackerFile;
import dev.reproof.text.Diff;
import dev.reproof.text.EditRefused;
import dev.reproof.text.SafeText;
import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.WrittenCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a reviewer can do in one repository, and its present state. Confined to one thread; every
/// call may wait for files or git, so none is made on the FX thread.
public final class Session implements AutoCloseable {
  private final SessionParts parts;
  private final Ground ground;
  private final Discovery discovery;
  private final Judge judge;
  private final Planner planner;
  private final KeptRuns kept;
  private final TrackerFiles files;
  private final States states;
  private final Edits edits = new Edits();
  private final Conflicts conflicts = new Conflicts();
  private @Nullable FileWatch watch;
  private boolean keepsEdits;
  private SessionState state = SessionState.EMPTY;

  private Session(SessionParts parts, Ground ground) {
    this.parts = parts;
    this.ground = ground;
    this.discovery = new Discovery(ground);
    this.judge = new Judge(ground, discovery);
    this.planner = new Planner(ground);
    this.kept = new KeptRuns(ground);
    this.files = new TrackerFiles(ground);
    this.states = new States(ground);
  }

  /// Opens the repository that holds `path`, a folder or a file in one; a tracker outside of any
  /// repository opens too, without what needs one.
  ///
  /// @throws Trouble if there is no such path, or the repository cannot be opened safely
  public static Session open(Path path, SessionParts parts) throws Trouble {
    Session session = new Session(parts, Ground.open(path, parts.home()));
    session.state = session.states.with(session.edits, null, List.of(), Map.of());
    return session;
  }

  /// What there is to say of how the kept state was read, each once: a file that could not be
  /// understood and is kept aside, a folder that cannot be used.
  public List<String> takeNotes() {
    return ground.takeNotes();
  }

  public SessionState state() {
    return state;
  }

  /// The folder that paths are relative to: the root of the work tree, or the tracker's own folder.
  public Path root() {
    return ground.root();
  }

  /// Looks for the trackers of the repository and counts what is in them.
  public List<TrackerSummary> findTrackers() throws Trouble {
    List<TrackerSummary> found = discovery.summaries();
    state = state.withTrackers(found);
    return found;
  }

  /// The problems of all trackers of the repository, in the order of their paths and lines.
  public List<TrackerProblem> problems() throws Trouble {
    if (ground.repository().isEmpty()) {
      return state.open().stream()
          .flatMap(o -> o.lint().problems().stream().map(p -> new TrackerProblem(o.path(), p)))
          .toList();
    }
    return discovery.problems(state.openTracker());
  }

  /// Opens a tracker; pending edits of the one before are dropped.
  public void openTracker(Path file) throws Trouble {
    open(files.read(file));
  }

  private void open(TrackerFile.Loaded loaded) throws Trouble {
    edits.forget();
    conflicts.forget();
    Tracker tracker = TrackerParser.parse(loaded.text());
    String path = files.relative(loaded.file());
    ground.noteCutOff(path);
    judge.look(path, tracker);
    OpenTracker open =
        new OpenTracker(
            path, loaded.file(), loaded.text(), loaded.text(), tracker, judge.lint(tracker));
    state = states.with(edits, open, state.trackers(), states.drafts(path));
  }

  /// The files that hold something else on a tree than when a run was made, its tracker left out.
  public List<String> movedSince(Run run, Tree now) throws Trouble {
    return ground.moved(run.tree(), now, run.tracker());
  }

  private OpenTracker open() throws Trouble {
    return state.open().orElseThrow(() -> new Trouble(Trouble.Kind.INPUT, "no tracker is open"));
  }

  /// The packet of this id.
  ///
  /// @throws Trouble if there is none; the message names those that there are
  public Packet packet(String id) throws Trouble {
    return packet(open().tracker(), open().path(), id);
  }

  /// The packet of this id in the tracker as a commit has it.
  ///
  /// @throws Trouble if there is none; the message names those that there are
  public static Packet packet(PastTracker past, String id) throws Trouble {
    return packet(past.tracker(), past.path() + " at " + past.commit().substring(0, 8), id);
  }

  private static Packet packet(Tracker tracker, String path, String id) throws Trouble {
    List<Packet> found = tracker.packetsNamed(id);
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<Packet> candidates = found.isEmpty() ? tracker.packets() : found;
    String names = String.join(", ", candidates.stream().map(Packet::id).limit(40).toList());
    String what = found.isEmpty() ? "there is no packet " + id : id + " names several packets";
    throw new Trouble(
        Trouble.Kind.INPUT,
        what + " in " + path + (candidates.isEmpty() ? "; it has none" : "; there are " + names));
  }

  /// Reads file, repository and kept runs again; pending edits are applied again to the new text.
  public void refresh() throws Trouble {
    OpenTracker open = state.open().orElse(null);
    if (open == null) {
      state = states.with(edits, null, state.trackers(), Map.of());
      return;
    }
    TrackerFile.Loaded loaded = files.read(open.file());
    if (loaded.text().sha256().equals(open.saved().sha256())) {
      judge.look(open.path(), open.tracker());
      state =
          states.with(
              edits,
              new OpenTracker(
                  open.path(),
                  open.file(),
                  open.saved(),
                  open.text(),
                  open.tracker(),
                  judge.lint(open.tracker())),
              state.trackers(),
              states.drafts(open.path()));
      return;
    }
    List<Intent> pending = new ArrayList<>();
    conflicts.all().forEach(c -> pending.add(c.intent()));
    pending.addAll(edits.pending());
    open(files.settled(loaded));
    applyAgain(pending, marks(pending, open.saved()), open.saved(), open.text());
  }

  /// Makes edits again on the present text, by meaning; where one does not fit, its text is merged
  /// if all of them can be, else it is a conflict.
  private void applyAgain(
      List<Intent> pending, Map<String, String> before, SourceText base, SourceText mine)
      throws Trouble {
    List<Conflict> met = new ArrayList<>();
    Tracker now = open().tracker();
    for (Intent intent : pending) {
      if (!Conflicts.isOnTheSame(intent, before, now)) {
        met.add(
            Conflicts.of(
                intent,
                open().tracker(),
                "another program wrote this packet's evidence meanwhile"));
      } else if (apply(intent) instanceof Answer.Refused refused) {
        met.add(Conflicts.of(intent, open().tracker(), refused.reason()));
      }
    }
    if (!met.isEmpty() && met.size() == pending.size() && !base.isSame(mine)) {
      Intent merge =
          new Intent.MergeText(met.getFirst().intent().packet(), base.text(), mine.text());
      if (apply(merge) instanceof Answer.Done) {
        met.clear();
      }
    }
    met.forEach(conflicts::add);
    keepEdits();
  }

  /// Keeps pending edits on disk from now on, as soon as they are made, and makes those again that
  /// were pending when the program ended; says how many.
  public int restoreEdits() throws Trouble {
    keepsEdits = true;
    OpenTracker open = open();
    PendingEdits kept = ground.keptEdits(open.path());
    if (kept.edits().isEmpty() || edits.pendingCount() > 0) {
      return 0;
    }
    applyAgain(kept.edits(), kept.madeOn(), open.saved(), open.saved());
    return edits.pendingCount() + conflicts.all().size();
  }

  /// What is pending and what waits in a conflict, kept as it was meant.
  private void keepEdits() throws Trouble {
    if (keepsEdits) {
      List<Intent> all = new ArrayList<>(edits.pending());
      conflicts.all().forEach(c -> all.add(c.intent()));
      ground.keepEdits(open().path(), new PendingEdits(all, marks(all, open().saved())));
    }
  }

  private Map<String, String> marks(List<Intent> pending, SourceText on) {
    return pending.stream().anyMatch(Intent.RecordVerdict.class::isInstance)
        ? conflicts.marks(pending, TrackerParser.parse(on))
        : Map.of();
  }

  /// What was typed into the packets of the open tracker and never taken.
  public List<TypedSource> typedSources() throws Trouble {
    return ground.typedSources(open().path());
  }

  /// The pending edits that no longer fit, since another program changed the same places.
  public List<Conflict> conflicts() {
    return conflicts.all();
  }

  /// Ends a conflict: with what was meant here, over what the file says now, or without it.
  public Answer resolve(Conflict conflict, boolean mine) throws Trouble {
    conflicts.remove(conflict);
    Answer answer = new Answer.Done(List.of());
    if (mine && conflict.intent() instanceof Intent.RecordVerdict verdict) {
      answer = recorded(verdict);
    }
    if (mine && conflict.intent() instanceof Intent.SetCell set) {
      answer = edit(new Intent.SetCell(set.packet(), set.column(), set.value(), conflict.theirs()));
    }
    keepEdits();
    return answer;
  }

  /// Tells of changes that others make to the tracker, HEAD or a branch, until the session is
  /// closed or another tracker opened.
  public void watch(Runnable changed) throws Trouble {
    List<Path> paths = new ArrayList<>();
    state.open().ifPresent(o -> paths.add(o.file()));
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

  /// Makes an edit pending, if the rules allow it.
  public Answer edit(Intent intent) throws Trouble {
    Packet packet = packet(intent.packet());
    if (intent instanceof Intent.TickBox tick && tick.checked()) {
      Optional<Box> box =
          packet.boxes().stream()
              .filter(b -> b.text().equals(tick.text()))
              .skip(tick.occurrence())
              .findFirst();
      if (box.isPresent() && !box.get().checked() && !mayTick(packet, box.get())) {
        return new Answer.Refused(
            "no passing run on this tree stands behind this box; rerun its command first, or waive"
                + " it in the verdict",
            List.of());
      }
    }
    return switch (intent) {
      case Intent.SetCell set -> setCells(List.of(set));
      case Intent.EditSource typed -> type(packet, typed);
      case Intent.TickBox _, Intent.RecordVerdict _, Intent.RecordHash _, Intent.MergeText _ ->
          apply(intent);
    };
  }

  /// Makes what was typed pending, unless it says what the rules refuse.
  private Answer type(Packet before, Intent.EditSource typed) throws Trouble {
    Lint lint = open().lint();
    Answer answer = apply(typed);
    if (!(answer instanceof Answer.Done done) || done.edits().isEmpty()) {
      return answer;
    }
    SourceGuard guard = new SourceGuard(before, packet(typed.packet()));
    Optional<Box> tick = guard.refusedTick(runsHere(packet(typed.packet())));
    List<Problem> made = guard.against(lint, open().lint());
    if (tick.isEmpty() && made.isEmpty()) {
      return answer;
    }
    show(edits.takeBack());
    return tick.isPresent()
        ? new Answer.Refused(
            "no passing run on this tree stands behind the box “"
                + SafeText.oneLine(tick.get().text(), 60)
                + "”; rerun its command first",
            List.of())
        : new Answer.Refused(reason(made), made);
  }

  /// Makes several cells of one row pending, all or none: the rules judge them together.
  public Answer setCells(List<Intent.SetCell> intents) throws Trouble {
    Lint before = open().lint();
    boolean lowers = lowers(intents);
    int done = 0;
    List<TextEdit> last = List.of();
    for (Intent.SetCell intent : intents) {
      Answer answer = apply(intent);
      if (answer instanceof Answer.Refused) {
        undo(done);
        return answer;
      }
      if (answer instanceof Answer.Done written && !written.edits().isEmpty()) {
        last = written.edits();
        done++;
      }
    }
    List<Problem> made =
        intents.isEmpty() || lowers
            ? List.of()
            : Refusals.madeBy(intents.getFirst().packet(), before, open().lint());
    if (!made.isEmpty()) {
      undo(done);
      return new Answer.Refused(reason(made), made);
    }
    return new Answer.Done(last);
  }

  /// Whether these cells take a claim back; that always works, whatever the rules say of the rest.
  private boolean lowers(List<Intent.SetCell> intents) throws Trouble {
    boolean lowers = false;
    for (Intent.SetCell intent : intents) {
      Column column = Column.of(intent.column());
      if (column == Column.STATUS || column == Column.REVIEW_STATE) {
        String now = packet(intent.packet()).cell(column).orElse("");
        if (StatusColumn.lowers(now, intent.value())) {
          lowers = true;
        } else if (StatusColumn.lowers(intent.value(), now)) {
          return false;
        }
      }
    }
    return lowers;
  }

  private void undo(int steps) throws Trouble {
    for (int i = 0; i < steps; i++) {
      show(edits.takeBack());
    }
  }

  private static String reason(List<Problem> problems) {
    Problem first = problems.getFirst();
    String rule =
        first.rule() == null ? first.check() : "rule " + first.rule() + " (" + first.check() + ")";
    String more = problems.size() == 1 ? "" : ", and " + (problems.size() - 1) + " more";
    return rule + " refuses it: line " + first.line() + ", " + first.message() + more;
  }

  private boolean mayTick(Packet packet, Box box) throws Trouble {
    if (box.command().isEmpty()) {
      return true;
    }
    return Refusals.mayTick(packet, box, runsHere(packet));
  }

  private RunsHere runsHere(Packet packet) throws Trouble {
    if (ground.repository().isEmpty()) {
      return RunsHere.on(new Tree("", "", List.of()), List.of());
    }
    List<Run> own =
        ground.runs().stream()
            .filter(
                r ->
                    r.tracker().equals(state.open().map(OpenTracker::path).orElse(""))
                        && r.packet().equals(packet.id()))
            .toList();
    return RunsHere.on(ground.tree(open().path()), own);
  }

  private Answer apply(Intent intent) throws Trouble {
    OpenTracker open = open();
    EditPlan plan = TrackerEdits.of(open.text(), open.tracker(), intent);
    return switch (plan) {
      case EditPlan.Refused refused -> new Answer.Refused(refused.reason(), List.of());
      case EditPlan.Planned planned -> {
        if (!planned.edits().isEmpty()) {
          try {
            show(edits.apply(intent, open.reading(), planned.edits()));
          } catch (EditRefused e) {
            throw new Trouble(Trouble.Kind.COULD_NOT, open.path() + ": " + e.getMessage(), e);
          }
        }
        yield new Answer.Done(planned.edits());
      }
    };
  }

  private void show(Reading reading) throws Trouble {
    OpenTracker open = open();
    OpenTracker next =
        new OpenTracker(
            open.path(),
            open.file(),
            open.saved(),
            reading.text(),
            reading.tracker(),
            judge.lintAgain(reading.tracker(), open.tracker(), open.lint()));
    state = state.with(next, edits.pendingCount(), edits.canUndo(), edits.canRedo());
    keepEdits();
  }

  /// Makes the evidence of a verdict pending, from the latest runs and what the reviewer decides.
  public Answer record(String packet, VerdictRequest request) throws Trouble {
    return new Recorder(this, ground).record(packet(packet), request.masked(parts.secrets()));
  }

  /// What became of the tracker, the newest first; of one packet, where its id is not empty.
  public List<HistoryEntry> history(String packet) throws Trouble {
    return new History(ground, parts.clock())
        .of(open(), packet.isEmpty() ? "" : packet(packet).id());
  }

  /// The open tracker as a commit has it, to be looked at only.
  ///
  /// @throws Trouble if there is no such commit, or it has no such file
  public PastTracker trackerAt(String commit) throws Trouble {
    return new History(ground, parts.clock()).at(open(), commit);
  }

  /// The files that a packet claims, beside those that its first checkpoint changed; beside those
  /// changed in the work tree where it has none.
  public PacketFiles files(String packet) throws Trouble {
    Packet found = packet(packet);
    List<String> dirty = state.repository().map(r -> r.tree().dirty()).orElse(List.of());
    return new FileChanges(ground).files(found, open().path(), dirty);
  }

  /// What the checkpoint of a packet did to a file; where it has none, how the work tree's file
  /// differs from HEAD's.
  public FileChange fileChange(String packet, String path) throws Trouble {
    return new FileChanges(ground).of(packet(packet), path);
  }

  /// Makes it pending that an approved packet is set back, with the run that contradicts it.
  public Answer reopen(String packet, String run) throws Trouble {
    return new Reopener(this, ground).reopen(open(), packet(packet), run);
  }

  /// Applies a verdict that the recorder has made, if the rules allow it.
  Answer recorded(Intent.RecordVerdict intent) throws Trouble {
    Answer answer = apply(intent);
    if (answer instanceof Answer.Done done && intent.form().verdict().equals("APPROVED")) {
      List<Problem> against = Refusals.againstApproval(packet(intent.packet()), open().lint());
      if (!against.isEmpty()) {
        if (!done.edits().isEmpty()) {
          show(edits.takeBack());
        }
        return new Answer.Refused(
            "packet " + intent.packet() + " cannot be approved: " + reason(against), against);
      }
    }
    return answer;
  }

  public boolean undo() throws Trouble {
    if (!edits.canUndo()) {
      return false;
    }
    show(edits.undo());
    return true;
  }

  public boolean redo() throws Trouble {
    if (!edits.canRedo()) {
      return false;
    }
    show(edits.redo());
    return true;
  }

  /// Drops all pending edits.
  public void dropEdits() throws Trouble {
    edits.forget();
    show(new Reading(open().saved(), TrackerParser.parse(open().saved())));
  }

  /// All that is pending, against the file on disk.
  public Preview preview() throws Trouble {
    OpenTracker open = open();
    return new Preview(
        open.path(),
        open.saved(),
        open.text(),
        Diff.of(open.saved(), open.text()).edits(),
        files.asksForPlace(open.file()));
  }

  /// The reviewer's word that the open tracker, which has a second name (a hard link), may be
  /// written in place: a kill in the middle of that leaves a part.
  public void allowInPlace() throws Trouble {
    files.allowInPlace(open().file());
  }

  /// Writes all that is pending, if the bytes on disk are still those that were read; where another
  /// program changed other places meanwhile, the edits are made again on its text.
  public Preview write() throws Trouble {
    Preview preview = preview();
    if (preview.changesNothing()) {
      return preview;
    }
    try {
      replace(open());
    } catch (ChangedOnDisk e) {
      refresh();
      if (!conflicts.all().isEmpty()) {
        throw new Trouble(Trouble.Kind.REFUSED, told(conflicts.all()), e);
      }
      preview = preview();
      try {
        replace(open());
      } catch (ChangedOnDisk again) {
        throw new Trouble(
            Trouble.Kind.REFUSED, again.getMessage() + "; nothing was written, try again", again);
      }
    }
    return preview;
  }

  private static String told(List<Conflict> conflicts) {
    return "another program changed what is edited here, nothing was written: "
        + conflicts.stream()
            .map(c -> c.what() + " says “" + c.theirs() + "”, yours says “" + c.mine() + "”")
            .collect(Collectors.joining("; "));
  }

  private void replace(OpenTracker open) throws Trouble, ChangedOnDisk {
    files.write(open);
    edits.saved();
    judge.look(open.path(), open.tracker());
    OpenTracker saved =
        new OpenTracker(
            open.path(),
            open.file(),
            open.text(),
            open.text(),
            open.tracker(),
            judge.lint(open.tracker()));
    state = states.with(edits, saved, state.trackers(), states.drafts(open.path()));
    keepEdits();
  }

  public RunPlan plan(String packet, RunChoice choice) throws Trouble {
    Packet found = packet(packet);
    RunsHere here = runsHere(found);
    return planner.plan(found, choice, open().path(), here::passes);
  }

  /// Keeps the reviewer's word that these commands may run; `risky` are the numbers of the commands
  /// that were confirmed one by one.
  public RunPlan approve(RunPlan plan, Set<Integer> risky) throws Trouble {
    planner.approve(plan, risky, parts.clock().instant(), open().path());
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
        open().path(),
        packet(plan.packet()),
        plan,
        timeout,
        stopOnFailure);
  }

  /// Takes finished runs into the state.
  public void ran(Run run) throws Trouble {
    state = states.with(edits, open(), state.trackers(), state.drafts());
  }

  /// All kept runs of this repository, in the order in which they began.
  public List<Run> keptRuns() throws Trouble {
    return ground.runs();
  }

  /// Removes the output of the runs that began before this moment; their records stay, and so does
  /// a record of this. Gives the ids of these runs.
  public List<String> prune(Instant before) throws Trouble {
    try {
      return ground.needRuns().prune(before);
    } catch (IOException e) {
      throw Troubles.of("removing old output", e);
    }
  }

  /// The work tree as it is now, a tracker left out; what makes a run stale.
  public Tree tree(String tracker) throws Trouble {
    return ground.tree(tracker);
  }

  /// The file that keeps a run's whole output; the id may be shortened as long as it is the only
  /// one.
  public Optional<Path> output(String runId) throws Trouble {
    return kept.output(runId);
  }

  /// The output of a run beside that of another; of the run of the same command before it, where
  /// `other` is empty.
  ///
  /// @throws Trouble if there is no such run, or none before it
  public OutputDiff outputDiff(String runId, String other) throws Trouble {
    return kept.diff(runId, other);
  }

  /// A run as one line of evidence, in the words that a record would have, with secrets masked;
  /// empty where the packet has no such command.
  public Optional<String> asEvidence(Run run) throws Trouble {
    return packet(run.packet()).commands().stream()
        .filter(c -> c.n() == run.n())
        .findFirst()
        .map(c -> parts.secrets().masked(Drafts.line(c, run)));
  }

  /// A run as one JSON document, as the command line gives it, with secrets masked.
  public String asJson(Run run) {
    boolean stale = state.repository().filter(r -> run.isStale(r.tree())).isPresent();
    return new JsonText().of(RunForm.of(run, stale, parts.secrets()));
  }

  /// A report on the open tracker, as its text stands with all pending edits, with secrets masked.
  public Report report() throws Trouble {
    OpenTracker open = open();
    return new Report(
        open.path(),
        open.tracker(),
        open.lint(),
        state.repositoryFacts(),
        state.runs(),
        parts.clock().instant(),
        parts.secrets());
  }

  /// Writes the report as one markdown and one HTML file into a folder outside the work tree.
  ///
  /// @throws Trouble if the folder is in the work tree, or it cannot be written
  public List<Path> exportReport(Path folder) throws Trouble {
    return ReportExport.write(report(), open().file(), ground, folder);
  }

  /// Opens a file of the work tree at a line in the user's editor; see [UserEditor] for the form.
  ///
  /// @throws Trouble if it is no file of the work tree, or no editor starts
  public void openInEditor(String path, int line, String form) throws Trouble {
    new UserEditor(form).open(ground.root(), path, line);
  }

  /// Opens what a run printed in the user's editor.
  ///
  /// @throws Trouble if it is not kept any more, or no editor starts
  public void openLog(Run run, String form) throws Trouble {
    new UserEditor(form).openLog(run);
  }

  /// The first kept record that is not as it was written; empty if all are whole.
  public Optional<String> firstBadRecord() throws Trouble {
    return kept.firstBad();
  }

  /// Why the kept output of a run is no longer what was kept; empty if it is.
  public Optional<String> badOutput(String run) throws Trouble {
    return kept.badOutput(run);
  }

  /// The processes that runs left behind when this program was killed.
  public List<LeftProcess> orphans() throws Trouble {
    return kept.orphans();
  }

  /// Ends those processes; gives the ones that would not.
  public List<LeftProcess> stopOrphans() throws Trouble {
    return kept.stopOrphans();
  }

  /// What stands behind the records of the open tracker.
  public Verification verify() throws Trouble {
    return new Verifier(ground).verify(open());
  }

  /// The verdict that the facts allow.
  public Draft draft(String packet) throws Trouble {
    return new Recorder(this, ground).draft(packet(packet));
  }

  RunsHere runsHereOf(Packet packet) throws Trouble {
    return runsHere(packet);
  }

  Lint lint() throws Trouble {
    return open().lint();
  }

  /// The block that a draft would write, as markdown.
  public String markdown(Draft draft, String packet) throws Trouble {
    OpenTracker open = open();
    return parts
        .secrets()
        .masked(
            TrackerEdits.evidence(
                open.text(),
                open.tracker(),
                new Intent.RecordVerdict(packet(packet).id(), draft.form(), draft.runs(), false)));
  }

  /// The numbers of a packet's commands whose runs were all made on another tree than the present
  /// one.
  public List<Integer> staleCommands(String packet) throws Trouble {
    Packet found = packet(packet);
    RunsHere here = runsHere(found);
    Set<String> ran =
        state.runs().getOrDefault(found.id(), List.of()).stream()
            .filter(r -> r.outcome() != Outcome.NOT_RUN)
            .map(r -> WrittenCommand.fold(r.command()))
            .collect(Collectors.toSet());
    return found.commands().stream()
        .filter(c -> ran.contains(c.text()) && here.counting(c).isEmpty())
        .map(PacketCommand::n)
        .distinct()
        .toList();
  }

  /// What the reviewer has typed for a packet; empty if nothing.
  public Optional<VerdictDraft> typed(String packet) {
    return Optional.ofNullable(state.drafts().get(packet));
  }

  /// What keeps on disk what is typed while the session is at work; for any thread.
  public TypedKeeper typedKeeper() {
    return new TypedKeeper(ground);
  }

  public void saveTyped(VerdictDraft draft) throws Trouble {
    ground.save(draft);
    Map<String, VerdictDraft> drafts = new LinkedHashMap<>(state.drafts());
    if (draft.isEmpty()) {
      drafts.remove(draft.packet());
    } else {
      drafts.put(draft.packet(), draft);
    }
    state = state.withDrafts(drafts);
  }

  /// A checkpoint of exactly the tracker and these paths, before it is made.
  ///
  /// @throws Trouble if no verdict is recorded in the file
  public CheckpointPlan planCheckpoint(String packet, List<String> paths, Optional<String> message)
      throws Trouble {
    return checkpointer().plan(open(), packet(packet), paths, message);
  }

  /// Makes the commit, then writes its hash into the tracker and leaves that uncommitted.
  public Checkpoint checkpoint(CheckpointPlan plan) throws Trouble {
    files.requirePlace(open().file());
    return checkpointer().make(plan);
  }

  /// The packet whose checkpoint is HEAD and whose hash was never written, because the program died
  /// between; making the checkpoint again records it.
  public Optional<String> packetWithoutItsHash() throws Trouble {
    if (ground.repository().isEmpty() || state.open().isEmpty()) {
      return Optional.empty();
    }
    Checkpointer checkpointer = checkpointer();
    Optional<Packet> packet =
        checkpointer
            .packetOfHead()
            .flatMap(open().tracker()::packet)
            .filter(p -> p.verdict().isPresent());
    return packet.isPresent()
            && checkpointer.unrecorded(packet.get().id(), List.of(open().path())).isPresent()
        ? packet.map(Packet::id)
        : Optional.empty();
  }

  /// The same, made by the user's own git with its hooks and its signing.
  public Checkpoint checkpointWithGit(CheckpointPlan plan) throws Trouble {
    return checkpointWithGit(plan, GitListener.SILENT);
  }

  /// The same, and tells what git and its hooks print.
  public Checkpoint checkpointWithGit(CheckpointPlan plan, GitListener listener) throws Trouble {
    files.requirePlace(open().file());
    return checkpointer().makeWithGit(plan, parts.runner(), listener);
  }

  private Checkpointer checkpointer() {
    return new Checkpointer(this, ground, files, parts.clock());
  }

  /// Which commands of a packet may be needed by number; for faces that list them.
  public List<PacketCommand> commands(String packet) throws Trouble {
    return packet(packet).commands();
  }

  @Override
  public void close() {
    try {
      closeWatch();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the watch of " + ground.root(), e);
    }
    ground.close();
  }
}
