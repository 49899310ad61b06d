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
  /// An intent that was applied, with its edits of the text before it, and what takes them back. No
  /// text is kept: of a large tracker there would be two for every tick.
  private record Step(Intent intent, List<TextEdit> edits, List<TextEdit> inverse) {
    static Step of(Intent intent, List<TextEdit> edits) {
      return new Step(intent, List.copyOf(edits), TextEdit.inverse(edits));
    }
  }

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

  /// Makes an edit, and says what it made of what was there.
  Reading apply(Intent intent, Reading before, List<TextEdit> edits) throws EditRefused {
    Reading after = made(edits, before);
    if (done.size() < savedAt) {
      pushedOff.addAll(takenBack(before.text()));
      savedAt = done.size();
    }
    done.add(Step.of(intent, edits));
    undone.clear();
    return after;
  }

  private static Reading made(List<TextEdit> edits, Reading before) throws EditRefused {
    SourceText text = before.text().apply(edits);
    return new Reading(
        text, TrackerParser.parseAgain(before.text(), before.tracker(), edits, text));
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

  Reading undo(Reading now) throws EditRefused {
    Reading before = made(done.getLast().inverse(), now);
    undone.add(done.removeLast());
    return before;
  }

  Reading redo(Reading now) throws EditRefused {
    Reading after = made(undone.getLast().edits(), now);
    done.add(undone.removeLast());
    return after;
  }

  void saved() {
    savedAt = done.size();
    pushedOff.clear();
  }

  /// The intents that are not in the file on disk, in the order in which they were made; an edit
  /// that was written and then undone is there as what takes it back.
  ///
  /// @param now the text that all edits have made
  List<Intent> pending(SourceText now) {
    List<Intent> pending = new ArrayList<>(pushedOff);
    if (done.size() < savedAt) {
      pending.addAll(takenBack(now));
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
  private List<Intent> takenBack(SourceText now) {
    List<Intent> takenBack = new ArrayList<>();
    SourceText before = now;
    for (Step step :
        undone.subList(undone.size() - (savedAt - done.size()), undone.size()).reversed()) {
      SourceText after = made(step.edits(), before);
      takenBack.addFirst(new Intent.MergeText(step.intent().packet(), after.text(), before.text()));
      before = after;
    }
    return takenBack;
  }

  /// The text of a redo: it was there once, so its edits fit.
  private static SourceText made(List<TextEdit> edits, SourceText before) {
    try {
      return before.apply(edits);
    } catch (EditRefused e) {
      throw new IllegalStateException("an edit that was undone does not fit any more", e);
    }
  }

  int pendingCount() {
    return pushedOff.size() + Math.abs(done.size() - savedAt);
  }
}
