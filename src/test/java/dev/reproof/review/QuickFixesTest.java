package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickFixesTest {
  private static final String TRACKER =
      """
      # Rope Progress

      | Packet | Title | Status | Review State |
      |---|---|---|---|
      | 01 | Splice | DONE | APPROVED |
      | 02 | Coil | TODO | - |

      ## Packet 01 Checklist: Splice

      - [ ] Ends cut
      - [x] P1 PASS

      ### Packet 01 Review Evidence

      Commands run + exit codes:
      1. `true` -> exit 0

      Gate checklist:
      - P1: N/A (none)

      Verdict: APPROVED

      Commit:
      - `12ab34cd` (x)

      Residual risk:
      - None.

      Rollback:
      - Revert.
      """;

  @Test
  void everyFixOnlyLowersAClaim() {
    Tracker tracker = TrackerParser.parse(SourceText.of(TRACKER));
    Lint lint = Checks.lint(LintInput.of(tracker, "not looked at"));
    assertThat(lint.problems()).isNotEmpty();
    for (Problem problem : lint.problems()) {
      for (QuickFixes.QuickFix fix :
          QuickFixes.of(tracker, tracker.packet("01").orElseThrow(), problem)) {
        for (Intent intent : fix.intents()) {
          assertThat(lowers(intent)).as("%s for %s", intent, problem).isTrue();
        }
      }
    }
  }

  private static boolean lowers(Intent intent) {
    return switch (intent) {
      case Intent.TickBox tick -> !tick.checked();
      case Intent.SetCell set -> StatusColumn.lowers(set.expected(), set.value());
      case Intent.EditSource ignored -> false;
      case Intent.RecordVerdict ignored -> false;
      case Intent.RecordHash ignored -> false;
      case Intent.MergeText ignored -> false;
    };
  }

  @Test
  void aTickedBoxCanBeUntickedAndAnApprovedPacketSetBack() {
    Tracker tracker = TrackerParser.parse(SourceText.of(TRACKER));
    Problem gate =
        new Problem("gate-mismatch", Severity.WARNING, "01", 11, null, "P1 disagrees", "");
    assertThat(QuickFixes.of(tracker, tracker.packet("01").orElseThrow(), gate))
        .extracting(QuickFixes.QuickFix::kind)
        .containsExactly(QuickFixes.QuickFix.Kind.UNTICK, QuickFixes.QuickFix.Kind.SET_BACK);
    Problem note = new Problem("command-drift", Severity.NOTE, "01", 11, null, "one more", "");
    assertThat(QuickFixes.of(tracker, tracker.packet("01").orElseThrow(), note))
        .isEqualTo(List.of());
    assertThat(QuickFixes.of(tracker, tracker.packet("02").orElseThrow(), gate)).isEmpty();
  }
}
