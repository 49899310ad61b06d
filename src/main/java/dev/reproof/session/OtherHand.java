package dev.reproof.session;

import dev.reproof.store.ChangedOnDisk;
import dev.reproof.store.PendingEdits;
import dev.reproof.store.TrackerFile;
import dev.reproof.text.Diff;
import dev.reproof.text.SourceText;
import dev.reproof.text.TextMerge;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Brings the edits that are pending and the file on disk together, which other programs write too:
/// reads it again, makes the edits again on what it says now, writes it.
final class OtherHand {
  private final Present present;
  private final Editing editing;
  private final TrackerFiles files;
  private final Ground ground;

  OtherHand(Present present, Editing editing, TrackerFiles files, Ground ground) {
    this.present = present;
    this.editing = editing;
    this.files = files;
    this.ground = ground;
  }

  /// Reads file, repository and kept runs again; pending edits are applied again to the new text.
  void refresh() throws Trouble {
    OpenTracker open = present.state().open().orElse(null);
    if (open == null) {
      present.begin();
      return;
    }
    files.requireThere(open.file());
    TrackerFile.Loaded loaded = files.read(open.file());
    if (loaded.text().sha256().equals(open.saved().sha256())) {
      present.lookAgain();
      return;
    }
    List<Intent> pending = present.allPending();
    Map<String, String> before = present.marks(pending, open.saved());
    TrackerFile.Loaded settled = files.settled(loaded);
    present.together(
        () -> {
          present.open(open.path(), settled);
          applyAgain(pending, before, open.saved(), open.text());
        });
  }

  /// Makes edits again on the present text, by meaning; where one does not fit, its text is merged
  /// if all of them can be, else it is a conflict.
  private void applyAgain(
      List<Intent> pending, Map<String, String> before, SourceText base, SourceText mine)
      throws Trouble {
    List<Conflict> met = new ArrayList<>();
    Tracker now = present.open().tracker();
    for (Intent intent : pending) {
      if (!Conflicts.isOnTheSame(intent, before, now)) {
        met.add(
            Conflicts.of(
                intent, present.open(), "another program wrote this packet's evidence meanwhile"));
      } else if (applied(intent) instanceof Answer.Refused refused) {
        met.add(Conflicts.of(intent, present.open(), refused.reason()));
      }
    }
    if (!met.isEmpty() && met.size() == pending.size() && !base.isSame(mine)) {
      Intent merge =
          new Intent.MergeText(met.getFirst().intent().packet(), base.text(), mine.text());
      if (applied(merge) instanceof Answer.Done) {
        met.clear();
      }
    }
    present.met(met);
  }

  /// A file that cannot be edited for now loses no edit: each waits until it can be.
  private Answer applied(Intent intent) throws Trouble {
    Optional<String> readOnly = present.open().text().readOnlyReason();
    return readOnly.isPresent()
        ? new Answer.Refused("the file is read-only here: " + readOnly.get(), List.of())
        : present.apply(intent);
  }

  /// What was typed where another program changed the same lines is a conflict; so is what is typed
  /// on behind one. False where it is neither.
  boolean meet(Intent.EditSource typed, boolean byOthers) throws Trouble {
    for (Conflict open : present.conflicts().all()) {
      if (open.intent() instanceof Intent.EditSource(String packet, String before, String after)
          && packet.equals(typed.packet())
          && after.equals(typed.before())) {
        present.conflicts().remove(open);
        meet(new Intent.EditSource(packet, before, typed.after()), open.reason());
        return true;
      }
    }
    if (!byOthers || !hasOtherLines(typed)) {
      return false;
    }
    meet(typed, "another program changed these lines meanwhile");
    return true;
  }

  private void meet(Intent.EditSource typed, String reason) throws Trouble {
    present.met(List.of(Conflicts.of(typed, present.open(), reason)));
  }

  private boolean hasOtherLines(Intent.EditSource typed) throws Trouble {
    SourceText now = SourceText.of(present.open().source(typed.packet()).orElse(""));
    return TextMerge.onto(SourceText.of(typed.before()), SourceText.of(typed.after()), now)
        .isEmpty();
  }

  /// Keeps pending edits on disk from now on, as soon as they are made, and makes those again that
  /// were pending when the program ended; says how many.
  int restoreEdits() throws Trouble {
    OpenTracker open = present.open();
    PendingEdits kept = ground.kept().keptEdits(open.path());
    if (kept.edits().isEmpty() || present.waitingCount() > 0) {
      present.keepFromNowOn();
      return 0;
    }
    present.together(() -> applyAgain(kept.edits(), kept.madeOn(), open.saved(), open.saved()));
    present.keepFromNowOn();
    present.keepEdits();
    return present.waitingCount();
  }

  /// Ends a conflict: with what was meant here, over what the file says now, or without it; then
  /// undo opens it again. What the rules refuse stays in conflict.
  Answer resolve(Conflict conflict, boolean mine) throws Trouble {
    if (!present.conflicts().all().contains(conflict)) {
      return new Answer.Done(List.of());
    }
    Answer answer = mine ? force(conflict) : new Answer.Done(List.of());
    if (answer instanceof Answer.Done) {
      present.settled(conflict, mine);
    }
    return answer;
  }

  private Answer force(Conflict conflict) throws Trouble {
    Intent forced = ForcedEdits.of(conflict, present.open()).orElse(null);
    return switch (forced) {
      case null ->
          new Answer.Refused(
              conflict.what() + " has no place in the file any more; it waits until there is one",
              List.of());
      case Intent.RecordVerdict verdict -> editing.recorded(verdict);
      default -> editing.edit(forced);
    };
  }

  /// All that is pending, against the file on disk.
  Preview preview() throws Trouble {
    OpenTracker open = present.open();
    return new Preview(
        open.path(),
        open.saved(),
        open.text(),
        Diff.of(open.saved(), open.text()).edits(),
        files.asksForPlace(open.file()),
        files.isGone(open.file()));
  }

  /// Writes all that is pending, if the bytes on disk are still those that were read; where another
  /// program changed other places meanwhile, the edits are made again on its text.
  Preview write() throws Trouble {
    Preview preview = preview();
    if (preview.changesNothing()) {
      return preview;
    }
    try {
      replace(present.open());
    } catch (ChangedOnDisk e) {
      refresh();
      if (!present.conflicts().all().isEmpty()) {
        throw new Trouble(Trouble.Kind.REFUSED, told(present.conflicts().all()), e);
      }
      preview = preview();
      try {
        replace(present.open());
      } catch (ChangedOnDisk again) {
        throw new Trouble(
            Trouble.Kind.REFUSED, again.getMessage() + "; nothing was written, try again", again);
      }
    }
    return preview;
  }

  private static String told(List<Conflict> conflicts) {
    return "another program changed what is edited here, nothing was written: "
        + conflicts.stream().map(OtherHand::told).collect(Collectors.joining("; "));
  }

  private static String told(Conflict met) {
    return met.isOfLines()
        ? met.what() + " has other lines there now, which the conflict shows"
        : met.what() + " says “" + met.theirs() + "”, yours says “" + met.mine() + "”";
  }

  private void replace(OpenTracker open) throws Trouble, ChangedOnDisk {
    files.requireThere(open.file());
    files.write(open);
    present.saved();
  }
}
