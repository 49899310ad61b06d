package dev.reproof.session;

import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.markdown.EditPlan;
import dev.reproof.markdown.MergeConflict;
import dev.reproof.markdown.TrackerEdits;
import dev.reproof.markdown.TrackerParser;
import dev.reproof.review.Lint;
import dev.reproof.review.RunsHere;
import dev.reproof.store.PendingEdits;
import dev.reproof.store.TrackerFile;
import dev.reproof.text.EditRefused;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The open tracker with the edits that are pending, and all that is known around it. Of a session
/// only this changes.
final class Present {
  private final Ground ground;
  private final Judge judge;
  private final States states;
  private Edits edits = new Edits();
  private Conflicts conflicts = new Conflicts();
  private Judge.Seen seen = Judge.Seen.NOTHING;
  private boolean keepsEdits;
  private SessionState state = SessionState.EMPTY;

  Present(Ground ground, Judge judge) {
    this.ground = ground;
    this.judge = judge;
    this.states = new States(ground);
  }

  SessionState state() {
    return state;
  }

  Conflicts conflicts() {
    return conflicts;
  }

  /// How many edits are pending or in a conflict.
  int waitingCount() {
    return waitingCount(state.open());
  }

  private int waitingCount(Optional<OpenTracker> open) {
    return (cancelOut(open) ? 0 : edits.pendingCount()) + conflicts.all().size();
  }

  /// Whether the edits since the last save take one another back: then nothing is pending, though
  /// each can still be undone.
  private static boolean cancelOut(Optional<OpenTracker> open) {
    return open.filter(o -> !o.hasPendingEdits()).isPresent();
  }

  /// Begins with no tracker open.
  void begin() throws Trouble {
    state = stateWith(null, state.trackers(), Map.of());
  }

  void found(List<TrackerSummary> trackers) {
    state = state.withTrackers(trackers);
  }

  /// Takes in a tracker that was read; pending edits of the one before are dropped. Where something
  /// of it cannot be looked up, all stays as it was.
  void open(String path, TrackerFile.Loaded loaded) throws Trouble {
    SourceText text = unlessInConflict(loaded.text());
    Tracker tracker = TrackerParser.parse(text);
    Judge.Seen seenNow = judge.look(path, tracker);
    OpenTracker open =
        new OpenTracker(path, loaded.file(), text, text, tracker, Judge.lint(tracker, seenNow));
    boolean same = state.open().filter(o -> o.file().equals(loaded.file())).isPresent();
    Conflicts none = same ? conflicts.onNewText() : new Conflicts();
    SessionState.Waiting nothing = new SessionState.Waiting(0, List.of(), none.canTakeUp(), false);
    state = states.with(nothing, open, state.trackers(), states.drafts(path));
    seen = seenNow;
    conflicts = none;
    edits = new Edits();
  }

  /// The text, not to be changed while git's conflict marks stand in it.
  private static SourceText unlessInConflict(SourceText text) {
    OptionalInt line = MergeConflict.line(text.text());
    return line.isEmpty() || text.readOnlyReason().isPresent()
        ? text
        : text.readOnly(
            "a merge conflict of git begins on line "
                + line.getAsInt()
                + "; resolve it first, neither side counts until then");
  }

  /// Several changes to what is open.
  interface Changes {
    void make() throws Trouble;
  }

  /// Makes changes that belong together: where one of them fails, all stays as it was, so that they
  /// can be tried again. What is pending then is kept on disk behind the last of them.
  void together(Changes changes) throws Trouble {
    Edits editsBefore = edits.copy();
    Conflicts conflictsBefore = conflicts.copy();
    Judge.Seen seenBefore = seen;
    SessionState stateBefore = state;
    boolean keeps = keepsEdits;
    boolean made = false;
    keepsEdits = false;
    try {
      changes.make();
      made = true;
    } finally {
      keepsEdits = keeps;
      if (!made) {
        edits = editsBefore;
        conflicts = conflictsBefore;
        seen = seenBefore;
        state = stateBefore;
      }
    }
    keepEdits();
  }

  OpenTracker open() throws Trouble {
    return state.open().orElseThrow(() -> new Trouble(Trouble.Kind.INPUT, "no tracker is open"));
  }

  /// The packet of this id.
  ///
  /// @throws Trouble if there is none; the message names those that there are
  Packet packet(String id) throws Trouble {
    return PacketById.in(open(), id);
  }

  /// The runs of a packet, as they stand to the present tree.
  RunsHere runsHere(Packet packet) throws Trouble {
    if (ground.repository().isEmpty()) {
      return RunsHere.on(new Tree("", "", List.of()), List.of());
    }
    List<Run> own =
        ground.kept().runs().stream()
            .filter(
                r ->
                    r.tracker().equals(state.open().map(OpenTracker::path).orElse(""))
                        && r.packet().equals(packet.id()))
            .toList();
    return RunsHere.on(ground.tree(open().path()), own);
  }

  /// Makes an edit pending, whatever the rules say of it.
  Answer apply(Intent intent) throws Trouble {
    OpenTracker open = open();
    EditPlan plan = TrackerEdits.of(open.text(), open.tracker(), intent);
    return switch (plan) {
      case EditPlan.Refused refused -> new Answer.Refused(refused.reason(), List.of());
      case EditPlan.Planned planned -> {
        if (!planned.edits().isEmpty()) {
          step(() -> edits.apply(intent, open.reading(), planned.edits()));
        }
        yield new Answer.Done(planned.edits());
      }
    };
  }

