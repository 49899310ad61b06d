package dev.reproof.tracker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody wants changed in a tracker, by meaning, not by offset: so it can be applied again
/// after another program has changed the file.
public sealed interface Intent {
  /// The packet it is about.
  String packet();

  /// Ticks or unticks a box: the `occurrence`-th box, from 0, of this packet with exactly this
  /// text.
  record TickBox(String packet, String text, int occurrence, boolean checked) implements Intent {
    public TickBox {
      Objects.requireNonNull(packet, "packet");
      Objects.requireNonNull(text, "text");
    }
  }

  /// Writes a cell of the packet's board row. `value` is as the table needs it: a pipe in it is
  /// already escaped. `expected` is the unescaped text that the cell held when the edit was made.
  record SetCell(String packet, String column, String value, String expected) implements Intent {
    public SetCell {
      Objects.requireNonNull(packet, "packet");
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(expected, "expected");
    }
  }

  /// Changes the packet's own section by hand: its text as it was and as it shall be, each whole
  /// and exact.
  record EditSource(String packet, String before, String after) implements Intent {
    public EditSource {
      Objects.requireNonNull(packet, "packet");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }

  /// Writes the evidence of a verdict and makes the rest of the packet agree (`record` of the
  /// command line).
  record RecordVerdict(String packet, VerdictForm form, List<RecordedLine> runs, boolean newRound)
      implements Intent {
    public RecordVerdict {
      Objects.requireNonNull(packet, "packet");
      Objects.requireNonNull(form, "form");
      runs = List.copyOf(runs);
    }
  }

  /// Writes the hash of a checkpoint commit where the evidence says that it is pending.
  record RecordHash(String packet, String hash, String subject) implements Intent {
    public RecordHash {
      Objects.requireNonNull(packet, "packet");
      Objects.requireNonNull(hash, "hash");
      Objects.requireNonNull(subject, "subject");
    }
  }

  /// Makes the change from one whole text to another again, wherever its lines stand now; takes
  /// back an edit that is in the file already. It is about the text, not about what it means.
  record MergeText(String packet, String before, String after) implements Intent {
    public MergeText {
      Objects.requireNonNull(packet, "packet");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }

  /// A line to be recorded for a command: what ran, the result as it shall stand behind the arrow
  /// (`exit 0 (3.1s, 13 tests; log sha256:9f3c1e2a)`), the code if it has one, and whether it lets
  /// the command's box be ticked (a pass, or waived).
  record RecordedLine(String command, String result, @Nullable Integer exit, boolean passes) {
    public RecordedLine {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(result, "result");
    }
  }

  /// What the reviewer decides. `verdict` is APPROVED, CHANGES_REQUESTED or BLOCKED; `gates` by
  /// level in order; `files` are `path: reason` lines, empty to keep what the file has; `status`
  /// and `reviewState` are the words to write on the board.
  record VerdictForm(
      String verdict,
      Map<String, GateValue> gates,
      List<String> findings,
      @Nullable String risk,
      @Nullable String rollback,
      List<String> files,
      String status,
      String reviewState,
      @Nullable String reviewer) {
    public VerdictForm {
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(reviewState, "reviewState");
      gates.forEach((level, gate) -> Objects.requireNonNull(gate, level));
      gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
      findings = List.copyOf(findings);
      files = List.copyOf(files);
    }
  }

  /// The word of a gate and the reason for it.
  record GateValue(String word, String reason) {
    public GateValue {
      Objects.requireNonNull(word, "word");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
