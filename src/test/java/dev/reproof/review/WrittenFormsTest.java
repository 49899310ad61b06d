package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.BoxKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms in which reviewers write required commands, what they recorded, and what is left.
class WrittenFormsTest {
  private static final String TRACKER =
      """
      # Orchard Progress Tracker

      | Packet | Title | Status | Implementer | Reviewer |
      |---|---|---|---|---|
      | 01 | Prune | DONE | Mira | Ada |

      ## Packet 01 Checklist: Prune

      ### %s

      - [x] %s

      ### Packet 01 Review Evidence

      Commands run + exit codes:
      %s

      Gate checklist:
      - P0: PASS (rerun)

      Verdict: APPROVED

      Commit:
      - `ab12cd34`

      Residual risk:
      - %s

      Rollback:
      - Revert the commit.
      """;

  private static long count(String check, String group, String box, String records, String risk) {
    String text = TRACKER.formatted(group, box, records, risk).replace("\\n", "\n");
    return problems(text, check);
  }

  private static long problems(String text, String check) {
    return Checks.lint(
            LintInput.of(TrackerParser.parse(SourceText.of(text)), "not in a repository"))
        .problems()
        .stream()
        .filter(p -> p.check().equals(check) && p.severity() != Severity.NOTE)
        .count();
  }