  /// Takes in the edits that met what another program wrote.
  void met(List<Conflict> met) throws Trouble {
    met.forEach(conflicts::add);
    show(open().reading());
  }

  /// A conflict is at its end: with what was meant here, or with what the file says.
  void settled(Conflict conflict, boolean mine) throws Trouble {
    if (mine) {
      conflicts.remove(conflict);
    } else {
      conflicts.giveUp(conflict, edits.depth());
    }
    show(open().reading());
  }

  /// What there is to undo and redo at a moment, and what is said then.
  record Moment(Edits edits, Reading reading) {}

  Moment moment() throws Trouble {
    return new Moment(edits.copy(), open().reading());
  }

  /// Takes the edits since then back as if they had never been.
  void takeBackTo(Moment moment) throws Trouble {
    edits = moment.edits();
    show(moment.reading());
  }

  /// Takes the last edit back; where a conflict was given up behind it, that one is open again.
  boolean undo() throws Trouble {
    if (conflicts.takeUp(edits.depth())) {
      show(open().reading());
      return true;
    }
    if (!edits.canUndo()) {
      return false;
    }
    step(() -> edits.undo(open().reading()));
    return true;
  }

  /// All that there is to show with this tracker open, null where none is.
  private SessionState stateWith(
      @Nullable OpenTracker open, List<TrackerSummary> trackers, Map<String, VerdictDraft> drafts)
      throws Trouble {
    return states.with(waiting(Optional.ofNullable(open)), open, trackers, drafts);
  }

  private SessionState.Waiting waiting(Optional<OpenTracker> open) {
    return new SessionState.Waiting(
        waitingCount(open), conflicts.all(), canUndo(), edits.canRedo());
  }

  private boolean canUndo() {
    return edits.canUndo() || conflicts.canTakeUp();
  }

  boolean redo() throws Trouble {
    if (!edits.canRedo()) {
      return false;
    }
    step(() -> edits.redo(open().reading()));
    return true;
  }

  /// Drops all pending edits.
  void dropEdits() throws Trouble {
    edits = new Edits();
    show(new Reading(open().saved(), TrackerParser.parse(open().saved())));
  }

  /// A step from one text to another.
  private interface Step {
    Reading make() throws EditRefused, Trouble;
  }

  private void step(Step step) throws Trouble {
    Reading made;
    try {
      made = step.make();
    } catch (EditRefused e) {
      throw new Trouble(Trouble.Kind.COULD_NOT, open().path() + ": " + e.getMessage(), e);
    }
    show(made);
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
            Judge.lintAgain(reading.tracker(), seen, open.tracker(), open.lint()));
    state = state.with(next, waiting(Optional.of(next)));
    keepEdits();
  }

  /// Looks again at the repository and the kept runs.
  void lookAgain() throws Trouble {
    OpenTracker open = open();
    Judge.Seen seenNow = judge.look(open.path(), open.tracker());
    OpenTracker again = judged(open, open.saved(), Judge.lint(open.tracker(), seenNow));
    state = stateWith(again, state.trackers(), states.drafts(open.path()));
    seen = seenNow;
  }

  /// The file holds what was pending.
  void saved() throws Trouble {
    OpenTracker open = open();
    edits.saved();
    OpenTracker saved = judged(open, open.text(), open.lint());
    state = state.with(saved, waiting(Optional.of(saved)));
    keepEdits();
    lookAgain();
  }

  private static OpenTracker judged(OpenTracker open, SourceText saved, Lint lint) {
    return new OpenTracker(open.path(), open.file(), saved, open.text(), open.tracker(), lint);
  }

  /// Takes finished runs in.
  void ran() throws Trouble {
    state = stateWith(state.open().orElse(null), state.trackers(), state.drafts());
  }

  /// Takes in what is typed for a packet of the open tracker.
  void typed(VerdictDraft draft) {
    if (state.open().filter(o -> o.path().equals(draft.tracker())).isEmpty()) {
      return;
    }
    Map<String, VerdictDraft> drafts = new LinkedHashMap<>(state.drafts());
    if (draft.isEmpty()) {
      drafts.remove(draft.packet());
    } else {
      drafts.put(draft.packet(), draft);
    }
    state = state.withDrafts(drafts);
  }

  /// What is pending and what waits in a conflict, in the order in which it is made again.
  List<Intent> allPending() {
    List<Intent> pending = new ArrayList<>();
    conflicts.all().forEach(c -> pending.add(c.intent()));
    state
        .open()
        .filter(OpenTracker::hasPendingEdits)
        .ifPresent(open -> pending.addAll(edits.pending(open.text())));
    return pending;
  }

  /// Keeps pending edits on disk from now on, as soon as they are made.
  void keepFromNowOn() {
    keepsEdits = true;
  }

  /// Leaves on disk what is kept there, until it was read.
  void keepNoMore() {
    keepsEdits = false;
  }

  /// What is pending and what waits in a conflict, kept as it was meant.
  void keepEdits() throws Trouble {
    if (keepsEdits) {
      List<Intent> all = allPending();
      ground.kept().keepEdits(open().path(), new PendingEdits(all, marks(all, open().saved())));
    }
  }

  /// What the packets of pending verdicts say in a text; see [PendingEdits].
  Map<String, String> marks(List<Intent> pending, SourceText on) {
    return pending.stream().anyMatch(Intent.RecordVerdict.class::isInstance)
        ? conflicts.marks(pending, TrackerParser.parse(on))
        : Map.of();
  }
}
