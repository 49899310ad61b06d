package dev.reproof.ui;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.review.Draft;
import dev.reproof.review.QuickFixes;
import dev.reproof.review.Reminders;
import dev.reproof.session.CheckpointPlan;
import dev.reproof.session.Conflict;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.RunChoice;
import dev.reproof.session.RunPlan;
import dev.reproof.session.SessionParts;
import dev.reproof.session.SessionState;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What the window shows and what a reviewer does in it. Every gesture returns at once: the work is
/// done on the session's thread, and the next [SessionState] arrives on the FX thread, where all
/// properties live. Views bind to the properties and never write one.
public final class SessionModel implements AutoCloseable {
  private final Threads threads;
  private final Program program;
  private final Notices notices = new Notices();
  private final Desk desk;
  private final BooleanProperty stopOnFailure = new SimpleBooleanProperty();
  private final Opening opening;
  private final Navigation navigation;
  private final Gestures gestures;
  private final Moves moves;
  private final Writing writing;
  private final FreshLook look;
  private final Approvals approvals = new Approvals();
  private final Sights sights = new Sights();
  private final LiveRows live = new LiveRows();
  private Sight sight = Sight.NOTHING;
  private final Reruns reruns;
  private final Workload workload;
  private final SourceTyping sources;
  private final Looks looks;
  private final Selection selection = new Selection();
  private final Deciding deciding;
  private final ReadOnlyObjectWrapper<SessionState> state =
      new ReadOnlyObjectWrapper<>(SessionState.EMPTY);
  private final TimeLimit timeout;
  private boolean ranSinceWrite;

  private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();

  public SessionModel(Threads threads, SessionParts parts) {
    this(threads, parts, System::nanoTime);
  }

  /// @param nanos a time in nanoseconds that only goes forward, for the looks that come by
  ///   themselves
  SessionModel(Threads threads, SessionParts parts, LongSupplier nanos) {
    this.threads = threads;
    Jobs jobs = new Jobs(threads.fx());
    this.desk = new Desk(threads, parts, sights, this::publish, notices, jobs);
    this.program = new Program(threads, desk, parts.home(), state::get);
    this.reruns = new Reruns(threads, desk);
    this.workload = new Workload(reruns, jobs);
    this.deciding = new Deciding(new Typing(threads, desk), parts.clock(), selection, state::get);
    this.sources = new SourceTyping(threads, desk, state::get);
    this.looks = new Looks(threads, desk, notices, state::get);
    this.opening = new Opening(threads, desk, sources);
    this.navigation =
        new Navigation(
            opening, this::saveTyped, selection, reruns, looks, program, parts.clock(), state::get);
    this.gestures = new Gestures(threads, desk, reruns, approvals);
    this.timeout = new TimeLimit(gestures::setTimeout);
    this.moves = new Moves(gestures, notices, this::decide, state::get);
    this.writing = new Writing(threads, desk, sources::refused);
    this.look = new FreshLook(desk, nanos, opening::readAgain);
    desk.onRefusal(look::now);
    selection.packetProperty().addListener((p, before, now) -> selected(now));
    reruns.runningProperty().addListener((p, before, now) -> selection.follow(reruns.here()));
    selection.pageProperty().addListener((p, before, now) -> look.ifOld());
    stopOnFailure.addListener((p, before, now) -> gestures.setStopOnFailure(now));
  }

  // What is shown.

  public ReadOnlyObjectProperty<SessionState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public SessionState state() {
    return state.get();
  }

  /// The rows of the open tracker in its order; none where none is open. They change with the state
  /// and with the packet whose command runs.
  public List<PacketRow> rows() {
    return live.of(sight.rows(), reruns.packetProperty().get());
  }

  /// The three facts of the selected packet; none where there is no packet.
  public List<Fact> facts() {
    return rows().stream()
        .filter(r -> r.id().equals(selection.id()))
        .findFirst()
        .map(PacketRow::facts)
        .orElse(List.of());
  }

  /// What the packets of the open tracker come to.
  public Totals totals() {
    return sight.totals();
  }

  /// Which lines of the open tracker are not on disk yet.
  public Pending pending() {
    return sight.pending();
  }

  /// How the open tracker's file is written: `UTF-8 · LF`; empty where none is open.
  public String writtenAs() {
    return sight.writtenAs();
  }

  /// The verdict that the facts allow for the selected packet, null while it is not known.
  public ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /// What is typed for the selected packet.
  public ReadOnlyObjectProperty<VerdictDraft> typedProperty() {
    return deciding.typedProperty();
  }

  /// What is looked at, copied or exported: nothing of it changes the tracker.
  public Looks looks() {
    return looks;
  }

  /// What belongs to the program, not to a tracker.
  public Program program() {
    return program;
  }

  /// What is typed into the packets' own markdown.
  public SourceTyping sources() {
    return sources;
  }

  /// The commands that run and wait.
  public Reruns reruns() {
    return reruns;
  }

