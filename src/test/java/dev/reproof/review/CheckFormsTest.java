package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The checks take a cell or a line of evidence for what a reader takes it for.
class CheckFormsTest {
  private static final String TRACKER =
      """
      # Orchard Progress Tracker

      | Packet | Title | Status | Implementer | Reviewer |
      |---|---|---|---|---|
      | 01 | Prune | DONE | Mira | Ada |

      ## Packet 01 Checklist: Prune

      - [x] Pruned.

      ### Packet 01 Review Evidence

      Commands run + exit codes:
      1. `make prune` -> exit 0

      Gate checklist:
      - P0: PASS (rerun)

      Verdict: APPROVED

      Commit:
      - `ab12cd34`

      Residual risk:
      - None.

      Rollback:
      - Revert the commit.
      """;

  private static Lint lint(String text) {
    return Checks.lint(
        LintInput.of(TrackerParser.parse(SourceText.of(text)), "not in a repository"));
  }

  private static Lint with(String old, String now) {
    assertThat(TRACKER).contains(old);
    return lint(TRACKER.replace(old, now));
  }

  private static long count(Lint lint, String check) {
    return lint.problems().stream().filter(p -> p.check().equals(check)).count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[DONE](#packet-01)", "[DONE][one]", "DONE.", "![tick](tick.svg) DONE", "Done!"})
  void aStatusIsTheWordThatIsSeen(String status) {
    String open = TRACKER.replace("| DONE |", "| " + status + " |").replace("[x]", "[ ]");

    assertThat(count(lint(open.replace("Verdict: APPROVED", "")), "open-box")).isEqualTo(1);
    assertThat(count(with("| DONE |", "| " + status + " |"), "board-mismatch")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@mira | Mira",
        "Mira | (none)",
        "Mira | (TBD)",
        "Mira, Jonas | Jonas, Mira",
        "Mira + Jonas | jonas and mira",
        "N/A | (N/A)",
        "Ada | N/A",
        "[Mira](mira.md) | Mira"
      })
  void theSameNamesReviewThemselves(String people) {
    assertThat(count(with("Mira | Ada", people), "self-review")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Mira, Jonas | Jonas", "Mira | Mira B.", "(none) | Ada", "Codex/Claude | Claude"})
  void othersDoNot(String people) {
    assertThat(count(with("Mira | Ada", people), "self-review")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P0: PASS | FAIL",
        "P0: TODO",
        "P0: (pending)",
        "P0:",
        "**P1:** TBD",
        "P1 (Behaviour): PASS | FAIL | N/A",
        "P0: PASS | FAIL | N/A (<reason>)"
      })
  void aTemplateIsNoGate(String gate) {
    assertThat(count(with("P0: PASS (rerun)", gate), "verdict-incomplete")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P0: all rerun, nothing left",
        "P1: N/A",
        "P0: TODO\n- P1: PASS",
        "[x] P0: rerun",
        "All three gates pass.",
        "P0 ✓ rerun | P1 ✓ none left"
      })
  void whatIsSaidOfAGateIsOne(String gate) {
    assertThat(count(with("P0: PASS (rerun)", gate), "verdict-incomplete")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[TODO](#packet-01)", "[IN_REVIEW](DONE.md)", "[see DONE](#packet-01)"})
  void aStatusIsNotWhereItsLinkLeads(String status) {
    String open = TRACKER.replace("| DONE |", "| " + status + " |").replace("[x]", "[ ]");

    assertThat(count(lint(open.replace("Verdict: APPROVED", "")), "open-box")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit 0 or exit 1 | exit 1 | 0",
        "exit 0 or exit 1 | exit 0 | 0",
        "exit 0 or exit 1 | exit 2 | 1",
        "expected exit 0 or 1 | exit 1 | 0",
        "expected exit 0/1 | exit 1 | 0",
        "exit 1, 2 or 3 | exit 3 | 0",
        "exit 0 (1 suite) | exit 1 | 1",
        "passed | exit 1 (expected exit 0 or 1) | 0",
        "passed | exit 1 (expected exit 0) | 1"
      })
  void severalCodesAreAllGood(String required, String recorded, int failed) {
    String text =
        TRACKER
            .replace("- [x] Pruned.", "- [x] `make prune` -> " + required)
            .replace("-> exit 0\n", "-> " + recorded + "\n");

    assertThat(count(lint(text), "failed-command")).isEqualTo(failed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as reported by Mira",
        "reported by mira",
        "per implementer",
        "per the implementer's log",
        "as reported by the implementer",
        "according to the implementer",
        "result per Codex",
        "as stated by the worker"
      })
  void whatSomebodyElseReportsWasNotRerun(String told) {
    assertThat(count(with("exit 0", "exit 0 (" + told + ")"), "not-rerun")).isEqualTo(1);
    assertThat(count(with("exit 0", "exit 0, " + told), "not-rerun")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 tests per package",
        "per package",
        "per the plan",
        "as reported by go test",
        "as reported by Jest",
        "as reported by Ada",
        "2 jobs per worker",
        "per worker: 4",
        "according to the implementer guide",
        "per implementer checklist",
        "seen by Mira",
        "runs per mirabelle"
      })
  void whatCountsByPiecesWas(String said) {
    assertThat(count(with("exit 0", "exit 0 (" + said + ")"), "not-rerun")).isZero();
  }
}
