package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Output;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.TestCount;
import dev.reproof.evidence.Tree;
import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Packet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Only a run that contradicts what the packet was approved on reopens it.
class ReopeningTest {
  private static Packet packet(String result) {
    String tracker =
        """
        | Packet | Title | Status |
        |---|---|---|
        | 01 | Prune | DONE |

        ## Packet 01 Checklist: Prune

        - [x] `make prune`

        ### Packet 01 Review Evidence

        Commands run:
        1. `make prune` -> %s

        Verdict: APPROVED
        """
            .formatted(result);
    return TrackerParser.parse(SourceText.of(tracker)).packet("01").orElseThrow();
  }

  private static Run run(Outcome outcome, @Nullable Integer exit, @Nullable TestCount tests) {
    return new Run(
        "r1",
        "t.md",
        "01",
        1,
        7,
        "make prune",
        false,
        "make",
        "/",
        new Tree("ab12cd34", "t", List.of()),
        outcome,
        exit,
        List.of(),
        Instant.EPOCH,
        1,
        Output.NONE,
        tests,
        null,
        null,
        List.of(),
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "exit 0, 1, true",
    "exit 0 (12 tests), 2, true",
    "all 12 pass, 1, true",
    "exit 1 (out of scope), 1, false",
    "exit 1 (waived by Ada: known), 1, false",
    "exit 1 (waived by Ada: known), 2, true",
    "not run (waived by Ada: no licence), 1, false",
    "BUILD FAILED (pre-existing), 1, false"
  })
  void aFailureIsHeldAgainstWhatIsRecorded(String result, int exit, boolean contradicts) {
    assertThat(Reopening.contradicts(packet(result), run(Outcome.FAILED, exit, null)))
        .isEqualTo(contradicts);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {
        "CACHED",
        "CANCELLED",
        "INTERRUPTED",
        "COULD_NOT_START",
        "OUTPUT_INCOMPLETE",
        "NOT_RUN",
        "NOT_ATTRIBUTABLE"
      })
  void aRunThatSaysNothingOfTheCommandDoesNot(Outcome outcome) {
    assertThat(Reopening.contradicts(packet("exit 0"), run(outcome, null, null))).isFalse();
  }

  @Test
  void aPassContradictsARecordedFailureAndAToolItsOwnExit() {
    assertThat(Reopening.contradicts(packet("exit 1"), run(Outcome.PASSED, 0, null))).isTrue();
    assertThat(Reopening.contradicts(packet("exit 0"), run(Outcome.PASSED, 0, null))).isFalse();
    Run unattributed = run(Outcome.NOT_ATTRIBUTABLE, 0, new TestCount(12, 3));
    assertThat(Reopening.contradicts(packet("exit 0"), unattributed)).isTrue();
    assertThat(Reopening.contradicts(packet("exit 0"), run(Outcome.TIMED_OUT, null, null)))
        .isTrue();
  }
}
