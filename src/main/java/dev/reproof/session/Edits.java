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
  private int savedAt;

  Reading apply(Intent intent, Reading before, List<TextEdit> edits) throws EditRefused {
    SourceText text = before.text().apply(edits);
    Reading after =
        new Reading(text, TrackerParser.parseAgain(before.text(), before.tracker(), edits, text));
    done.add(new Step(intent, before, after));
    undone.clear();
    return after;
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

  /// Takes the last edit back as if it had never been.
  Reading takeBack() {
    return done.removeLast().before();
  }

  Reading redo() {
    Step step = undone.removeLast();
    done.add(step);
    return step.after();
  }

  void saved() {
    savedAt = done.size();
  }

  void forget() {
    done.clear();
    undone.clear();
    savedAt = 0;
  }

  /// The intents that are not in the file on disk.
  List<Intent> pending() {
    return done.size() <= savedAt
        ? List.of()
        : done.subList(savedAt, done.size()).stream().map(Step::intent).toList();
  }

  int pendingCount() {
    return Math.abs(done.size() - savedAt);
  }
}
