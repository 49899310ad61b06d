package dev.reproof.session;

import dev.reproof.text.EditRefused;
import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Intent;
import java.util.ArrayList;
import java.util.List;

/// The edits of the open tracker, by intent, with what undoes them; also across saves.
final class Edits {
  /// An intent that was applied, and the texts before and after it.
  private record Step(Intent intent, SourceText before, SourceText after) {}

  private final List<Step> done = new ArrayList<>();
  private final List<Step> undone = new ArrayList<>();
  private int savedAt;

  SourceText apply(Intent intent, SourceText text, List<TextEdit> edits) throws EditRefused {
    SourceText after = text.apply(edits);
    done.add(new Step(intent, text, after));
    undone.clear();
    return after;
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  SourceText undo() {
    Step step = done.removeLast();
    undone.add(step);
    return step.before();
  }

  /// Takes the last edit back as if it had never been.
  SourceText takeBack() {
    return done.removeLast().before();
  }

  SourceText redo() {
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