  /// All that runs or waits in the background, with a way to end each.
  public Workload workload() {
    return workload;
  }

  /// What was approved of the selected packet at this HEAD, null if nothing was.
  public ReadOnlyObjectProperty<@Nullable RunPlan> approvedProperty() {
    return approvals.shownProperty();
  }

  /// What is going on at the moment, empty if nothing is.
  public ReadOnlyStringProperty busyProperty() {
    return notices.busyProperty();
  }

  /// What the message bar says, null if it is closed.
  public ReadOnlyObjectProperty<@Nullable Message> messageProperty() {
    return notices.messageProperty();
  }

  /// The question that waits in a dialog, null if none does.
  public ReadOnlyObjectProperty<@Nullable Ask> askProperty() {
    return notices.askProperty();
  }

  /// What of it is selected and shown.
  public Selection selection() {
    return selection;
  }

  /// The ways to repositories, trackers, packets and lines.
  public Navigation navigation() {
    return navigation;
  }

  /// The moves of a packet on the board.
  public Moves moves() {
    return moves;
  }

  // What a reviewer does: looking.

  /// Answers yes to the repository of somebody else, and opens it.
  public void trust(Ask.ToTrust asked) {
    notices.ask(null);
    desk.trust(asked.workTree());
    navigation.openPath(asked.path());
  }

  public void refresh() {
    opening.refresh();
  }

  /// Looks in the background whether others changed the work tree, if the last look is old.
  public void lookAgain() {
    look.ifOld();
  }

  /// Ends the processes that a run left behind when the program was killed.
  public void stopOrphans() {
    opening.stopOrphans();
  }

  /// Takes back a claim of the selected packet, and asks whether to write that.
  public void fix(QuickFixes.QuickFix fix) {
    selection.packet().ifPresent(p -> gestures.fix(p.id(), fix));
  }

  /// Asks to set an approved packet back, with the run that contradicts it.
  public void reopen(String id, String run) {
    gestures.reopen(id, run);
  }

  public void say(Message message) {
    notices.show(message);
  }

  public void closeMessage() {
    notices.show((Message) null);
  }

  /// Puts the message in the bar on the clipboard, with its details.
  public void copyMessage() {
    notices.copyMessage();
  }

  /// Shows all problems of the tracker.
  public void showProblems() {
    notices.ask(new Ask.ToSeeProblems());
  }

  // What a reviewer does: running.

  /// Asks for the plan of these commands of the selected packet; it runs once it is approved.
  public void run(RunChoice choice) {
    selection.followRuns();
    selection.packet().ifPresent(p -> gestures.plan(p.id(), choice));
  }

  public void approve(RunPlan plan, Set<Integer> risky) {
    notices.ask(null);
    selection.followRuns();
    gestures.approve(plan, risky);
  }

  /// Answers no to the question that waits.
  public void leave() {
    Ask asked = notices.askProperty().get();
    notices.ask(null);
    if (asked instanceof Ask.ToWrite toWrite && !toWrite.packet().isEmpty()) {
      gestures.undo();
    }
  }

  /// Whether a rerun starts no other command behind one that did not pass.
  public BooleanProperty stopOnFailureProperty() {
    return stopOnFailure;
  }

  /// How long a command may run.
  public ReadOnlyObjectProperty<Duration> timeoutProperty() {
    return timeout.property();
  }

  /// Does from now on as the user chooses.
  public void obey(Choices choices) {
    timeout.obey(choices);
    looks.setEditor(choices.editorProperty().get());
    choices.editorProperty().addListener((p, before, now) -> looks.setEditor(now));
  }

  /// How long the commands of the open tracker may run.
  public void setTimeout(Duration next) {
    timeout.choose(next);
  }

  // What a reviewer does: editing.

  /// Ticks or unticks a box of a packet.
  public void tick(Packet of, Box box, boolean checked) {
    gestures.tick(of, box, checked);
  }

  /// Writes a cell of a packet's board row; a pipe in the value is escaped.
  public void setCell(Packet of, String column, String value) {
    gestures.setCell(of, column, value);
  }

  /// Shows the packet's review with this verdict chosen; undo takes the choice back.
  public void decide(Packet of, String verdict) {
    deciding.decide(of.id(), verdict);
    selection.show(Page.REVIEW);
  }

  /// Takes what is typed for a packet; it is kept on disk within half a second.
  public void type(VerdictDraft now) {
    deciding.type(now);
  }

  public void undo() {
    boolean typed = sources.waiting(selection.id()).isPresent();
    sources.save();
    if (typed || !deciding.undo()) {
      gestures.undo();
    } else {
      notices.succeeded(Words.of("busy.write"));
    }
  }

  public void redo() {
    sources.save();
    if (!deciding.redo()) {
      gestures.redo();
    }
  }

  // What a reviewer does: writing.