  private static long recorded(String check, String records) {
    return count(check, "Required Tests", "`go build ./...` passed.", records, "None.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. `go build ./...` -> exit 0\\n   - first attempt exit 1 (flake) | 0",
        "1. `go build ./...` -> exit 0\\n   - `go vet ./...` was tried -> exit 1 | 0",
        "1. `go build ./...` (exit 0)\\n   - first attempt: exit 1 | 0",
        "1. `go build ./...` -> exit 1\\n   - second attempt exit 0 | 1",
        "1. `go build ./...`\\n   - exit code: 1 | 1",
        "1. `go build ./...`\\n   - exit code: 0 | 0",
        "1. `go build ./...` ->\\n   exit 1 | 1"
      })
  void aNoteBelowDoesNotReplaceTheCode(String records, int failed) {
    assertThat(recorded("failed-command", records)).isEqualTo(failed);
    assertThat(recorded("missing-exit-code", records)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(exit 0) on committed tree; (exit 2) with untracked files | 1",
        "(exit=0) on committed tree; (exit=2) with untracked files | 1",
        "-> exit 0 on committed tree; exit 2 with untracked files | 1",
        "(exit 1) at first; (exit 0) | 0",
        "(exit 0; was exit 1 before) | 0",
        "(exit 0) (before the change: exit 1) | 0"
      })
  void theLastOfSeveralCodesCounts(String result, int failed) {
    assertThat(recorded("failed-command", "1. `go build ./...` " + result)).isEqualTo(failed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. exit 1 — `go build ./...`",
        "1. exit 1 - `go build ./...`",
        "- ❌ exit 1 `go build ./...`",
        "1. `$ go build ./...` -> exit 1",
        "- Validation\\n  - `go build ./...` (exit=1)",
        "1. Backend\\n   - `go build ./...` -> exit 1",
        "- **Backend**\\n  - `go vet ./...` -> exit 0\\n  - `go build ./...` -> exit 1"
      })
  void aRecordIsSeenInItsForm(String records) {
    assertThat(recorded("failed-command", records)).isEqualTo(1);
    assertThat(recorded("missing-exit-code", records)).isZero();
    assertThat(recorded("command-drift", records)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pending upstream fix of the flaky poller (owner Ada).",
        "Pending migrations are reverted with `make down`."
      })
  void whatBeginsWithPendingMayBeSaid(String risk) {
    assertThat(count("verdict-incomplete", "Deliverables", "Pruned.", "1. `a b` -> exit 0", risk))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(pending)",
        "Pending.",
        "pending review",
        "(pending checkpoint)",
        "pending checkpoint commit"
      })
  void pendingByItselfSaysNothing(String risk) {
    assertThat(count("verdict-incomplete", "Deliverables", "Pruned.", "1. `a b` -> exit 0", risk))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "npx vitest run a.test.ts | npx vitest run a.test.ts b.test.ts | 0",
        "go test ./internal/a/... | go test ./... | 0",
        "go test ./internal/a | go test ./internal/... | 0",
        "pytest tests/a.py | pytest tests | 0",
        "pytest tests/a.py | pytest tests -k one | 1",
        "pytest tests/a.py | pytest tests/b.py | 1",
        "pytest -c a.ini | pytest -c a.ini tests/b.py | 1",
        "pytest tests/a.py | pytest tests/a.py --ignore tests/b.py | 1",
        "go test ./... | go test ./internal/... | 1",
        "go test ./internal/a/... | go vet ./... | 1",
        "go test ./internal/ab/... | go test ./internal/a/... | 1",
        "go test -race ./a/... | go test ./... | 1",
        "diff a.txt b.txt | diff a.txt b.txt c.txt | 1",
        "go build ./... | go build ... | 1"
      })
  void aWiderCommandIsNoDrift(String required, String recorded, int drift) {
    String box = "`" + required + "` passed.";
    String record = "1. `" + recorded + "` -> exit 0";
    assertThat(count("command-drift", "Required Tests", box, record, "None.")).isEqualTo(drift);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Required Tests | (reviewer) `go build ./...` passed. | 1",
        "Deliverables | `go build ./...` 751 tests PASS | 1",
        "Deliverables | **`go build ./...`** passed | 1",
        "Deliverables | [P0] `go build ./...` passed | 1",
        "Deliverables | 1. `go build ./...` -> exit 0 | 1",
        "Deliverables | `go build ./...` --> exit 0 | 1",
        "Deliverables | `go build ./...` passed | 1",
        "Deliverables | The target of `go build ./...` is documented | 0",
        "Deliverables | `go build ./...` 3 targets added to the docs | 0",
        "Deliverables | (docs) say how `go build ./...` passed | 0",
        "Deliverables | **`go build ./...`** is named in the guide | 0",
        "Required Tests | all green (as with `go build ./...` before) | 0"
      })
  void aBoxAsksForTheCommandThatFillsIt(String group, String box, int failed) {
    assertThat(count("failed-command", group, box, "1. `go build ./...` -> exit 1", "None."))
        .isEqualTo(failed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(accepted failure: flaky net, by Ada)", "(accepted failure: known; by Ada)"})
  void anAcceptedFailureIsWaived(String waiver) {
    assertThat(recorded("failed-command", "1. `go build ./...` -> exit 1 " + waiver)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(accepted failure: flaky net)",
        "(accepted failure: TODO, by Ada)",
        "(accepted failure: <reason>, by <name>)",
        "(no accepted failure: flaky net, by Ada)"
      })
  void oneWithoutANameOrReasonIsNot(String waiver) {
    assertThat(recorded("failed-command", "1. `go build ./...` -> exit 1 " + waiver)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"| 01 | Prune | DONE |; 1", "| 01 | Prune | DONE | Mira | Ada |; 0"})
  void aRowThatEndsEarlyNamesNoReviewer(String row, int found) {
    String text =
        TRACKER
            .replace("| 01 | Prune | DONE | Mira | Ada |", row)
            .formatted("Deliverables", "Pruned.", "1. `a b` -> exit 0", "None.");
    assertThat(problems(text, "self-review")).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"## Packet 01\u00a0— Prune", "## Packet\u00a001 Checklist: Prune"})
  void aBlankThatDoesNotBreakIsABlank(String heading) {
    String text =
        TRACKER
            .replace("## Packet 01 Checklist: Prune", heading)
            .replace("- [x]", "- [ ]")
            .formatted("Deliverables", "Pruned.", "1. `a b` -> exit 0", "None.");
    assertThat(problems(text, "open-box")).isEqualTo(1);
    assertThat(problems(text, "board-mismatch")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"Findings:, PLAIN", "Gate checklist:, GATE"})
  void aFindingIsNoGate(String label, BoxKind kind) {
    String text =
        TRACKER
            .replace("Gate checklist:\n- P0: PASS (rerun)", label + "\n- [ ] P0: broken")
            .formatted("Deliverables", "Pruned.", "1. `a b` -> exit 0", "None.");
    assertThat(
            TrackerParser.parse(SourceText.of(text)).packet("01").orElseThrow().boxes().getLast())
        .returns("P0: broken", Box::text)
        .returns(kind, Box::kind);
  }
}
