package dev.reproof.ui.shell;

import dev.reproof.text.SafeText;
import dev.reproof.tracker.Rule;
import dev.reproof.ui.Message;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;

/// The question before the window closes: what would be stopped or left undone. It is asked once
/// for the same reasons.
final class BeforeClosing {
  private final SessionModel model;
  private String asked = "";

  BeforeClosing(SessionModel model) {
    this.model = model;
  }

  /// Says what speaks against closing, and whether anything does that was not said before.
  boolean asks() {
    String reasons = String.join(" ", reasons());
    RunningCommand now = model.reruns().runningProperty().get();
    String of = reasons + (now == null ? "" : now.runId());
    if (reasons.isEmpty() || of.equals(asked)) {
      return false;
    }
    asked = of;
    model.say(Message.note(reasons));
    return true;
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    boolean waits = !model.reruns().waitingProperty().get().isEmpty();
    if (waits || model.reruns().runningProperty().get() != null) {
      reasons.add(Words.of("close.running"));
    }
    int pending = model.state().pendingIntents();
    if (pending > 0) {
      reasons.add(Words.count("close.pending", pending));
    }
    model.ruleBeforeClosing().map(BeforeClosing::words).ifPresent(reasons::add);
    return reasons;
  }

  private static String words(Rule rule) {
    return Words.of("close.rule", rule.number(), SafeText.oneLine(rule.text(), 400));
  }
}