  /// Whether the verdict that is typed begins a new round, and the old one stays.
  public ReadOnlyBooleanProperty newRoundProperty() {
    return deciding.newRoundProperty();
  }

  public void setNewRound(boolean begins) {
    deciding.setNewRound(begins);
  }

  /// Asks to write all that is pending; in the review, with the verdict that is typed.
  public void preview() {
    saveTyped();
    VerdictDraft now = deciding.typedProperty().get();
    boolean reviews = selection.pageProperty().get() == Page.REVIEW;
    writing.preview(
        reviews && !now.verdict().isEmpty() ? now : null,
        deciding.newRoundProperty().get(),
        reviews ? selection.id() : "");
  }

  public void write() {
    Ask asked = notices.askProperty().get();
    notices.ask(null);
    String decided = asked instanceof Ask.ToWrite toWrite ? toWrite.packet() : "";
    if (!decided.isEmpty()) {
      deciding.setNewRound(false);
    }
    writing.write(
        decided, asked instanceof Ask.ToWrite toWrite && toWrite.preview().asksForPlace());
  }

  /// Ends a conflict with another program's change: with what was meant here, or with theirs.
  public void resolve(Conflict conflict, boolean mine) {
    opening.resolve(conflict, mine);
  }

  /// Asks again about the conflicts that were left for later.
  public void showConflicts() {
    if (!state().conflicts().isEmpty()) {
      ask(new Ask.ToResolve(state().conflicts()));
    }
  }

  /// Asks to commit the tracker and the files of the selected packet.
  public void planCheckpoint() {
    selection.packet().ifPresent(p -> writing.planCheckpoint(p.id()));
  }

  /// The same by the user's own git, with its hooks and its signing.
  public void checkpointWithGit(CheckpointPlan plan) {
    notices.ask(null);
    writing.checkpointWithGit(plan, selection::showGit);
  }

  public void checkpoint(CheckpointPlan plan) {
    notices.ask(null);
    writing.checkpoint(plan);
  }

  /// A fault of Reproof's own, from a thread's uncaught handler; may be called on any thread.
  public void fault(Throwable fault) {
    threads.fx().later(() -> notices.show(fault));
  }

  @Override
  public void close() {
    saveTyped();
    reruns.stop();
    desk.close(reruns::awaitEnd);
  }

  private void saveTyped() {
    sources.save();
    deciding.save();
  }

  /// Takes the next state, on the FX thread.
  void publish(SessionState next) {
    publish(sights.of(next));
  }

  private void publish(Sight seen) {
    if (seen.equals(sight)) {
      return;
    }
    SessionState next = seen.state();
    Sight before = sight;
    sight = seen;
    boolean sameTracker =
        next.open().map(OpenTracker::file).equals(state.get().open().map(OpenTracker::file));
    ranSinceWrite = ranSinceWrite(before, seen);
    selection.take(next);
    reruns.look(next.open().map(OpenTracker::file));
    if (!sameTracker) {
      selection.forget();
      deciding.forget();
      draft.set(null);
      look.rest();
      notices.withdraw();
      timeout.show(next.open().map(OpenTracker::file));
    }
    state.set(next);
    notices.update(next.conflicts());
    if (!sameTracker) {
      sources.openedAnother();
    }
    if (before.state().pendingIntents() > 0 && next.pendingIntents() == 0) {
      notices.succeeded(Words.of("busy.write"));
    }
    selection.keep();
    deciding.show(selection.id());
    approvals.show(next, selection.id());
    askForDraft();
  }

  private boolean ranSinceWrite(Sight before, Sight now) {
    boolean sameFile =
        before.saved().equals(now.saved())
            && before
                .state()
                .open()
                .map(OpenTracker::file)
                .equals(now.state().open().map(OpenTracker::file));
    return sameFile && (ranSinceWrite || runs(now.state()) > runs(before.state()));
  }

  private static int runs(SessionState of) {
    return of.runs().values().stream().mapToInt(List::size).sum();
  }

  /// What the tracker's own rules would have done before the window is closed; empty if nothing.
  public Optional<Rule> ruleBeforeClosing() {
    return ranSinceWrite
        ? state().open().flatMap(o -> Reminders.firstAndLast(o.tracker()))
        : Optional.empty();
  }

  /// Takes an approval, on the FX thread.
  void approved(RunPlan plan) {
    approvals.approved(plan);
  }

  /// Puts a question into the window, on the FX thread.
  void ask(Ask question) {
    notices.ask(question);
  }

  /// Another packet is selected: what is typed, approved and drafted is its own.
  private void selected(String id) {
    draft.set(null);
    deciding.select(id);
    approvals.show(state(), id);
    askForDraft();
    look.ifOld();
  }

  private void askForDraft() {
    if (selection.packet().isPresent()) {
      gestures.draft(selection.id(), this::takeDraft);
    }
  }

  private void takeDraft(String of, Draft next) {
    if (of.equals(selection.id())) {
      draft.set(next);
    }
  }
}
