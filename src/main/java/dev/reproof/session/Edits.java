package dev.reproof.session;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.EditRefused;
import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Intent;
import java.util.ArrayList;
import java.util.List;

/// The edits of the open tracker, by intent, with what undoes them; also across saves.
final class Edits {
  /// An intent that was applied, and what was there before and after it.
  private record Step(Intent intent, Reading before, Reading after) {}

  private final List<Step> done = new ArrayList<>();
  private final List<Step> undone = new ArrayList<>();

  /// What takes back edits that are in the file already and that a later edit has pushed off the
  /// stack.
  private final List<Intent> pushedOff = new ArrayList<>();

  private int savedAt;

  Edits copy() {
    Edits copy = new Edits();
    copy.done.addAll(done);
    copy.undone.addAll(undone);
    copy.pushedOff.addAll(pushedOff);
    copy.savedAt = savedAt;
    return copy;
  }

  Reading apply(Intent intent, Reading before, List<TextEdit> edits) throws EditRefused {
    SourceText text = before.text().apply(edits);
    Reading after =
        new Reading(text, TrackerParser.parseAgain(before.text(), before.tracker(), edits, text));
    if (done.size() < savedAt) {
      pushedOff.addAll(takenBack());
      savedAt = done.size();
    }
    done.add(new Step(intent, before, after));
    undone.clear();
    return after;
  }

  /// How many edits there are that can be undone.
  int depth() {
    return done.size();
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  Reading undo() {
    Step step = done.removeLast();
    undone.add(step);
    return step.before();
  }

  Reading redo() {
    Step step = undone.removeLast();
    done.add(step);
    return step.after();
  }

  void saved() {
    savedAt = done.size();
    pushedOff.clear();
  }

  /// The intents that are not in the file on disk, in the order in which they were made; an edit
  /// that was written and then undone is there as what takes it back.
  List<Intent> pending() {
    List<Intent> pending = new ArrayList<>(pushedOff);
    if (done.size() < savedAt) {
      pending.addAll(takenBack());
    } else {
      done.subList(savedAt, done.size()).forEach(s -> add(pending, s.intent()));
    }
    return List.copyOf(pending);
  }

  /// What is typed on where the last typing ended is one edit with it.
  private static void add(List<Intent> pending, Intent next) {
    if (!pending.isEmpty()
        && pending.getLast() instanceof Intent.EditSource last
        && next instanceof Intent.EditSource typed
        && last.packet().equals(typed.packet())
        && last.after().equals(typed.before())) {
      pending.set(
          pending.size() - 1, new Intent.EditSource(typed.packet(), last.before(), typed.after()));
    } else {
      pending.add(next);
    }
  }

  /// What takes back the edits of the file that were undone last, the last made first.
  private List<Intent> takenBack() {
    int steps = savedAt - done.size();
    return undone.subList(undone.size() - steps, undone.size()).stream()
        .<Intent>map(
            s ->
                new Intent.MergeText(
                    s.intent().packet(), s.after().text().text(), s.before().text().text()))
        .toList();
  }

  int pendingCount() {
    return pushedOff.size() + Math.abs(done.size() - savedAt);
  }
}
