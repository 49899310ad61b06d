package dev.reproof.session;

import dev.reproof.review.Lint;
import dev.reproof.review.Problem;
import dev.reproof.review.Refusals;
import dev.reproof.text.SafeText;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import java.util.List;
import java.util.Optional;

/// Makes edits pending where the rules allow them.
final class Editing {
  private final Present present;

  Editing(Present present) {
    this.present = present;
  }

  /// Makes an edit pending, if the rules allow it.
  Answer edit(Intent intent) throws Trouble {
    Packet packet = present.packet(intent.packet());
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
          present.apply(intent);
    };
  }

  /// Makes what was typed pending, unless it says what the rules refuse.
  private Answer type(Packet before, Intent.EditSource typed) throws Trouble {
    Lint lint = present.open().lint();
    Present.Moment moment = present.moment();
    Answer answer = present.apply(typed);
    if (!(answer instanceof Answer.Done done) || done.edits().isEmpty()) {
      return answer;
    }
    SourceGuard guard = new SourceGuard(before, present.packet(typed.packet()));
    Optional<Box> tick = refusedTick(guard, typed.packet());
    List<Problem> made = guard.against(lint, present.open().lint());
    if (tick.isEmpty() && made.isEmpty()) {
      return answer;
    }
    present.takeBackTo(moment);
    return tick.isPresent()
        ? new Answer.Refused(
            "no passing run on this tree stands behind the box “"
                + SafeText.oneLine(tick.get().text(), 60)
                + "”; rerun its command first",
            List.of())
        : new Answer.Refused(reason(made), made);
  }

  /// Asks for the state of the work tree, which takes time, only where a box was ticked.
  private Optional<Box> refusedTick(SourceGuard guard, String packet) throws Trouble {
    List<Box> ticked = guard.ticked();
    return ticked.isEmpty()
        ? Optional.empty()
        : guard.refused(ticked, present.runsHere(present.packet(packet)));
  }

  /// Makes several cells of one row pending, all or none: the rules judge them together.
  Answer setCells(List<Intent.SetCell> intents) throws Trouble {
    Lint before = present.open().lint();
    boolean lowers = lowers(intents);
    Present.Moment moment = present.moment();
    List<TextEdit> last = List.of();
    for (Intent.SetCell intent : intents) {
      Answer answer = present.apply(intent);
      if (answer instanceof Answer.Refused) {
        present.takeBackTo(moment);
        return answer;
      }
      if (answer instanceof Answer.Done written && !written.edits().isEmpty()) {
        last = written.edits();
      }
    }
    List<Problem> made =
        intents.isEmpty() || lowers
            ? List.of()
            : Refusals.madeBy(intents.getFirst().packet(), before, present.open().lint());
    if (!made.isEmpty()) {
      present.takeBackTo(moment);
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
        String now = present.packet(intent.packet()).cell(column).orElse("");
        if (StatusColumn.lowers(now, intent.value())) {
          lowers = true;
        } else if (StatusColumn.lowers(intent.value(), now)) {
          return false;
        }
      }
    }
    return lowers;
  }

  /// Applies a verdict that the recorder has made, if the rules allow it.
  Answer recorded(Intent.RecordVerdict intent) throws Trouble {
    Lint before = present.open().lint();
    Present.Moment moment = present.moment();
    Answer answer = present.apply(intent);
    if (answer instanceof Answer.Refused) {
      requireWritable();
    }
    if (answer instanceof Answer.Done done && intent.form().verdict().equals("APPROVED")) {
      List<Problem> against =
          Refusals.inTextBefore(
              Refusals.againstApproval(present.packet(intent.packet()), present.open().lint()),
              before);
      if (!against.isEmpty()) {
        if (!done.edits().isEmpty()) {
          present.takeBackTo(moment);
        }
        return new Answer.Refused(
            "packet " + intent.packet() + " cannot be approved: " + reason(against), against);
      }
    }
    return answer;
  }

  /// What cannot be written at all is not refused for what it says.
  private void requireWritable() throws Trouble {
    OpenTracker open = present.open();
    Optional<String> readOnly = open.text().readOnlyReason();
    if (readOnly.isPresent()) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT, open.path() + ": the file is read-only here: " + readOnly.get());
    }
  }

  private boolean mayTick(Packet packet, Box box) throws Trouble {
    if (box.command().isEmpty()) {
      return true;
    }
    return Refusals.mayTick(packet, box, present.runsHere(packet));
  }

  private static String reason(List<Problem> problems) {
    String more = problems.size() == 1 ? "" : ", and " + (problems.size() - 1) + " more";
    return RefusedBy.words(problems.getFirst()) + more;
  }
}
