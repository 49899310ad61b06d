package dev.reproof.ui;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.evidence.VerdictDraft.GateDraft;
import dev.reproof.text.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The words of verdicts and gates that were chosen, so that undo takes them back. They are no
/// edits of the tracker: only while its text is as it was when one was chosen, that one was the
/// last thing done. Lives on the FX thread.
final class ChosenWords {
  private final Deque<Choice> done = new ArrayDeque<>();
  private final Deque<Choice> undone = new ArrayDeque<>();

  /// What is chosen in a draft: the verdict, and the word of each gate that has one.
  record Chosen(String verdict, Map<String, String> gates) {
    Chosen {
      gates = Map.copyOf(gates);
    }

    static Chosen of(VerdictDraft draft) {
      Map<String, String> gates = new LinkedHashMap<>();
      draft.gates().forEach((level, gate) -> gates.put(level, gate.word()));
      gates.values().removeIf(String::isEmpty);
      return new Chosen(draft.verdict(), gates);
    }

    /// The same draft with these words in place of its own; what was typed stays.
    VerdictDraft in(VerdictDraft draft) {
      Map<String, GateDraft> said = new LinkedHashMap<>();
      draft.gates().forEach((level, gate) -> said.put(level, new GateDraft("", gate.reason())));
      gates.forEach(
          (level, word) ->
              said.merge(
                  level,
                  new GateDraft(word, ""),
                  (typed, bare) -> new GateDraft(word, typed.reason())));
      said.values().removeIf(gate -> gate.word().isEmpty() && gate.reason().isEmpty());
      return new VerdictDraft(
          draft.tracker(),
          draft.packet(),
          verdict,
          said,
          draft.findings(),
          draft.risk(),
          draft.rollback(),
          draft.waivers(),
          draft.savedAt());
    }
  }

  /// Other words for a packet in place of those before, over a text.
  record Choice(String packet, Chosen before, Chosen after, Over over) {}

  /// A text, told from others by its length in UTF-16 units and its hash, since it may be long.
  record Over(int length, int hash) {
    static Over of(SourceText text) {
      return new Over(text.text().length(), text.text().hashCode());
    }
  }

  void chose(Choice choice) {
    if (!choice.before().equals(choice.after())) {
      done.push(choice);
      undone.clear();
    }
  }

  void forget() {
    done.clear();
    undone.clear();
  }

  /// The choice to be taken back, if one was the last thing done. `stands` tells whether a choice
  /// is still as it was made; one that is not is let go.
  Optional<Choice> undo(SourceText now, Predicate<Choice> stands) {
    return moved(done, undone, Over.of(now), stands);
  }

  /// The choice to be made again, if one was the last thing taken back.
  Optional<Choice> redo(SourceText now, Predicate<Choice> stands) {
    return moved(undone, done, Over.of(now), stands);
  }

  private static Optional<Choice> moved(
      Deque<Choice> from, Deque<Choice> to, Over now, Predicate<Choice> stands) {
    Choice last = from.peek();
    while (last != null && last.over().equals(now)) {
      from.pop();
      if (stands.test(last)) {
        to.push(last);
        return Optional.of(last);
      }
      last = from.peek();
    }
    return Optional.empty();
  }
}
